import { afterEach, expect, test, vi } from 'vitest'
import { environment } from '@/lib/platform/env'

afterEach(() => vi.unstubAllEnvs())

test('an empty setting is as if it were left out', () => {
  vi.stubEnv('DATABASE_URL', 'postgresql://user@localhost/upheld')
  for (const name of ['DESK_SECRET', 'DESK_FOLDER', 'SITE_ADDRESS', 'PORT']) vi.stubEnv(name, '')
  const { DESK_SECRET, DESK_FOLDER, SITE_ADDRESS, PORT } = environment()
  expect({ DESK_SECRET, DESK_FOLDER, SITE_ADDRESS, PORT }).toEqual({
    DESK_SECRET: undefined,
    DESK_FOLDER: '.data/desk',
    SITE_ADDRESS: undefined,
    PORT: '3000',
  })
  vi.stubEnv('DATABASE_URL', '')
  expect(() => environment()).toThrow(/DATABASE_URL/)
})
