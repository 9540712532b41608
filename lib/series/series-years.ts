import type { TypeAverages } from '@/lib/data/type-averages'
import type { Outcome } from '@/lib/domain/compare'
import type { Council } from '@/lib/domain/council'
import type { HeldYear } from '@/lib/domain/held-year'
import { type Measured, measuredIn } from '@/lib/domain/measured'
import { FIRST_YEAR_OF_MEASURES, type Measure } from '@/lib/domain/measures'
import { type ReportingYear, reportingYearsBetween } from '@/lib/domain/reporting-year'
import { outcomeOf } from './measure-view'

/** A year of a series before it is put in words. */
export type SeriesYear = {
  year: ReportingYear
  held: HeldYear | null
  measured: Measured | null
  outcome: Outcome | null
  typeAverage: number | null
}

/** Reporting years from one to another, both included. */
export type YearSpan = { from: ReportingYear; to: ReportingYear }

/**
 * The years of a series, oldest first: from the first that can have the measure, or is held, to the newest.
 * @param averages of the council's type, for years without a letter to it
 * @param span the very years to show, whatever is held of them; chosen as above where left out
 */
export function seriesYears(
  measure: Measure,
  council: Council,
  held: HeldYear[],
  averages: TypeAverages,
  newest: ReportingYear,
  span?: YearSpan,
): SeriesYear[] {
  const heldYears = held.map(({ year }) => year).toSorted()
  const from =
    council.years && council.years.first > FIRST_YEAR_OF_MEASURES
      ? council.years.first
      : FIRST_YEAR_OF_MEASURES
  const to = council.years && council.years.last < newest ? council.years.last : newest
  const first = heldYears[0] && heldYears[0] < from ? heldYears[0] : from
  const lastHeld = heldYears.at(-1)
  const last = lastHeld && lastHeld > to ? lastHeld : to
  return reportingYearsBetween(span?.from ?? first, span?.to ?? last).map((year) => {
    const heldYear = held.find((one) => one.year === year) ?? null
    const measured = measuredIn(heldYear, measure)
    return {
      year,
      held: heldYear,
      measured,
      outcome: measured && outcomeOf(measure, measured),
      typeAverage: measured?.typeAverage ?? averages.of(year, measure.average),
    }
  })
}
