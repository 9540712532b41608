import type { Part, Place } from '@/lib/measures/figure'
import type { FigureName } from '@/lib/measures/figure-names'
import type { Note } from '@/lib/measures/note'
import type { ReportingYear } from '@/lib/years/reporting-year'
import type { LetterLine } from '../letter-text'

/** A number as a letter prints it. */
export type PrintedNumber = { value: number; place: Place; parts?: Part[] }

/** What a layout reads off a letter's statistics: only what is printed, nothing worked out. */
export type PrintedNumbers = {
  figures: { [Name in FigureName]?: PrintedNumber }
  /** Printed beside the early remedies as their base; some letters print another number than the upheld count. */
  earlyRemedyBase?: PrintedNumber
  /** Printed by the layouts with tables; the upheld count and this one make up the investigations. */
  notUpheld?: PrintedNumber
  /** What the layout should hold and this letter does not, or holds twice: a person must look. */
  problems: Note[]
}

/**
 * A way in which the Ombudsman laid out the statistics of a run of years. Adding next year's is one file that
 * exports a Layout, and one line in `layouts/index.ts`.
 */
export type Layout = {
  /** Its name in the database and in `--json`: 'per-100k'. */
  id: string
  /** In words, for pages. */
  name: string
  years: { first: ReportingYear; last: ReportingYear }
  /**
   * Reads the statistics.
   * @param lines the whole letter
   * @returns the printed numbers, or null where the letter has no statistics at all
   */
  read(lines: LetterLine[]): PrintedNumbers | null
}
