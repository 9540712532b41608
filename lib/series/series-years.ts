import type { TypeAverages } from '@/lib/data/type-averages'
import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import { type Compared, compareMeasured, type Measured, measuredIn } from '@/lib/domain/measured'
import { FIRST_YEAR_OF_MEASURES, type Measure } from '@/lib/domain/measures'
import { type ReportingYear, reportingYearsBetween } from '@/lib/domain/reporting-year'
import { ONLY_ONE, ONLY_THIS } from '@/lib/words/confirmed-words'
import { nothingBecause } from '@/lib/words/missing-words'
import type { ReasonOfYear } from './year-places'

export type SeriesYear = Compared & {
  year: ReportingYear
  published: CouncilYear | null
  measured: Measured | null
  typeAverage: number | null
  /** 'only this letter gives it'; null where the average has a second source, or there is none. */
  averageNote: string | null
}

/** What is known of the years of a series, of one or several councils. */
export function reasonsOf(
  series: { council: Council; years: SeriesYear[]; underReview?: ReadonlySet<ReportingYear> }[],
): ReasonOfYear {
  return (year) => {
    const reasons = series.map(({ council, years, underReview }) => {
      const own = years.find((one) => one.year === year)
      if (own && (own.published !== null || own.typeAverage !== null)) return null
      return nothingBecause(council, year, underReview?.has(year) ?? false)
    })
    return reasons.includes(null) ? null : reasons.join()
  }
}

export type YearSpan = { from: ReportingYear; to: ReportingYear }

/**
 * Oldest first, from the first year that can have the measure, or is published, to the newest.
 * @param averages of the council's type, for years without a letter to it
 * @param span the very years to show, whatever is published of them
 */
export function seriesYears(
  measure: Measure,
  council: Council,
  published: CouncilYear[],
  averages: TypeAverages,
  newest: ReportingYear,
  span?: YearSpan,
): SeriesYear[] {
  const councilYears = published.map(({ year }) => year).toSorted()
  const from =
    council.years && council.years.first > FIRST_YEAR_OF_MEASURES
      ? council.years.first
      : FIRST_YEAR_OF_MEASURES
  const to = council.years && council.years.last < newest ? council.years.last : newest
  const first = councilYears[0] && councilYears[0] < from ? councilYears[0] : from
  const lastPublished = councilYears.at(-1)
  const last = lastPublished && lastPublished > to ? lastPublished : to
  return reportingYearsBetween(span?.from ?? first, span?.to ?? last).map((year) => {
    const councilYear = published.find((one) => one.year === year) ?? null
    const measured = measuredIn(councilYear, measure)
    return {
      year,
      published: councilYear,
      measured,
      ...compareMeasured(measure, measured),
      ...averageOfYear(measure, year, measured, averages),
    }
  })
}

/** The average beside a council's measure: what its own source prints or, where none does, what others of its type do. */
export function averageOfYear(
  { average }: Measure,
  year: ReportingYear,
  measured: Measured | null,
  averages: TypeAverages,
): Pick<SeriesYear, 'typeAverage' | 'averageNote'> {
  const own = measured?.typeAverage ?? null
  const typeAverage = own ?? averages.of(year, average)
  const only = typeAverage === null ? null : averages.onlySource(year, average, typeAverage)
  return { typeAverage, averageNote: only && (own === null ? ONLY_ONE : ONLY_THIS)[only] }
}
