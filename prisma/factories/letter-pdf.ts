import { letterContents } from './pdf/letter-contents'
import type { InventedPdfLetter } from './pdf/letter-type'
import { writePdf } from './pdf/write-pdf'
import { titleOf } from './pdf/years'

export { consistentFigures } from './pdf/consistent-figures'
export type { Averages, Counts, Rates } from './pdf/counts'
export * as pdfDamages from './pdf/damaged-pdfs'
export { expectedFigures } from './pdf/expected-figures'
export type { InventedPdfLetter, PrintedName, PrintOptions } from './pdf/letter-type'
export { manyLetters, type OneOfManyLetters } from './pdf/many-letters'
export { type Scan, scannedLetterPdf } from './pdf/scanned-letter'
export { LETTER_YEARS } from './pdf/years'

/**
 * An invented annual review letter as a PDF, in the layout of its year. For tests and measurements only, and
 * only with councils that do not exist. The same letter gives the same bytes.
 */
export function letterPdf(letter: InventedPdfLetter): Promise<Uint8Array> {
  return writePdf(letterContents(letter), letter.print?.font ?? 'Helvetica', titleOf(letter.year))
}
