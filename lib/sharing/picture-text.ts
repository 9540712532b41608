import { FONT_FAMILIES } from '@/lib/platform/fonts'
import { escaped } from '@/lib/words/escaped'

/** How wide a character is on average, as a share of its size; a little more than it is, so that no line is too long. */
const CHARACTER_WIDTH = { sans: 0.54, serif: 0.52 }

type Line = {
  words: string
  x: number
  y: number
  size: number
  font: 'sans' | 'serif'
  weight: number
  colour: string
}

/** `after` is the space below it. */
export type Paragraph = Omit<Line, 'x' | 'y'> & { after: number }

/**
 * Breaks paragraphs into lines, one under another.
 * @param place where they begin and how wide they may be, in the picture's units
 * @param top the base line of the first
 * @returns the lines, and where the next thing may begin
 */
export function linesFrom(
  place: { x: number; width: number },
  top: number,
  paragraphs: Paragraph[],
): { lines: Line[]; end: number } {
  const lines: Line[] = []
  let y = top
  for (const { words, after, ...style } of paragraphs.filter((one) => one.words !== '')) {
    for (const line of wrapped(words, place.width / (style.size * CHARACTER_WIDTH[style.font]))) {
      lines.push({ ...style, words: line, x: place.x, y })
      y += style.size * 1.35
    }
    y += after
  }
  return { lines, end: y - 6 }
}

/** @param width of a line, in characters */
function wrapped(words: string, width: number): string[] {
  const most = Math.floor(width)
  const lines: string[] = []
  for (const word of words.split(' ').flatMap((one) => one.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [])) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

export function lineSvg({ words, x, y, size, font, weight, colour }: Line): string {
  const family = font === 'serif' ? ` font-family="'${FONT_FAMILIES.serif}', Georgia, serif"` : ''
  return `<text x="${x}" y="${y.toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${colour}"${family}>${escaped(words)}</text>`
}
