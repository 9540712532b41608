import { describe, expect, test } from 'vitest'
import { impossibleLetterDay, unusualLetterDay } from '@/lib/domain/letter-days'

describe('the day of a letter', () => {
  test.each([
    ['2017-18', '2018-07-18'],
    ['2014-15', '2015-06-18'],
    ['2023-24', '2024-10-31'],
    ['2024-25', '2025-05-21'],
    ['2025-26', '2026-05-20'],
  ] as const)('of %s can be %s', (year, day) => {
    expect(impossibleLetterDay(day, year)).toBeNull()
  })

  test.each([
    ['2017-18', '2018-05-18', 'dated 18 May 2018, but letters for 2017-18 are dated between 1 June 2018'],
    ['2023-24', '2024-11-17', 'between 1 June 2024 and 31 October 2024'],
    ['2023-24', '2023-07-17', 'dated 17 July 2023'],
    ['2024-25', '2025-04-30', 'between 1 May 2025 and 31 October 2025'],
  ] as const)('of %s cannot be %s, and it is said why', (year, day, said) => {
    expect(impossibleLetterDay(day, year)).toMatchObject({
      code: 'date-disagrees',
      message: expect.stringContaining(said),
    })
  })

  test.each([
    ['2023-24', '2024-07-17', '2024-07-24'],
    ['2023-24', '2024-07-17', null],
    ['2024-25', '2025-07-16', '2025-07-23'],
    ['2018-19', '2019-07-24', null],
  ] as const)('of %s is as usual where it is %s, published on %s', (year, day, published) => {
    expect(unusualLetterDay(day, year, published)).toBeNull()
  })

  test.each([
    ['2023-24', '2024-07-11', null, 'letters for 2023-24 are dated 17 July 2024'],
    ['2024-25', '2025-10-16', null, 'are dated 21 May 2025 to 31 July 2025'],
    [
      '2024-25',
      '2025-07-11',
      '2025-07-23',
      'was published on 23 July 2025; other letters are published a week',
    ],
    ['2018-19', '2019-07-24', '2019-07-21', 'was published on 21 July 2019'],
  ] as const)('of %s is odd where it is %s, published on %s', (year, day, published, said) => {
    expect(unusualLetterDay(day, year, published)).toMatchObject({
      code: 'date-unusual',
      message: expect.stringContaining(said),
    })
  })
})
