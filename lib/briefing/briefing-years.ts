import { councilYearsOf } from '@/lib/data/council-years'
import { typeAverages } from '@/lib/data/type-averages'
import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import { FIRST_YEAR_OF_MEASURES, MEASURES } from '@/lib/domain/measures'
import { type ReportingYear, reportingYearFrom, startOf } from '@/lib/domain/reporting-year'
import { type SeriesYear, seriesYears, type YearSpan } from '@/lib/series/series-years'

/** The years that a briefing looks back on, its own included. */
const MOST_YEARS = 6

/** The years of each measure of a council, by the measure's id. */
export type MeasuredYears = {
  /** Oldest first, and the same years for every measure. */
  of(measure: string): SeriesYear[]
  last(measure: string): SeriesYear
}

/** A council of a briefing with what an edition shows of it. */
export type BriefedCouncil = {
  council: Council
  published: CouncilYear[]
  averages: Awaited<ReturnType<typeof typeAverages>>
}

export async function briefedCouncil(council: Council, edition: number): Promise<BriefedCouncil> {
  const [published, averages] = await Promise.all([
    councilYearsOf(council.slug, edition),
    typeAverages(council.type, edition),
  ])
  return { council, published, averages }
}

/** The years that a briefing of `year` looks back on: as far as letters print the three measures, or are published. */
export function spanOf({ council, published }: BriefedCouncil, year: ReportingYear): YearSpan {
  const earliest = reportingYearFrom(startOf(year) - MOST_YEARS + 1)
  const firstPublished = published.map((one) => one.year).toSorted()[0] ?? year
  const first = firstPublished < FIRST_YEAR_OF_MEASURES ? firstPublished : FIRST_YEAR_OF_MEASURES
  const began = council.years?.first ?? first
  const from = [earliest, first, began].reduce((a, b) => (a > b ? a : b))
  return { from: from < year ? from : year, to: year }
}

export function measuredYears(
  { council, published, averages }: BriefedCouncil,
  span: YearSpan,
): MeasuredYears {
  const byMeasure = new Map<string, SeriesYear[]>(
    MEASURES.map((measure) => [
      measure.id,
      seriesYears(measure, council, published, averages, span.to, span),
    ]),
  )
  const of = (measure: string) => {
    const years = byMeasure.get(measure)
    if (!years) throw new RangeError(`There is no measure ${measure}.`)
    return years
  }
  const last = (measure: string) => {
    const year = of(measure).at(-1)
    if (!year) throw new RangeError(`The years from ${span.from} to ${span.to} are none.`)
    return year
  }
  return { of, last }
}
