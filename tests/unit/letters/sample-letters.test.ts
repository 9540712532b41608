import { describe, expect, test } from 'vitest'
import type { FigureName } from '@/lib/domain/figure-names'
import { readSample } from '../../support/sample-letters'

/** What a person reads in each letter; `w` marks the figures that are worked out. */
const EXPECTED = {
  bromsgrove: {
    year: '2017-18',
    date: '2018-07-18',
    layout: 'tables-with-remedies',
    figures: {
      investigations: 'w 2',
      upheld: '1 of 2',
      upheldRate: '50 of 2',
      earlyRemedies: '0 of 1',
      received: '11',
      decisions: '11',
      remediedByOmbudsman: '1',
    },
  },
  maidstone: {
    year: '2019-20',
    date: '2020-07-22',
    layout: 'three-measures-authority',
    figures: {
      investigations: '11',
      upheld: 'w 7 of 11',
      upheldRate: '64 of 11, average 45',
      upheldRateTypeAverage: '45',
      complianceOutcomes: '6',
      complianceRate: '100 of 6, average 99',
      complianceRateTypeAverage: '99',
      earlyRemedies: 'w 1 of 7',
      earlyRemedyRate: '14 of 7, average 20',
      earlyRemedyRateTypeAverage: '20',
    },
  },
  'milton-keynes': {
    year: '2022-23',
    date: '2023-07-19',
    layout: 'three-measures-organisation',
    figures: {
      investigations: '21',
      upheld: '16 of 21',
      upheldRate: '76 of 21, average 72',
      upheldRateTypeAverage: '72',
      complianceOutcomes: '9',
      complianceRate: '100 of 9, average 99',
      complianceRateTypeAverage: '99',
      earlyRemedies: '4 of 16',
      earlyRemedyRate: '25 of 16, average 13',
      earlyRemedyRateTypeAverage: '13',
    },
  },
  luton: {
    year: '2023-24',
    date: '2024-07-17',
    layout: 'per-100k',
    figures: {
      investigations: '13',
      upheld: '9 of 13',
      upheldRate: '69 of 13, average 79',
      upheldRateTypeAverage: '79',
      upheldPer100k: '4, average 4.6',
      upheldPer100kTypeAverage: '4.6',
      complianceOutcomes: '7',
      complianceRate: '100 of 7, average 100',
      complianceRateTypeAverage: '100',
      earlyRemedies: '3 of 9',
      earlyRemedyRate: '33 of 9, average 13',
      earlyRemedyRateTypeAverage: '13',
    },
  },
} as const

describe.each(Object.entries(EXPECTED))('the letter to %s', (council, expected) => {
  const reading = readSample(council as keyof typeof EXPECTED)

  test('is accepted as what it is', () => {
    expect(reading).toMatchObject({
      outcome: 'accepted',
      layout: expected.layout,
      identity: { council: { slug: council }, reportingYear: expected.year, letterDate: expected.date },
    })
  })

  test('gives exactly the figures that a person reads in it', () => {
    if (reading.outcome !== 'accepted') throw new Error(reading.outcome)
    const said = Object.fromEntries(
      Object.values(reading.figures).map(({ name, value, base, typeAverage, origin }) => [
        name,
        `${origin.kind === 'worked-out' ? 'w ' : ''}${value}${base === null ? '' : ` of ${base}`}${typeAverage === null ? '' : `, average ${typeAverage}`}`,
      ]),
    )
    expect(said).toEqual(expected.figures)
  })

  test('quotes for every figure words that stand on its line', () => {
    if (reading.outcome !== 'accepted') throw new Error(reading.outcome)
    const lines: string[] = []
    readSample(council as keyof typeof EXPECTED, (text) => {
      lines.push(...text.split('\n'))
      return text
    })
    for (const { place, value, origin } of Object.values(reading.figures)) {
      const plain = (lines[place.line - 1] ?? '').replaceAll('**', '').replace(/\s+/g, ' ').trim()
      expect(
        place.quote.startsWith(plain) ||
          plain.includes(place.quote) ||
          place.quote.startsWith(plain.slice(0, 40)),
      ).toBe(true)
      if (origin.kind === 'printed') expect(place.quote).toContain(String(value))
    }
  })
})

test("Bromsgrove's tables add up to their totals", () => {
  const reading = readSample('bromsgrove')
  if (reading.outcome !== 'accepted') throw new Error(reading.outcome)
  const parts = (name: FigureName) => reading.figures[name]?.parts.map(({ value }) => value)
  expect(parts('received')).toEqual([0, 2, 0, 0, 1, 0, 0, 8, 0])
  expect(parts('decisions')).toEqual([1, 0, 2, 6, 1, 1])
  expect(reading.figures.received?.parts[1]).toEqual({ name: 'Benefits and Tax', value: 2 })
})

test("Maidstone's letter prints 11 as the base of the early remedies, and the note says that 7 is meant", () => {
  const reading = readSample('maidstone')
  expect(reading.notes).toEqual([
    {
      code: 'early-remedy-base-misprinted',
      message:
        'The letter prints 11 detailed investigations as the base of the early remedies; the 7 upheld complaints are meant.',
    },
  ])
})

test("Knowsley's letter is kept without figures, because its statistics page is missing", () => {
  expect(readSample('knowsley')).toMatchObject({
    outcome: 'without-figures',
    identity: { council: { slug: 'knowsley' }, reportingYear: '2023-24', letterDate: '2024-07-17' },
    notes: [{ code: 'no-statistics-page' }],
  })
})
