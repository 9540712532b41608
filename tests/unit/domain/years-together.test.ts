import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, compareTogether } from '@/lib/domain/compare'
import { MEASURES } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { yearsTogether } from '@/lib/domain/years-together'
import { publishedYear } from '../../support/council-year'

const [UPHELD, COMPLIANCE, EARLY] = MEASURES

/** A year of which so many of so many were upheld, beside an average; null for none printed. */
function year(reportingYear: ReportingYear, upheld: number, investigations: number, average: number | null) {
  return publishedYear(reportingYear, {
    upheld,
    investigations,
    ...(investigations > 0 && { upheldRate: Math.floor((100 * upheld) / investigations + 0.5) }),
    ...(average !== null && { upheldRateTypeAverage: average }),
  })
}

describe('a sum of years beside their averages', () => {
  // Worked out with exact fractions over every combination of counts, by a program in another language.
  test.each([
    [19, '13 at 79%, 13 at 80%', 16, 24, 'within'],
    [25, '13 at 79%, 13 at 80%', 16, 24, 'above'],
    [14, '13 at 79%, 13 at 80%', 16, 24, 'below'],
    [13, '13 at 79%, 13 at 80%', 16, 24, 'well-below'],
    [18, '14 at 79%, 15 at 80%', 19, 27, 'at-edge'],
    [27, '13 at 72%, 13 at 79%, 13 at 80%', 25, 35, 'within'],
    [6, '4 at 72%, 3 at 79%', 3, 7, 'within'],
    [3, '9 at 13%, 10 at 12%', 0, 5, 'within'],
    [20, '11 at 45%, 20 at 67%, 2 at 51%', 14, 25, 'within'],
  ])('%i of %s', (count, years, from, to, outcome) => {
    const parts = [...years.matchAll(/(\d+) at (\d+)%/g)].map(([, n, percent]) => ({
      n: Number(n),
      t: Number(percent) / 100,
    }))
    expect(compareTogether(count, parts)).toEqual({ outcome, expected: { from, to } })
  })

  test('are judged as a second method judges, which goes through every combination of counts', () => {
    const part = fc.record({ n: fc.integer({ min: 1, max: 7 }), t: fc.integer({ min: 0, max: 100 }) })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), fc.nat(), (years, seed) => {
        const parts = years.map(({ n, t }) => ({ n, t: t / 100 }))
        const n = parts.reduce((sum, one) => sum + one.n, 0)
        const x = seed % (n + 1)
        expect(compareTogether(x, parts).outcome).toBe(secondOpinion(x, parts))
      }),
      { numRuns: 300 },
    )
  })

  test('of one average are as one year of all their cases', () => {
    for (const x of [0, 10, 20, 29, 30, 38, 39])
      expect(
        compareTogether(x, [
          { n: 13, t: 0.79 },
          { n: 20, t: 0.79 },
          { n: 6, t: 0.79 },
        ]),
      ).toEqual(compare(x, 39, 0.79))
  })
})

