import { describe, expect, test } from 'vitest'
import { averagesAreRight, plausibleAverages } from '@/lib/domain/average-checks'
import type { Figure } from '@/lib/domain/figure'
import type { AverageName } from '@/lib/domain/figure-names'
import { isSeenBeside, KNOWN_AVERAGES, knownAverage, seenInWords } from '@/lib/domain/known-averages'

function printed(name: AverageName, value: number) {
  const place = { page: 1, line: 3, quote: `an average of ${value}`, boxes: [] }
  const figure: Figure = {
    name,
    value,
    base: null,
    typeAverage: null,
    origin: { kind: 'printed' },
    place,
    parts: [],
  }
  return { [name]: figure }
}

describe('known averages', () => {
  test('are one value for each type, year and average', () => {
    const keys = KNOWN_AVERAGES.map(({ type, year, average }) => `${type} ${year} ${average}`)
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
    expect(KNOWN_AVERAGES.every(({ seenIn }) => seenIn.length > 0)).toBe(true)
  })

  test('lie where averages of their type and year may lie', () => {
    const outside = KNOWN_AVERAGES.filter(({ type, year, average, value }) => {
      const range = plausibleAverages(type, year, average)
      return !range || value < range.from || value > range.to
    })
    expect(outside).toEqual([])
  })

  test('withhold a source that prints another, and say where it was seen', () => {
    expect(averagesAreRight(printed('upheldRateTypeAverage', 79), 'unitary', '2023-24')).toEqual([])
    expect(averagesAreRight(printed('upheldRateTypeAverage', 78), 'unitary', '2023-24')).toEqual([
      {
        code: 'type-average-differs',
        figure: 'upheldRateTypeAverage',
        message:
          'Upheld rate, type average of 2023-24 is 78 here (“an average of 78”), but 79 in 19 pages of the Ombudsman’s map and the letter of that year to Luton. Compare it with the letter. Then correct or confirm it.',
      },
    ])
  })

  test('do not confirm the one source in which they were seen', () => {
    const known = knownAverage('district', '2019-20', 'upheldRateTypeAverage')
    if (!known) throw new Error('It is not known.')
    expect(seenInWords(known)).toBe('the letter of that year to Maidstone')
    expect(isSeenBeside(known, { kind: 'letter', slug: 'maidstone' })).toBe(false)
    expect(isSeenBeside(known, { kind: 'letter', slug: 'bromsgrove' })).toBe(true)
    expect(isSeenBeside(known, { kind: 'publication', slug: 'maidstone' })).toBe(true)
  })

  test('seen on several pages of the map are confirmed for each of their councils', () => {
    const known = knownAverage('unitary', '2023-24', 'complianceRateTypeAverage')
    expect(known && isSeenBeside(known, { kind: 'publication', slug: 'blackpool' })).toBe(true)
  })
})

describe('an average that is not known', () => {
  test.each([
    ['upheldRateTypeAverage', '2025-26', 72],
    ['upheldRateTypeAverage', '2019-20', 60],
    ['earlyRemedyRateTypeAverage', '2020-21', 14],
    ['complianceRateTypeAverage', '2025-26', 99],
    ['upheldPer100kTypeAverage', '2025-26', 5.5],
  ] as const)('may be near those of its type in other years: %s %s %f', (name, year, value) => {
    expect(averagesAreRight(printed(name, value), 'metropolitan', year)).toEqual([])
  })

  test.each([
    ['upheldRateTypeAverage', '2025-26', 12],
    // What it was before the change of method.
    ['upheldRateTypeAverage', '2025-26', 68],
    ['upheldRateTypeAverage', '2019-20', 81],
    ['earlyRemedyRateTypeAverage', '2020-21', 74],
    ['complianceRateTypeAverage', '2025-26', 89],
    ['upheldPer100kTypeAverage', '2025-26', 45],
  ] as const)('withholds its source where it is far from them: %s %s %f', (name, year, value) => {
    const [note] = averagesAreRight(printed(name, value), 'metropolitan', year)
    expect(note).toMatchObject({ code: 'type-average-implausible', figure: name })
    expect(note?.message).toContain('we would expect')
  })
})

test('no average is known of bodies of no authority type, and none is expected', () => {
  expect(averagesAreRight(printed('upheldRateTypeAverage', 3), 'other', '2023-24')).toEqual([])
})
