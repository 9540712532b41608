import type { Box } from '@/lib/domain/figure'
import { DOUBT } from '../doubt'
import { PARTS_OF_STATISTICS } from '../layouts'
import type { LetterLine } from '../letter-text'
import { tenth } from '../line-boxes'
import type { Glyph } from './page-glyphs'
import { inReadingOrder } from './reading-order'

/** The strip at a page's foot, in parts of its height, in which a number by itself is the page's. */
const FOOT = 0.9

/**
 * The lines of a page in the order in which a person reads them, with the place of each character.
 * @param page its number, from 1, its height in points, and what it draws
 */
export function linesOfPage(page: { number: number; height: number; glyphs: Glyph[] }): LetterLine[] {
  const segments = segmentsOf(page.glyphs).filter((segment) => !isPageNumber(segment, page.height))
  return inReadingOrder(segments, PARTS_OF_STATISTICS).map(({ text, box, places }, n) => ({
    page: page.number,
    line: n + 1,
    text,
    box: rounded(box),
    places: new Float32Array(places),
  }))
}

function isPageNumber({ text, box }: Segment, pageHeight: number): boolean {
  return box.y > pageHeight * FOOT && /^(?:page )?\d{1,2}(?: (?:of|\/) \d{1,2})?$/i.test(text.trim())
}

function rounded({ x, y, width, height }: Box): Box {
  return { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) }
}

/** Words that stand next to each other on one line of one column; `places` as in a LetterLine. */
type Segment = { text: string; box: Box; places: number[] }

/** Characters whose feet are this much apart, in parts of the smaller type's height, stand on one line. */
const SAME_LINE = 0.3
/** Type of another size than this is not of the same line: a large numeral beside a caption. */
const SAME_SIZE = 1.45
/** A gap, in parts of the type's height, that a space fills; and one that no space does. */
const SPACE = 0.12
const COLUMN = 1.1
/** A gap that spaces which are in the text do not fill, even where a line is spread to both margins. */
const COLUMN_WITH_SPACES = 2
/** A gap before or after a digit in which another digit may have been lost: wider than two spaces. */
const LOST_DIGIT = 0.55
/** A space that PDFium sees too: where letters are set close to each other, it is as narrow as this. */
const NARROW_SPACE = 0.05
/** What even the narrowest digit adds to a gap. */
const DIGIT = 0.3
/** A character that is drawn again so near, in parts of the type's height, is drawn twice to look bold. */
const DRAWN_AGAIN = 0.15

/** How much of the type's height stands above and below the line that it is written on. */
const ASCENT = 0.78
const DESCENT = 0.22

/**
 * Joins the characters of a page into segments: a PDF draws a line in pieces (a bold number, a word split in two),
 * and in any order. A gap wider than the type is high parts two columns or two cells.
 */
function segmentsOf(glyphs: Glyph[]): Segment[] {
  return withLargeWordsInLine(linesOf(glyphs)).flatMap((line) => splitAtGaps(withoutTwins(line)))
}

/** Feet of words that stand in one line differ by less, in points; and so far apart at most, in parts of the larger type. */
const SAME_FEET = 0.5
const IN_LINE = 0.5
/** More than any page of print; a page of dust is read in no time. */
const MOST_LINES = 1000

/**
 * Words in larger type that stand between others of one line are of that line: "In 100% of cases". A large numeral
 * beside a caption has words on one side only, and stays by itself.
 */
function withLargeWordsInLine(lines: Glyph[][]): Glyph[][] {
  if (lines.length > MOST_LINES) return lines
  const largestLast = lines.toSorted((a, b) => sizeOf(a) - sizeOf(b))
  const done = new Set<Glyph[]>()
  const joined = new Map<Glyph[], Glyph[]>()
  for (const [i, large] of largestLast.entries()) {
    for (let k = 0; k < i; k++) {
      const small = largestLast[k] as Glyph[]
      if (!areFeetLevel(large, small) || done.has(small)) continue
      if (!isWithinLine(large, joined.get(small) ?? small)) continue
      joined.set(small, fromLeftToRight([...(joined.get(small) ?? small), ...large]))
      done.add(large)
      break
    }
  }
  return lines.flatMap((line) => (done.has(line) ? [] : [joined.get(line) ?? line]))
}

function sizeOf(line: Glyph[]): number {
  return (line[0] as Glyph).size
}

function areFeetLevel(large: Glyph[], small: Glyph[]): boolean {
  return Math.abs((large[0] as Glyph).baseline - (small[0] as Glyph).baseline) <= SAME_FEET
}

function isWithinLine(large: Glyph[], small: Glyph[]): boolean {
  const [first, last] = [large[0] as Glyph, large.at(-1) as Glyph]
  const near = first.size * IN_LINE
  const before = small.some(({ right }) => Math.abs(first.left - right) < near)
  const after = small.some(({ left }) => Math.abs(left - last.right) < near)
  return before && after && !small.some(({ left, right }) => left < last.right && right > first.left)
}

/** Characters of one piece of text, which stand on one line. */
type Piece = { baseline: number; size: number; glyphs: Glyph[] }

type Line = { baseline: number; size: number; pieces: Piece[] }

function linesOf(glyphs: Glyph[]): Glyph[][] {
  const lines: Line[] = []
  for (const piece of piecesOf(glyphs).sort((a, b) => a.baseline - b.baseline)) {
    const line = lineFor(piece, lines)
    if (line) line.pieces.push(piece)
    else lines.push({ baseline: piece.baseline, size: piece.size, pieces: [piece] })
  }
  return lines.map(({ pieces }) => fromLeftToRight(pieces.flatMap((piece) => piece.glyphs)))
}

