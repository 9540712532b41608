import { compareTogether, type ExpectedRange, FEWEST_CASES, type Outcome } from './compare'
import type { CouncilYear } from './council-year'
import { compareMeasured, type Measured, measuredIn } from './measured'
import { FIRST_YEAR_OF_MEASURES, METHOD_BREAK, type Measure } from './measures'
import type { ReportingYear } from './reporting-year'

/** A measure of several years of a council added up, all of one method of the Ombudsman's. */
export type YearsTogether = {
  /** Those that are added up, oldest first: two at least. */
  years: ReportingYear[]
  /** Those of the same method that are published but have no exact count, or numbers that disagree. */
  leftOut: ReportingYear[]
  count: number
  base: number
  outcome: Outcome
  /** Counts that chance alone would give; null where nothing is compared. */
  expected: ExpectedRange | null
  /** Whether one of the years by itself has too few cases to lie outside the expected range on both sides. */
  singleYearsSayLittle: boolean
}

/**
 * The years of a council together, once for each method that the Ombudsman chose its investigations by, the newest
 * first: 'upheld 27 of 39 over three years'. Years before 2018-19 have no type average and belong to none.
 * The expected range is that of a sum of binomials, each year at the average printed with it, so that averages weigh by
 * the cases of their years. A year that has cases and no average leaves the sum without a comparison.
 * @param published of one council, in any order
 * @returns none for a measure that is not compared with chance, nor where fewer than two years have cases
 */
export function yearsTogether(measure: Measure, published: CouncilYear[]): YearsTogether[] {
  if (!measure.comparedByChance) return []
  const years = published
    .filter(({ year }) => year >= FIRST_YEAR_OF_MEASURES)
    .toSorted((a, b) => a.year.localeCompare(b.year))
    .flatMap((one): MeasuredYear[] => {
      const measured = measuredIn(one, measure)
      return measured ? [{ year: one.year, measured }] : []
    })
  return [
    years.filter(({ year }) => year >= METHOD_BREAK),
    years.filter(({ year }) => year < METHOD_BREAK),
  ].flatMap((ofMethod) => together(measure, ofMethod) ?? [])
}

type MeasuredYear = { year: ReportingYear; measured: Measured }

function together(measure: Measure, all: MeasuredYear[]): YearsTogether | null {
  const counted = all.flatMap(({ year, measured }) => {
    const { count, base, typeAverage, disagreement } = measured
    if (disagreement || (count === null && base > 0)) return []
    return [{ year, measured, count: count ?? 0, base, typeAverage }]
  })
  const withCases = counted.filter(({ base }) => base > 0)
  if (withCases.length < 2) return null
  const [count, base] = [sumOf(counted.map((one) => one.count)), sumOf(counted.map((one) => one.base))]
  return {
    years: counted.map(({ year }) => year),
    leftOut: all.map(({ year }) => year).filter((year) => counted.every((one) => one.year !== year)),
    count,
    base,
    ...compareSum(count, base, withCases),
    singleYearsSayLittle: withCases.some((one) => saysLittle(measure, one.measured)),
  }
}

function compareSum(
  count: number,
  base: number,
  years: { base: number; typeAverage: number | null }[],
): Pick<YearsTogether, 'outcome' | 'expected'> {
  if (base < FEWEST_CASES) return { outcome: 'counts-only', expected: null }
  const parts = years.flatMap(({ base: n, typeAverage }) =>
    typeAverage === null ? [] : [{ n, t: typeAverage / 100 }],
  )
  if (parts.length < years.length) return { outcome: 'no-comparator', expected: null }
  return compareTogether(count, parts)
}

function saysLittle(measure: Measure, measured: Measured): boolean {
  const { expected } = compareMeasured(measure, measured)
  return expected === null || expected.from === 0 || expected.to === measured.base
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
