import type { Note } from '@/lib/domain/figure'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { findFirst, type RunningText } from './running-text'

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
  const found = marks.flatMap((mark) => findFirst(end, mark) ?? [])[0]
  if (!found) return null
  const message = `The file seems to hold a page of the Ombudsman's map after the letter ("${found.place.quote}"). Save each document as a file of its own.`
  return { code: 'more-than-one-document', message }
}
