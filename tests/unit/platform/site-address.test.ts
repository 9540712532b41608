import { afterEach, beforeEach, expect, test } from 'vitest'
import { keptSiteAddress, siteAddress } from '@/lib/platform/site-address'

const NAMES = ['DATABASE_URL', 'SITE_ADDRESS', 'PORT'] as const
const before = NAMES.map((name) => process.env[name])

beforeEach(() => {
  process.env.DATABASE_URL = 'postgresql://somebody@127.0.0.1/upheld'
  process.env.PORT = '3210'
  delete process.env.SITE_ADDRESS
})
afterEach(() => {
  for (const [i, name] of NAMES.entries()) {
    const value = before[i]
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
})

const asked = (headers: Record<string, string>) => siteAddress(new Headers(headers))

test('the setting says where the site is, whoever asks', () => {
  process.env.SITE_ADDRESS = 'https://upheld.example/'
  expect(asked({ host: 'elsewhere.example' })).toBe('https://upheld.example')
  expect(keptSiteAddress()).toEqual({ address: 'https://upheld.example', isSet: true })
})

test('without it a request says so, also through another server', () => {
  expect(asked({ host: 'localhost:3000' })).toBe('http://localhost:3000')
  expect(
    asked({ host: 'app:3000', 'x-forwarded-host': 'upheld.example', 'x-forwarded-proto': 'https' }),
  ).toBe('https://upheld.example')
  expect(asked({ host: 'a host"><script>' })).toBe('http://localhost')
})

test('without it a page that is kept knows the port of this machine only, and that this is no setting', () => {
  expect(keptSiteAddress()).toEqual({ address: 'http://localhost:3210', isSet: false })
})
