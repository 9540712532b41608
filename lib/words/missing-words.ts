import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import { SUPPRESSED } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'
import { FIRST_YEAR_OF_MEASURES, type Measure } from '@/lib/domain/measures'
import { canHaveFigures } from '@/lib/domain/name-index'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { listInWords } from './numbers'

/** Missing stays missing: nothing is filled in for it. */
export function missingReason(published: CouncilYear | null, year: ReportingYear, measure: Measure): string {
  if (!published) return `We don’t have a letter for ${year}.`
  return [reasonBySources(published, measure), ...suppressedIn(published, measure)].join(' ')
}

function reasonBySources(published: CouncilYear, measure: Measure): string {
  const { letter, year } = published
  const others = sourcesBesideLetter(published)
  if (!letter) {
    return `We don’t have a letter for this year, and this is not among the figures we have from the Ombudsman’s ${others}.`
  }
  const also = others === '' ? '' : `, or among the figures we have from the ${others}`
  if (!letter.hasStatistics) return `Not in the letter: our copy has no statistics page${also}.`
  if (year < FIRST_YEAR_OF_MEASURES && measure.id === 'compliance-rate') {
    return `Not in the letter: letters before ${FIRST_YEAR_OF_MEASURES} do not report it.`
  }
  return `Not in the letter${also}.`
}

/** 'map', 'data files', 'map and data files'; empty where there is only a letter. */
function sourcesBesideLetter({ publication, dataFiles }: CouncilYear): string {
  return listInWords([...(publication ? ['map'] : []), ...(dataFiles.length > 0 ? ['data files'] : [])])
}

/** What stands in a data file in place of the measure's numbers, a sentence each: that it prints "<5". */
function suppressedIn({ dataFiles }: CouncilYear, { count, base, rate }: Measure): string[] {
  const names: (FigureName | null | undefined)[] = [count, base, rate]
  const notes = dataFiles.flatMap((file) => file.notes.filter(({ code }) => code === SUPPRESSED))
  return notes.filter(({ figure }) => figure && names.includes(figure)).map(({ message }) => message)
}

export function absenceOf(
  council: Council,
  year: ReportingYear,
): 'did not exist yet' | 'no longer existed' | null {
  const { years, status, type } = council
  if (type === 'other' || canHaveFigures(council, year)) return null
  if (!years || status === 'planned' || year < years.first) return 'did not exist yet'
  return 'no longer existed'
}

/** Why a cell of a table has no figure, in a few words: 'no letter', 'did not exist yet'. */
export function missingInWords(council: Council, year: ReportingYear, published: CouncilYear | null): string {
  if (!published) return absenceOf(council, year) ?? 'no letter'
  return published.letter
    ? 'not in the letter'
    : `no letter, and not among the figures from the ${sourcesBesideLetter(published)}`
}

/** Why nothing at all is published of a council's year. */
export type NothingBecause = 'no letter' | 'under review' | 'did not exist yet' | 'no longer existed'

/** @param underReview whether a letter or page of the year is withheld */
export function nothingBecause(council: Council, year: ReportingYear, underReview: boolean): NothingBecause {
  if (underReview) return 'under review'
  return absenceOf(council, year) ?? 'no letter'
}

/** In a band of a chart, where there is little room. */
export const IN_BAND: Record<NothingBecause, string> = {
  'no letter': 'no letter',
  'under review': 'under review',
  'did not exist yet': 'not yet',
  'no longer existed': 'had ended',
}

/** In the row of a run of years. */
export const IN_ROW: Record<NothingBecause, string> = {
  'no letter': 'We have no letter or figures.',
  'under review': 'What we have needs a review, so we don’t show it yet.',
  'did not exist yet': 'The council did not exist yet.',
  'no longer existed': 'The council no longer existed.',
}
