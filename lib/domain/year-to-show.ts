import type { CouncilYear } from './council-year'
import { measuredIn } from './measured'
import { MEASURES, type Measure } from './measures'

/** A year that is published, and which of the three measures it gives. */
export type YearWithMeasures = { year: CouncilYear; measures: readonly Measure[] }

/**
 * The year that is shown of a council where no reader chose one: the newest that gives as many of the three measures as
 * any year does, so that a year of which only the upheld rate is known yet does not take the place of a whole one.
 * @param published newest first
 * @returns that year, and those newer than it, newest first; null where nothing is published
 */
export function yearToShow(
  published: CouncilYear[],
): { shown: YearWithMeasures; newer: YearWithMeasures[] } | null {
  const counted = published.map((year) => ({
    year,
    measures: MEASURES.filter((measure) => measuredIn(year, measure) !== null),
  }))
  const most = Math.max(...counted.map(({ measures }) => measures.length))
  const at = counted.findIndex(({ measures }) => measures.length === most)
  const shown = counted[at]
  return shown ? { shown, newer: counted.slice(0, at) } : null
}
