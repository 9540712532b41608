import { PAGE_HEIGHT } from './page'
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

/** Turns what is drawn against the clock, in degrees, on a page that is as wide as it is high. */
const TURNS = {
  0: '1 0 0 1 0 0 cm',
  90: `0 1 -1 0 ${PAGE_HEIGHT} 0 cm`,
  180: `-1 0 0 -1 ${PAGE_HEIGHT} ${PAGE_HEIGHT} cm`,
  270: `0 -1 1 0 0 ${PAGE_HEIGHT} cm`,
}

export type Turn = keyof typeof TURNS

/**
 * A PDF of one page with one line, in a font whose characters are all of one width.
 * @param turns how the line is written, against the clock, and how the page is shown, with the clock
 */
export function pageOfText(
  pieces: readonly DrawnText[],
  turns: { written: Turn; shown: Turn } = { written: 0, shown: 0 },
): Uint8Array {
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_HEIGHT} ${PAGE_HEIGHT}] /Rotate ${turns.shown} /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    rawStream([TURNS[turns.written], ...pieces.flatMap(drawingsOf)].join('\n')),
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
