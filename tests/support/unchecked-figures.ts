import type { AuthorityType } from '@/lib/domain/authority-types'
import type { Figures } from '@/lib/domain/figure'
import { AVERAGE_NAMES, type FigureName } from '@/lib/domain/figure-names'
import { knownAverage } from '@/lib/domain/known-averages'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { isUnconfirmed } from '@/lib/domain/unconfirmed'

/**
 * Whether nothing says what a figure should be, or leaves room: pages say so of it. An average that is known of its
 * type and year is checked; any other need only be one that can be expected.
 */
export function isUnchecked(
  name: FigureName,
  year: ReportingYear,
  type: AuthorityType,
  figures: Figures,
): boolean {
  const average = AVERAGE_NAMES.find((one) => one === name)
  return average ? knownAverage(type, year, average) === null : isUnconfirmed(name, year, figures)
}