/** The last line that a piece can stand on; lines come from top to bottom, so those far above it need no look. */
function lineFor(piece: Piece, lines: Line[]): Line | undefined {
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] as Line
    if (isSameLine(line, piece)) return line
    if (piece.baseline - line.baseline > piece.size * SAME_LINE) return undefined
  }
}

function piecesOf(glyphs: Glyph[]): Piece[] {
  const pieces: Piece[] = []
  let object = 0
  for (const glyph of glyphs) {
    const last = pieces.at(-1)
    if (last && glyph.object === object) last.glyphs.push(glyph)
    else pieces.push({ baseline: glyph.baseline, size: glyph.size, glyphs: [glyph] })
    object = glyph.object
  }
  return pieces
}

function fromLeftToRight(glyphs: Glyph[]): Glyph[] {
  for (let i = 1; i < glyphs.length; i++) {
    const a = glyphs[i - 1] as Glyph
    const b = glyphs[i] as Glyph
    if (a.left < b.left || (a.left === b.left && a.order < b.order)) continue
    return glyphs.sort((one, other) => one.left - other.left || one.order - other.order)
  }
  return glyphs
}

function isSameLine(line: { baseline: number; size: number }, { baseline, size }: Piece): boolean {
  const [small, large] = line.size < size ? [line.size, size] : [size, line.size]
  return Math.abs(line.baseline - baseline) <= small * SAME_LINE && large <= small * SAME_SIZE
}

/** A character that is drawn twice at one place, to look bold, is there once. */
function withoutTwins(line: Glyph[]): Glyph[] {
  return line.some((glyph, i) => isTwin(line, glyph, i))
    ? line.filter((glyph, i) => !isTwin(line, glyph, i))
    : line
}

function isTwin(line: Glyph[], glyph: Glyph, at: number): boolean {
  const near = glyph.size * DRAWN_AGAIN
  for (let k = Math.max(0, at - 3); k < at; k++) {
    const before = line[k] as Glyph
    if (Math.abs(before.left - glyph.left) >= near || Math.abs(before.baseline - glyph.baseline) >= near)
      continue
    if (before.text === glyph.text) return true
  }
  return false
}

function splitAtGaps(line: Glyph[]): Segment[] {
  const segments: Segment[] = []
  let segment: Segment | undefined
  let last: Glyph | undefined
  let end = Number.NEGATIVE_INFINITY
  let size = 0
  for (const letter of line) {
    const gap = letter.left - end
    end = Math.max(end, letter.right)
    const isSpaced = letter.spaced && last?.order === letter.order - 1
    const most = Math.max(letter.size, size) * (isSpaced ? COLUMN_WITH_SPACES : COLUMN)
    if (!segment || !last || gap > most) {
      size = 0
      segment = { text: '', box: nominalBox(letter), places: [] }
      segments.push(segment)
    } else {
      const between = isSpaced && gap <= most ? ' ' : joint(last, letter, gap, line)
      for (let i = 0; i < between.length; i++) segment.places.push(NaN, NaN, NaN, NaN)
      segment.text += between
    }
    add(segment, letter)
    size = Math.max(size, letter.size)
    last = letter
  }
  return segments
}

/** The space between most words of a line, apart from those beside digits; 0 where there are too few to tell. */
function usualSpace(line: Glyph[]): number {
  const spaces = line
    .flatMap((letter, i) => {
      const last = line[i - 1]
      if (!last || /\d/.test(last.text + letter.text)) return []
      const gap = letter.left - last.right
      return gap > letter.size * SPACE && gap <= letter.size * COLUMN ? [gap] : []
    })
    .toSorted((a, b) => a - b)
  return spaces.length < FEWEST_SPACES ? 0 : (spaces[Math.floor(spaces.length / 2)] as number)
}

const FEWEST_SPACES = 2

function add(segment: Segment, letter: Glyph): void {
  const { text, ink, left, right: end, baseline, size } = letter
  segment.text += text
  for (let i = 0; i < text.length; i++) segment.places.push(ink.x, ink.y, ink.width, ink.height)
  const { box } = segment
  const top = baseline - size * ASCENT
  const right = Math.max(box.x + box.width, left + (end - left))
  const bottom = Math.max(box.y + box.height, top + size * (ASCENT + DESCENT))
  box.x = Math.min(box.x, left)
  box.y = Math.min(box.y, top)
  box.width = right - box.x
  box.height = bottom - box.y
}

function nominalBox({ left, right, baseline, size }: Glyph): Box {
  return { x: left, y: baseline - size * ASCENT, width: right - left, height: size * (ASCENT + DESCENT) }
}

/** What stands between two characters of a line that no space is drawn between: nothing, a space, or the mark of a doubt. */
function joint(last: Glyph, next: Glyph, gap: number, line: Glyph[]): string {
  const isAfterDigit = isDigit(last.text.charCodeAt(last.text.length - 1))
  const isBeforeDigit = isDigit(next.text.charCodeAt(0))
  const besideDigit = isAfterDigit || isBeforeDigit
  const liesOver = -gap > Math.min(next.right - next.left, last.right - last.left) / 2
  if (besideDigit && liesOver) return DOUBT
  if (besideDigit && gap > next.size * LOST_DIGIT && gap > usualSpace(line) + next.size * DIGIT)
    return ` ${DOUBT} `
  const least = next.apart && !(isAfterDigit && isBeforeDigit) ? NARROW_SPACE : SPACE
  return gap > Math.min(last.size, next.size) * least ? ' ' : ''
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
