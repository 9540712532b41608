import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import type { Reader } from '@/lib/ingest/reader'

/** Which council's and year's letter a file is, as far as its text says so. */
export type LetterSays = {
  /** Its slug. */
  council: string | null
  year: ReportingYear | null
  /** What whoever loads it will meet; null where nothing is wrong. */
  note: string | null
}

/**
 * Reads a letter as `npm run ingest` will, but that pages which are pictures are left as they are.
 * @param file where its bytes lie
 */
export async function readLetter(reader: Reader, file: string, sha256: string): Promise<LetterSays> {
  const { reading, unrecognised } = await reader.read({ file, entry: null }, 'letter.pdf', sha256)
  const letters = reading.kind === 'read' ? reading.sources.filter(({ kind }) => kind === 'letter') : []
  const [letter, another] = letters
  if (!letter) return { council: null, year: null, note: unrecognised ? SCANNED : NOT_KNOWN }
  if (another) return { council: null, year: null, note: `There are ${letters.length} letters in the file.` }
  const { council, reportingYear } = letter
  return { council, year: reportingYear === null ? null : parseReportingYear(reportingYear), note: null }
}

const SCANNED =
  'Its pages are pictures. npm run ingest recognises them, and withholds the letter until a person has confirmed it.'
const NOT_KNOWN = 'We don’t recognise it as an annual review letter. npm run ingest will say why.'
