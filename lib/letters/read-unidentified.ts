import { assembleFigures } from '@/lib/domain/assemble-figures'
import type { Day } from '@/lib/domain/day'
import type { Figures } from '@/lib/domain/figure'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { LAYOUTS, layoutOf } from './layouts'
import { yearAndDateOf } from './letter-identity'
import type { LetterText } from './letter-text'
import { figuresAsSeen } from './recognised'
import { runningText } from './running-text'
import { workOut } from './work-out'

/** What can be read of a letter of which nobody knows yet whose it is. Nothing checks it: checks are a council's. */
export type Unidentified = {
  /** The year that a person said, or else the one that the letter says for certain; null where neither is known. */
  reportingYear: ReportingYear | null
  /** Null where the letter does not say it for certain. */
  letterDate: Day | null
  figures: Figures
}

/**
 * Reads the figures of a letter whose council is not known, for whoever finds out which it is: to be looked at, and never
 * to be published. The layout of its statistics follows from the year alone.
 * @param asYear of which a person says that it is; null where nobody does
 */
export function readUnidentified(text: LetterText, asYear: ReportingYear | null): Unidentified {
  const told = yearAndDateOf(runningText(text.lines))
  const said = 'notes' in told ? null : told
  const reportingYear = asYear ?? said?.reportingYear ?? null
  const letterDate = said?.letterDate ?? null
  const printed = (reportingYear && layoutOf(reportingYear))?.read(text.lines)
  if (!printed) return { reportingYear, letterDate, figures: {} }
  const { figures } = assembleFigures(workOut(printed, true).numbers)
  return { reportingYear, letterDate, figures: figuresAsSeen(figures, text) }
}

/**
 * What such a letter may turn out to give once somebody has said whose it is: the figures of its year, or where nobody
 * knows that, those of each layout.
 */
export function figuresItMayGive(text: LetterText): Figures[] {
  const { reportingYear, figures } = readUnidentified(text, null)
  if (reportingYear !== null) return [figures]
  return LAYOUTS.map(({ years }) => readUnidentified(text, years.first).figures)
}
