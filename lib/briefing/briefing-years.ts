import { heldYearsOf } from '@/lib/data/held-years'
import { typeAverages } from '@/lib/data/type-averages'
import type { Council } from '@/lib/domain/council'
import type { HeldYear } from '@/lib/domain/held-year'
import { FIRST_YEAR_OF_MEASURES, MEASURES } from '@/lib/domain/measures'
import { type ReportingYear, reportingYearFrom, startOf } from '@/lib/domain/reporting-year'
import { type SeriesYear, seriesYears, type YearSpan } from '@/lib/series/series-years'

/** The years that a briefing looks back on, its own included. */
const MOST_YEARS = 6

/** The years of each measure of a council, by the measure's id, oldest first. */
export type MeasuredYears = Map<string, SeriesYear[]>

/** A council of a briefing with what an edition holds of it. */
export type BriefedCouncil = {
  council: Council
  held: HeldYear[]
  averages: Awaited<ReturnType<typeof typeAverages>>
}

/** Reads what an edition holds of a council. */
export async function briefedCouncil(council: Council, edition: number): Promise<BriefedCouncil> {
  const [held, averages] = await Promise.all([
    heldYearsOf(council.slug, edition),
    typeAverages(council.type, edition),
  ])
  return { council, held, averages }
}

/** The years that a briefing of `year` looks back on: as far as letters print the three measures, or are held. */
export function spanOf({ council, held }: BriefedCouncil, year: ReportingYear): YearSpan {
  const earliest = reportingYearFrom(startOf(year) - MOST_YEARS + 1)
  const firstHeld = held.map((one) => one.year).toSorted()[0] ?? year
  const first = firstHeld < FIRST_YEAR_OF_MEASURES ? firstHeld : FIRST_YEAR_OF_MEASURES
  const began = council.years?.first ?? first
  const from = [earliest, first, began].toSorted().at(-1) as ReportingYear
  return { from: from < year ? from : year, to: year }
}

/** Each measure of a council in the years of a span. */
export function measuredYears({ council, held, averages }: BriefedCouncil, span: YearSpan): MeasuredYears {
  return new Map(
    MEASURES.map((measure) => [measure.id, seriesYears(measure, council, held, averages, span.to, span)]),
  )
}
