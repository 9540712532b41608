import type { GreyPicture } from '@/lib/platform/recogniser'

/** Darker than this is ink: rules can be grey, and lighter still where they are thinner than a dot. */
const INK = 215

/** Longer than any stroke of a letter, in inches, numerals of an inch aside. */
const SHORTEST = 0.6
/** Thicker ones are bars with words in them. */
const THICKEST = 0.05

/**
 * A picture without the thin lines that tables and frames are ruled with: a recogniser takes them for letters, and
 * loses numbers that stand between them.
 */
export function withoutRules(picture: GreyPicture, dpi: number): GreyPicture {
  const { width, height, pixels } = picture
  const cleaned = pixels.slice()
  const limits = { shortest: Math.round(dpi * SHORTEST), thickest: Math.max(2, Math.round(dpi * THICKEST)) }
  eraseAlong({ pixels, cleaned, lines: height, length: width, step: 1, stride: width }, limits)
  eraseAlong({ pixels, cleaned, lines: width, length: height, step: width, stride: 1 }, limits)
  return { width, height, pixels: cleaned }
}

/** Rows, or columns: so many lines of so many pixels, a step from one pixel to the next and a stride to the next line. */
type Lines = {
  pixels: Uint8Array
  cleaned: Uint8Array
  lines: number
  length: number
  step: number
  stride: number
}

function eraseAlong(
  { pixels, cleaned, lines, length, step, stride }: Lines,
  { shortest, thickest }: { shortest: number; thickest: number },
): void {
  for (let line = 0; line < lines; line++) {
    let from = 0
    for (let at = 0; at <= length; at++) {
      if (at < length && (pixels[line * stride + at * step] ?? 255) < INK) continue
      if (at - from >= shortest && isThin(line, from, at)) {
        for (let i = from; i < at; i++) cleaned[line * stride + i * step] = 255
      }
      from = at + 1
    }
  }

  /** Whether there is hardly ink a little before the line, or a little after it. */
  function isThin(line: number, from: number, to: number): boolean {
    const [before, after] = [line - thickest, line + thickest]
    return inkOf(before, from, to) < 0.5 && inkOf(after, from, to) < 0.5
  }
  function inkOf(line: number, from: number, to: number): number {
    if (line < 0 || line >= lines) return 0
    let ink = 0
    for (let i = from; i < to; i++) if ((pixels[line * stride + i * step] ?? 255) < INK) ink++
    return ink / (to - from)
  }
}
