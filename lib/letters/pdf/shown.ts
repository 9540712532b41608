import type { Box, Figures, Note } from '@/lib/domain/figure'
import { inOrder } from '@/lib/domain/figure'
import type { Recogniser } from '@/lib/platform/recogniser'
import type { LetterLine } from '../letter-text'
import { annotationNotes, type PrintedLine } from './annotations'
import { ABOVE_AND_BELOW, BESIDE, hasMoreThanItsText, type PageText, partOf } from './beside-numbers'
import {
  aroundDigit,
  digitKnown,
  inkOf,
  keepShape,
  type Pixels,
  recogniseDigit,
  type Shape,
  scaleFor,
  shapeIn,
} from './digit-shapes'
import { type Drawing, drawWithAndWithoutText, type PartOfPage, type Picture, type Plane } from './draw'
import { hasSignBeside, isEven, isPlain } from './ground'
import type { Glyph, OpenPage } from './page-glyphs'
import { isDrawn } from './page-kind'
import type { OpenPdf, PdfPage } from './pdf-pages'
import { unseenWords } from './unseen-words'
import { noteOn, type Wrong } from './unshown-note'

/**
 * Whether a reader of the pages sees the figures that their text gives: each character of their words is drawn and
 * seen, none is struck out, each digit looks like the digit that it is said to be, and no annotation lies over them.
 * @param recogniser asked only where a digit has a shape that was not met before
 * @returns a note for each that is not so
 */
export async function unshownAmong(
  open: OpenPdf,
  figures: Figures,
  recogniser: () => Promise<Recogniser>,
): Promise<Note[]> {
  const notes: Note[] = []
  for (const [number, lines] of linesByPage(open, figures)) {
    const page = open.page(number)
    const found = await notesOn(open, page, lines, recogniser)
    const unseen = found.some(({ code }) => code === 'not-shown') ? null : unseenWords(page)
    notes.push(...found, ...(unseen ? [noteOn(number, { quote: unseen }, 'not-shown')] : []))
  }
  return notes
}

/**
 * Whether a reader sees the lines that say which letter it is.
 * @returns a note for each that he does not see, or not as it is
 */
export async function unshownLines(
  open: OpenPdf,
  lines: LetterLine[],
  recogniser: () => Promise<Recogniser>,
): Promise<Note[]> {
  const notes: Note[] = []
  for (const number of new Set(lines.map(({ page }) => page))) {
    const onPage = lines.flatMap(({ page, text, box }) =>
      page === number && box ? [{ quote: text, box }] : [],
    )
    notes.push(...(await notesOn(open, open.page(number), onPage, recogniser)))
  }
  return notes
}

async function notesOn(
  open: OpenPdf,
  page: PdfPage,
  lines: PrintedLine[],
  recogniser: () => Promise<Recogniser>,
): Promise<Note[]> {
  const wrong = await wrongOn(page, lines, recogniser)
  const unshown = lines.flatMap((line) =>
    wrong.has(line) ? noteOn(page.number, line, wrong.get(line) as Wrong) : [],
  )
  return [...unshown, ...annotationNotes(open, page.number, lines)]
}

function linesByPage(open: OpenPdf, figures: Figures): Map<number, PrintedLine[]> {
  const lines = new Map<number, Map<string, PrintedLine>>()
  for (const { name, place, parts } of inOrder(figures)) {
    const onPage = lines.get(place.page) ?? new Map<string, PrintedLine>()
    lines.set(place.page, onPage)
    for (const own of place.boxes) {
      const box = parts.length > 0 ? rowOf(open.page(place.page), own) : own
      onPage.set(Object.values(box).join(' '), { name, quote: place.quote, box })
    }
  }
  return new Map([...lines].map(([page, onPage]) => [page, [...onPage.values()]]))
}

/** The row of a table that a cell is of. */
function rowOf({ between }: PdfPage, { y, height }: Box): Box {
  const row = between(y, y + height).filter(({ ink }) => {
    const middle = ink.y + ink.height / 2
    return middle >= y && middle <= y + height
  })
  const left = Math.min(...row.map(({ ink }) => ink.x))
  return { x: left, y, width: Math.max(...row.map(({ ink }) => ink.x + ink.width)) - left, height }
}

/** So much of the page is drawn around words, in points. */
const MARGIN = 2

async function wrongOn(
  { open: page, between, askew }: PdfPage,
  lines: PrintedLine[],
  recogniser: () => Promise<Recogniser>,
): Promise<Map<PrintedLine, Wrong>> {
  const parts = lines.map(({ box }) => {
    const { y, height } = box
    const glyphs = between(y - ROUNDING, y + height + ROUNDING).filter(({ ink }) => isWithin(box, ink))
    return { glyphs, scale: scaleFor(glyphs), box: withMargin(box, glyphs), plane: null }
  })
  const drawings = drawWithAndWithoutText(page, parts)
  const wrong = new Map<PrintedLine, Wrong>()
  const unknown: (Unknown & { line: PrintedLine })[] = []
  for (const [i, line] of lines.entries()) {
    const [part, drawing] = [parts[i], drawings[i]]
    if (!part || !drawing) throw new Error('A part of a page was not drawn.')
    const found = lookAt(page, { between, askew }, part, drawing)
    const seen =
      'wrong' in found && found.wrong === 'not-shown' ? lookAtColours(page, { between, askew }, part) : found
    if ('wrong' in seen) wrong.set(line, seen.wrong)
    else unknown.push(...seen.unknown.map((one) => ({ ...one, line })))
  }
  if (unknown.length === 0) return wrong
  const closer = drawWithAndWithoutText(
    page,
    unknown.map(({ glyph, plane }) => ({ ...aroundDigit(glyph), plane })),
  )
  for (const [i, { line, glyph, shape }] of unknown.entries()) {
    const drawing = closer[i]
    if (!drawing) throw new Error('A digit was not drawn.')
    // The one before it may have had the same shape.
    const known = digitKnown(shape, glyph.text)
    const digit = known ?? (await recogniseDigit(inkOf(drawing), await recogniser()))
    if (digit === null) wrong.set(line, 'unclear')
    else if (digit !== glyph.text) wrong.set(line, 'looks-otherwise')
    else if (known === null) keepShape(digit, shape)
  }
  return wrong
}

