import type { Council } from '@/lib/domain/council'
import type { Note } from '@/lib/domain/figure'
import type { NameIndex } from '@/lib/domain/name-index'
import { normaliseName } from '@/lib/domain/normalise-name'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { LetterLine } from './letter-text'
import { findAll, findFirst, type RunningText, runningText } from './running-text'

/** Whose residents a number per 100,000 is of. */
export const POPULATION_OF = /Adjusted for (.{3,80}?)'s? population/i

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
    ...findAll(runningText(lines), POPULATION_OF).flatMap(({ match }) => match[1] ?? []),
  ]
  for (const name of named) {
    const finding = names.find(name, year)
    if (finding.kind !== 'found' || finding.council.slug === council.slug) continue
    // A line can be a part of the council's own name: "Somerset Council" of "Bath and North East Somerset".
    if (normaliseName(council.officialName).includes(normaliseName(name))) continue
    const message = `It is about ${council.officialName}, but names ${finding.council.officialName} among its figures. Save each document as a separate file.`
    return { code: 'councils-disagree', message }
  }
  return null
}

/** Headings and links that a page of the map has among its statistics, and no letter. */
const MARKS = [
  /\d{1,3}% Complaints upheld by/i,
  /Annual statistics \?/i,
  /Public reports \?/i,
  /View (?:all )?(?:upheld|satisfactory remedy) decisions/i,
]

/** How the map gives the number per 100,000 residents; a letter of 2024-25 or later may say the same. */
const ADJUSTED = /Adjusted for .{3,80}? population/i
const LETTERS_MAY_ADJUST_FROM: ReportingYear = '2024-25'

/**
 * Whether a page of the Ombudsman's map follows a letter in one file. Its figures are no letter's, even where both
 * are about one council.
 * @param end what follows the letter's signature
 */
export function pageOfMapIn(end: RunningText, year: ReportingYear): Note | null {
  const marks = year < LETTERS_MAY_ADJUST_FROM ? [...MARKS, ADJUSTED] : MARKS
  const [found] = marks.flatMap((mark) => findFirst(end, mark) ?? [])
  if (!found) return null
  const message = `The file seems to contain a page of the Ombudsman’s map after the letter (“${found.place.quote}”). Save each document as a separate file.`
  return { code: 'more-than-one-document', message }
}
