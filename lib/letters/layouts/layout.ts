import type { Note, Part, Place } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { LetterLine } from '../letter-text'

/** A number as a letter prints it, or as a table's total and other numbers give it. */
export type PrintedNumber = {
  value: number
  place: Place
  parts?: Part[]
  reckoned?: { from: FigureName[]; reason: string }
}

type EarlyRemedyBase = PrintedNumber & { called: 'upheld decisions' | 'investigations' }

/** What a layout reads off a letter's statistics: only what is printed, nothing worked out. */
export type PrintedNumbers = {
  figures: { [Name in FigureName]?: PrintedNumber }
  /** Printed beside the early remedies as their base; some letters print another number than the upheld count. */
  earlyRemedyBase?: EarlyRemedyBase
  /** Printed by the layouts with tables; the upheld count and this one make up the investigations. */
  notUpheld?: PrintedNumber
  /**
   * What the layout should have and this letter does not, each with a sentence that says so; `unread` where a number
   * is printed and cannot be read for certain, in the words that it stands in; `notGiven` where the source itself
   * says that there is none ('an average of n/a').
   */
  missing: { name: FigureName | 'earlyRemedyBase'; note: Note; unread?: string; notGiven?: true }[]
  /** The numbers that stand by themselves, apart from any words. */
  apart?: number[]
  /** What cannot be read or is printed twice: it needs a review. */
  problems: Note[]
  notes: Note[]
}

export function nothingPrinted(): PrintedNumbers {
  return { figures: {}, missing: [], problems: [], notes: [] }
}

/**
 * A way in which the Ombudsman laid out the statistics of a run of years. Adding next year's is one file that
 * exports a Layout, and one line in `layouts/index.ts`.
 */
export type Layout = {
  /** Its name in the database and in `--json`: 'per-100k'. */
  id: string
  name: string
  years: { first: ReportingYear; last: ReportingYear }
  /**
   * How each part of its statistics page begins: its heading line and, should that be lost, its first words. So the
   * parts are read one after another where they stand in columns. Empty for tables.
   */
  partsBegin: RegExp[][]
  /** @param lines the whole letter @returns null where it has no statistics at all */
  read(lines: LetterLine[]): PrintedNumbers | null
}
