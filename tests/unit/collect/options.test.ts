import { describe, expect, test } from 'vitest'
import { contactFrom, originFrom, pauseFrom, yearFrom } from '@/lib/collect/options'

const OWN = 'http://127.0.0.1:4000'

describe('the contact', () => {
  test.each(['a.reader@council.gov.uk', 'https://council.gov.uk/contact'])('can be %s', (contact) => {
    expect(contactFrom(contact, null)).toBe(contact)
  })

  test.each([
    undefined,
    '',
    'me',
    'me@',
    'http://localhost/',
    'a@b.test\r\nCookie: x',
    'a@b.test)',
    'you@example.org',
    'https://www.example.com/contact',
  ])('cannot be %j', (contact) => {
    expect(() => contactFrom(contact, null)).toThrow('--contact')
  })
})

describe('the pause', () => {
  test('is two seconds, or more', () => {
    expect(pauseFrom(undefined, null)).toBe(2000)
    expect(pauseFrom('2.5', null)).toBe(2500)
  })

  test.each(['0', '1.9', '-3', '3601', 'none', 'Infinity', '2e3'])(
    'is never %s for the real site',
    (text) => {
      expect(() => pauseFrom(text, null)).toThrow('--pause takes seconds from 2 to 3600')
    },
  )

  test('can be none for a server of a test', () => {
    expect(pauseFrom('0', OWN)).toBe(0)
  })
})

describe('the base', () => {
  test.each([OWN, 'http://localhost:80', 'http://[::1]:4000'])('can be this computer: %s', (base) => {
    expect(originFrom(base)).toBe(new URL(base).origin)
  })

  test.each([
    'https://www.lgo.org.uk',
    'http://192.168.0.1',
    'http://127.0.0.1.elsewhere.test',
    'http://localhost.elsewhere.test',
    'http://127.0.0.1/path',
    'http://me@127.0.0.1/',
    'nonsense',
  ])('cannot be %s', (base) => {
    expect(() => originFrom(base)).toThrow('--base is for tests')
  })
})

test('the year must be said, and be one', () => {
  expect(yearFrom('2023-24')).toBe('2023-24')
  expect(() => yearFrom(undefined)).toThrow('Give the reporting year')
  expect(() => yearFrom('2024')).toThrow('--year takes a reporting year such as 2023-24, not “2024”.')
})
