import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import { canHaveFigures } from '@/lib/domain/name-index'
import type { ReportingYear } from '@/lib/domain/reporting-year'

/** Why a council did not get a letter for a year because it was not there; null where it was. */
export function absenceOf(council: Council, year: ReportingYear): string | null {
  const { years, status, type } = council
  if (type === 'other' || canHaveFigures(council, year)) return null
  if (!years || status === 'planned' || year < years.first) return 'did not exist yet'
  return 'no longer existed'
}

/** Why a cell of a table has no figure, in a few words: 'no letter published', 'did not exist yet'. */
export function missingInWords(council: Council, year: ReportingYear, published: CouncilYear | null): string {
  if (!published) return absenceOf(council, year) ?? 'no letter held'
  return published.letter ? 'not in the letter' : 'not held from the map, and no letter held'
}