describe('the years of a council together', () => {
  test('are added up, with a range of their own', () => {
    const published = [year('2024-25', 10, 13, 80), year('2023-24', 9, 13, 79)]
    expect(yearsTogether(UPHELD, published)).toEqual([
      {
        years: ['2023-24', '2024-25'],
        leftOut: [],
        count: 19,
        base: 26,
        outcome: 'within',
        expected: { from: 16, to: 24 },
        singleYearsSayLittle: true,
      },
    ])
  })

  test('never join years before the change of method with years after it', () => {
    const published = [
      year('2020-21', 5, 9, 61),
      year('2021-22', 6, 9, 64),
      year('2022-23', 9, 13, 72),
      year('2023-24', 9, 13, 79),
    ]
    expect(yearsTogether(UPHELD, published).map(({ years, count, base }) => [years, count, base])).toEqual([
      [['2022-23', '2023-24'], 18, 26],
      [['2020-21', '2021-22'], 11, 18],
    ])
    expect(yearsTogether(UPHELD, published.slice(1, 3))).toEqual([])
  })

  test('leave out years whose numbers disagree or have no exact count, and name them', () => {
    const published = [
      year('2022-23', 9, 13, 72),
      publishedYear('2023-24', { investigations: 24, upheld: 22, upheldRate: 93, upheldRateTypeAverage: 79 }),
      publishedYear('2024-25', { investigations: 215, upheldRate: 63, upheldRateTypeAverage: 80 }),
      year('2025-26', 8, 13, 80),
    ]
    expect(yearsTogether(UPHELD, published)).toMatchObject([
      { years: ['2022-23', '2025-26'], leftOut: ['2023-24', '2024-25'], count: 17, base: 26 },
    ])
  })

  test('count a year without cases, which adds none', () => {
    const published = [year('2022-23', 4, 6, 72), year('2023-24', 0, 0, null), year('2024-25', 5, 6, 80)]
    expect(yearsTogether(UPHELD, published)).toMatchObject([
      { years: ['2022-23', '2023-24', '2024-25'], count: 9, base: 12, outcome: 'within' },
    ])
    expect(yearsTogether(UPHELD, published.slice(0, 2))).toEqual([])
  })

  test('are compared with nothing where a year has no average, or all together have too few cases', () => {
    expect(yearsTogether(UPHELD, [year('2022-23', 9, 13, 72), year('2023-24', 9, 13, null)])).toMatchObject([
      { count: 18, base: 26, outcome: 'no-comparator', expected: null },
    ])
    expect(yearsTogether(UPHELD, [year('2022-23', 1, 2, 72), year('2023-24', 2, 2, 79)])).toMatchObject([
      { count: 3, base: 4, outcome: 'counts-only', expected: null },
    ])
  })

  test('say so where each year by itself has many cases', () => {
    expect(
      yearsTogether(UPHELD, [year('2022-23', 95, 132, 72), year('2023-24', 104, 132, 79)]),
    ).toMatchObject([{ singleYearsSayLittle: false }])
  })

  test('are none for compliance, nor for years before letters print averages', () => {
    const compliance = ['2022-23', '2023-24'].map((one) =>
      publishedYear(one as ReportingYear, { complianceOutcomes: 7, complianceRate: 100 }),
    )
    expect(yearsTogether(COMPLIANCE, compliance)).toEqual([])
    expect(yearsTogether(UPHELD, [year('2016-17', 4, 7, null), year('2017-18', 4, 7, null)])).toEqual([])
    expect(yearsTogether(EARLY, [])).toEqual([])
  })
})

type Part = { n: number; t: number }

function secondOpinion(x: number, parts: Part[]): string {
  const shifted = [0, -0.005, 0.005].map((away) =>
    chancesByCombination(parts.map(({ n, t }) => ({ n, t: Math.min(1, Math.max(0, t + away)) }))),
  )
  const n = parts.reduce((sum, one) => sum + one.n, 0)
  const tail = (chances: Map<number, number>, count: number, side: 'lower' | 'upper') =>
    [...chances].reduce((sum, [k, p]) => ((side === 'lower' ? k <= count : k >= count) ? sum + p : sum), 0)
  const all = (count: number, side: 'lower' | 'upper', level: number) =>
    shifted.every((chances) => tail(chances, count, side) < level)
  if (all(x, 'lower', 0.001)) return 'well-below'
  if (all(x, 'upper', 0.001)) return 'well-above'
  if (all(x, 'lower', 0.025)) return 'below'
  if (all(x, 'upper', 0.025)) return 'above'
  if (![0, n].some((end) => all(end, 'lower', 0.025) || all(end, 'upper', 0.025))) return 'too-few-to-tell'
  const [printed] = shifted as [Map<number, number>]
  return tail(printed, x, 'lower') < 0.025 || tail(printed, x, 'upper') < 0.025 ? 'at-edge' : 'within'
}

/** The chance of each sum, from every combination of counts of the parts. */
function chancesByCombination(parts: Part[]): Map<number, number> {
  const [first, ...rest] = parts
  if (!first) return new Map([[0, 1]])
  const chances = new Map<number, number>()
  for (let x = 0; x <= first.n; x++) {
    const chance = choose(first.n, x) * first.t ** x * (1 - first.t) ** (first.n - x)
    for (const [sum, p] of chancesByCombination(rest))
      chances.set(sum + x, (chances.get(sum + x) ?? 0) + chance * p)
  }
  return chances
}

function choose(n: number, k: number): number {
  return k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k
}
