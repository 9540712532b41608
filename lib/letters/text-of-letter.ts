import { type LetterText, letterLines } from './letter-text'
import { letterOfPdf } from './pdf/letter-of-pdf'
import { isPdf, pdfPages } from './pdf/pdf-pages'

/** The text of a letter's file, whatever it says; null where it has none that can be read. */
export async function textOfLetter(bytes: Uint8Array): Promise<LetterText | null> {
  if (!isPdf(bytes)) {
    const text = letterLines(bytes)
    return 'refused' in text ? null : text
  }
  const pdf = await pdfPages(bytes)
  return 'refused' in pdf ? null : letterOfPdf(pdf.pages)
}
