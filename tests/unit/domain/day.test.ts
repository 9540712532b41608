import { expect, test } from 'vitest'
import { dateOf, dayFromWords, dayInWords, dayOf } from '@/lib/domain/day'

test('a day is read from words and written as words', () => {
  expect(dayFromWords('17 July 2024')).toBe('2024-07-17')
  expect(dayFromWords('sent on 1 May 2026 by email')).toBe('2026-05-01')
  expect(dayInWords('2024-07-17')).toBe('17 July 2024')
})

test('a day that does not exist is no day', () => {
  expect(dayFromWords('31 June 2024')).toBeNull()
  expect(dayFromWords('some time in 2024')).toBeNull()
})

test('a day is stored as midnight UTC and comes back the same', () => {
  expect(dayOf(dateOf('2024-02-29'))).toBe('2024-02-29')
})
