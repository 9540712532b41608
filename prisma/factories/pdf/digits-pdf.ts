import { PAGE_HEIGHT, PAGE_WIDTH } from './page'
import { rawPdf, rawStream } from './raw-pdf'

/** Digits in a row, so far apart, in parts of their size beside the space that their font gives them. */
export type RowOfDigits = { size: number; digits: string; apart: number }

/** A page of digits in one of the fonts that a PDF need not bring along. */
export function digitsPdf(font: string, rows: RowOfDigits[]): Uint8Array {
  let y = PAGE_HEIGHT - 50
  const lines = rows.map(({ size, digits, apart }, i) => {
    y -= size * 1.5
    // Not all at the same place on the grid of pixels.
    return `BT /F1 ${size} Tf ${size * apart} Tc ${50 + i * 0.37} ${y + i * 0.21} Td (${digits}) Tj ET`
  })
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    rawStream(lines.join('\n')),
    `<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>`,
  ])
}
