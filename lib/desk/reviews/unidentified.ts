import { letterTextOf } from '@/lib/data/files'
import { parseReportingYear } from '@/lib/domain/reporting-year'
import type { Source } from '@/lib/domain/source'
import { readUnidentified, type Unidentified } from '@/lib/letters/read-unidentified'
import type { Typed } from './typed'

/** Whether somebody has to say first whose letter it is: until then nothing of it can be confirmed or corrected. */
export function isUnidentified(source: Source): source is Extract<Source, { kind: 'letter' }> {
  return source.kind === 'letter' && source.state === 'open' && source.council === null
}

/** What was read of a letter whose council is not known, and what is said of that; null of any other source. */
export type UnidentifiedView = Unidentified & { words: string }

/** @param typed with the year that a person chose, if any */
export async function unidentifiedView(
  source: Source,
  typed: Typed | null,
): Promise<UnidentifiedView | null> {
  if (!isUnidentified(source)) return null
  const text = await letterTextOf({ sha256: source.file.sha256, part: source.part })
  if (!text) return { reportingYear: null, letterDate: null, figures: {}, words: NO_TEXT }
  const read = readUnidentified(text, parseReportingYear(typed?.year ?? ''))
  return { ...read, words: inWords(read) }
}

const NO_TEXT = 'We kept no words of this file, so we read no figures of it.'

function inWords({ reportingYear, figures }: Unidentified): string {
  if (reportingYear === null)
    return 'We read no figures yet. Where they stand on the page depends on the year, and this letter does not say for certain which year it is of. Choose the year below, and press “Check”.'
  if (Object.keys(figures).length === 0)
    return `We looked for the figures of a letter for ${reportingYear}, and found none. If it is of another year, choose that below, and press “Check”.`
  return `We read these as the figures of a letter for ${reportingYear}. Nobody has checked them. You can confirm or correct them after you have said which council it is.`
}
