import { PAGE_HEIGHT, PAGE_WIDTH } from './page'
import { rawPdf, rawStream } from './raw-pdf'
import { n } from './shapes'

/** Words on one line, each drawn by itself, or each character and each space by itself. */
type DrawnText = {
  text: string
  drawn: 'by word' | 'by character'
  /** How wide spaces are, in points; words drawn by themselves have none between them, only a gap. */
  space: number
  /** In points. */
  left?: number
  size?: number
}

/** Of the font's size. */
const WIDTH = 0.6
const LEFT = 50
const SIZE = 11
const BASELINE = PAGE_HEIGHT - 100

/** A PDF of one page with one line, in a font whose characters are all of one width. */
export function pageOfText(pieces: readonly DrawnText[]): Uint8Array {
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    rawStream(pieces.flatMap(drawingsOf).join('\n')),
  ])
}

function drawingsOf({ text, drawn, space, left = LEFT, size = SIZE }: DrawnText): string[] {
  const parts = drawn === 'by word' ? text.split(/( )/) : [...text]
  let x = left
  return parts.flatMap((part) => {
    const at = x
    x += part === ' ' ? space : part.length * size * WIDTH
    return part === ' ' && drawn === 'by word'
      ? []
      : `BT /F1 ${size} Tf 1 0 0 1 ${n(at)} ${n(BASELINE)} Tm (${part}) Tj ET`
  })
}
