import type { Council } from '@/lib/domain/council'
import type { Note } from '@/lib/domain/figure'
import type { NameIndex } from '@/lib/domain/name-index'
import { normaliseName } from '@/lib/domain/normalise-name'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { LetterLine } from './letter-text'
import { findAll, runningText } from './running-text'

const POPULATION_OF = /Adjusted for (.{3,80}?)'s? population/i

/**
 * Whether statistics name another council than the one that they should be of: two documents in one file.
 * @param lines those with the statistics, and no others
 */
export function otherCouncilIn(
  lines: LetterLine[],
  council: Council,
  year: ReportingYear,
  names: NameIndex,
): Note | null {
  const named = [
    ...lines.map(({ text }) => text.replace(/^[#*\s]+/, '')),
    ...findAll(runningText(lines), POPULATION_OF).map(({ match }) => match[1] ?? ''),
  ]
  for (const name of named) {
    const finding = names.find(name, year)
    if (finding.kind !== 'found' || finding.council.slug === council.slug) continue
    // A line can hold a part of the council's own name: "Somerset Council" of "Bath and North East Somerset".
    if (normaliseName(council.officialName).includes(normaliseName(name))) continue
    const message = `It is about ${council.officialName}, but names ${finding.council.officialName} among its figures. Save each document as a file of its own.`
    return { code: 'councils-disagree', message }
  }
  return null
}