/** The place of words, and beside them as much as may be read with a number. */
function withMargin({ x, y, width, height }: Box, glyphs: Glyph[]): Box {
  const size = glyphs.reduce((most, glyph) => Math.max(most, glyph.size), 0)
  const across = MARGIN + size * BESIDE
  const down = MARGIN + size * ABOVE_AND_BELOW
  return { x: x - across, y: y - down, width: width + 2 * across, height: height + 2 * down }
}

/** Words of a figure, and the part of the page in which they are drawn. */
type Part = PartOfPage & { glyphs: Glyph[] }

/** A digit that has a shape which was not met before. */
type Unknown = { glyph: Glyph; shape: Shape; plane: Plane }

type Seen = { wrong: Wrong } | { unknown: Unknown[] }

/** Red letters on green may be as light as their ground: each colour by itself is looked at where no grey shows them. */
function lookAtColours(page: OpenPage, all: PageText, part: Part): Seen {
  const planes: Plane[] = [0, 1, 2]
  const parts = planes.map((plane) => ({ ...part, plane }))
  const seen = drawWithAndWithoutText(page, parts).map((drawing, i) =>
    lookAt(page, all, parts[i] as Part, drawing),
  )
  const isWrong = (one: Seen, wrong: Wrong) => 'wrong' in one && one.wrong === wrong
  // What is drawn over a digit in a colour shows in some planes only.
  const over = seen.find((one) => isWrong(one, 'drawn-over') || isWrong(one, 'looks-otherwise'))
  return over ?? seen.find((one) => !isWrong(one, 'not-shown')) ?? { wrong: 'not-shown' }
}

function lookAt(page: OpenPage, all: PageText, { glyphs, box, scale, plane }: Part, drawing: Drawing): Seen {
  const unknown: Unknown[] = []
  if (
    glyphs.length === 0 ||
    [...new Set(glyphs.map(({ object }) => object))].some((object) => !isDrawn(page, object))
  )
    return { wrong: 'not-shown' }
  const { shown, ground } = drawing
  const digits = glyphs
    .filter(({ text }) => /^\d$/.test(text))
    .map((glyph) => ({ glyph, part: partOf(glyph.ink, box, scale, drawing) }))
  const hasDrawings = !isPlain(ground)
  if (hasDrawings && digits.some(({ part }) => !isEven(ground, part))) return { wrong: 'drawn-over' }
  if (
    glyphs.some(({ ink, text }) => {
      const part = partOf(ink, box, scale, drawing)
      return !isSeen(shown, ground, part, /^\d$/.test(text) ? CLEAR : CONTRAST)
    })
  )
    return { wrong: 'not-shown' }
  if (glyphs.some(isOtherSign)) return { wrong: 'looks-otherwise' }
  if (hasDrawings && digits.some(({ part }) => hasSignBeside(ground, part))) return { wrong: 'drawn-beside' }
  for (const { glyph, part } of digits) {
    const shape = shapeIn(drawing, part)
    if (!shape) return { wrong: 'not-shown' }
    const digit = digitKnown(shape, glyph.text)
    if (digit === null) unknown.push({ glyph, shape, plane })
    else if (digit !== glyph.text) return { wrong: 'looks-otherwise' }
  }
  if (hasMoreThanItsText(glyphs, all, { box, scale }, drawing)) return { wrong: 'has-more' }
  return { unknown }
}

function isWithin({ x, y, width, height }: Box, ink: Box): boolean {
  const [across, down] = [ink.x + ink.width / 2 - x, ink.y + ink.height / 2 - y]
  return across >= -ROUNDING && across <= width + ROUNDING && down >= -ROUNDING && down <= height + ROUNDING
}

/** Places are kept in tenths of a point. */
const ROUNDING = 0.2

/** How much darker or lighter than its ground a character is where it is seen best, of 255. */
const CONTRAST = 40
/** A digit is seen better: what is left of one that is painted over is a pale outline. */
const CLEAR = 80

function isSeen(
  shown: Picture,
  ground: Picture,
  { left, top, right, bottom }: Pixels,
  least: number,
): boolean {
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = y * shown.width + x
      if (Math.abs((shown.pixels[at] as number) - (ground.pixels[at] as number)) >= least) return true
    }
  }
  return false
}

/** How high a point is at most, in parts of the type's height, and how wide a per cent sign at least for its own. */
const POINT = 0.3
const PER_CENT = 0.75

function isOtherSign({ text, ink, size }: Glyph): boolean {
  if (text === '.' || text === ',') return ink.height > size * POINT
  return text === '%' && ink.width < ink.height * PER_CENT
}
