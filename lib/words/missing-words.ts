import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import { FIRST_YEAR_OF_MEASURES, type Measure } from '@/lib/domain/measures'
import { canHaveFigures } from '@/lib/domain/name-index'
import type { ReportingYear } from '@/lib/domain/reporting-year'

/** Missing stays missing: nothing is filled in for it. */
export function missingReason(published: CouncilYear | null, year: ReportingYear, measure: Measure): string {
  if (!published) return `We don't have a letter for ${year}.`
  const { letter, publication } = published
  if (!letter) {
    return "We don't have a letter for this year, and this is not among the figures we have from the Ombudsman's map."
  }
  const also = publication ? ', nor among the figures we have from the map' : ''
  if (!letter.hasStatistics) return `Not in the letter: our copy has no statistics page${also}.`
  if (year < FIRST_YEAR_OF_MEASURES && measure.id === 'compliance-rate') {
    return `Not in the letter: letters before ${FIRST_YEAR_OF_MEASURES} do not report it.`
  }
  return `Not in the letter${also}.`
}

export function absenceOf(council: Council, year: ReportingYear): string | null {
  const { years, status, type } = council
  if (type === 'other' || canHaveFigures(council, year)) return null
  if (!years || status === 'planned' || year < years.first) return 'did not exist yet'
  return 'no longer existed'
}

/** Why a cell of a table has no figure, in a few words: 'no letter', 'did not exist yet'. */
export function missingInWords(council: Council, year: ReportingYear, published: CouncilYear | null): string {
  if (!published) return absenceOf(council, year) ?? 'no letter'
  return published.letter ? 'not in the letter' : 'no letter, and not among the figures from the map'
}
