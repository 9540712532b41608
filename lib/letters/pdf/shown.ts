import type { Box, Figures, Note } from '@/lib/domain/figure'
import { inOrder } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'
import type { Recogniser } from '@/lib/platform/recogniser'
import { annotationNotes } from './annotations'
import {
  aroundDigit,
  digitKnown,
  inkOf,
  keepShape,
  type Pixels,
  recogniseDigit,
  type Shape,
  shapeIn,
} from './digit-shapes'
import { type Drawing, drawWithAndWithoutText, type PartOfPage, type Picture, type Plane } from './draw'
import { hasSignBeside, isEven } from './ground'
import type { Glyph, OpenPage } from './page-glyphs'
import { isDrawn } from './page-kind'
import type { OpenPdf, PdfPage } from './pdf-pages'

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
  for (const [number, lines] of linesByPage(figures)) {
    const page = open.page(number)
    const wrong = await wrongOn(page, lines, recogniser)
    notes.push(
      ...lines.flatMap((line) => (wrong.has(line) ? noteOn(number, line, wrong.get(line) as Wrong) : [])),
    )
  }
  return [...notes, ...annotationNotes(open, figures)]
}

/** Words of a figure that stand on one line. */
type FigureLine = { name: FigureName; quote: string; box: Box }

function linesByPage(figures: Figures): Map<number, FigureLine[]> {
  const lines = new Map<number, Map<string, FigureLine>>()
  for (const { name, place } of inOrder(figures)) {
    const onPage = lines.get(place.page) ?? new Map<string, FigureLine>()
    lines.set(place.page, onPage)
    for (const box of place.boxes) onPage.set(Object.values(box).join(' '), { name, quote: place.quote, box })
  }
  return new Map([...lines].map(([page, onPage]) => [page, [...onPage.values()]]))
}

type Wrong = 'not-shown' | 'drawn-over' | 'drawn-beside' | 'looks-otherwise' | 'unclear'

/** Digits are drawn at one height, in pixels, so that those of one font are alike whatever their size in points. */
const HEIGHT_OF_DIGIT = 24
/** How high a digit is for its type. */
const OF_TYPE = 0.72
/** Pixels a point, at least and at most. */
const SCALES = [1, 5] as const

function scaleFor(glyphs: Glyph[]): number {
  const sizes = glyphs.flatMap(({ text, size }) => (/^\d$/.test(text) ? size : []))
  const smallest = Math.min(...(sizes.length > 0 ? sizes : glyphs.map(({ size }) => size)))
  return Math.min(SCALES[1], Math.max(SCALES[0], HEIGHT_OF_DIGIT / (smallest * OF_TYPE)))
}

/** So much of the page is drawn around words, in points. */
const MARGIN = 2

async function wrongOn(
  { open: page, glyphs: all }: PdfPage,
  lines: FigureLine[],
  recogniser: () => Promise<Recogniser>,
): Promise<Map<FigureLine, Wrong>> {
  const parts = lines.map(({ box }) => {
    const glyphs = all.filter(({ ink }) => isWithin(box, ink))
    return { glyphs, scale: scaleFor(glyphs), box: withMargin(box), plane: null }
  })
  const drawings = drawWithAndWithoutText(page, parts)
  const wrong = new Map<FigureLine, Wrong>()
  const unknown: (Unknown & { line: FigureLine })[] = []
  for (const [i, line] of lines.entries()) {
    const [part, drawing] = [parts[i], drawings[i]]
    if (!part || !drawing) throw new Error('A part of a page was not drawn.')
    const found = lookAt(page, part, drawing)
    const seen = 'wrong' in found && found.wrong === 'not-shown' ? lookAtColours(page, part) : found
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

function withMargin({ x, y, width, height }: Box): Box {
  return { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN }
}

/** Words of a figure, and the part of the page in which they are drawn. */
type Part = PartOfPage & { glyphs: Glyph[] }

/** A digit that has a shape which was not met before. */
type Unknown = { glyph: Glyph; shape: Shape; plane: Plane }

type Seen = { wrong: Wrong } | { unknown: Unknown[] }

/** Red letters on green may be as light as their ground: each colour by itself is looked at where no grey shows them. */
function lookAtColours(page: OpenPage, part: Part): Seen {
  const planes: Plane[] = [0, 1, 2]
  const parts = planes.map((plane) => ({ ...part, plane }))
  const seen = drawWithAndWithoutText(page, parts).map((drawing, i) =>
    lookAt(page, parts[i] as Part, drawing),
  )
  const isWrong = (one: Seen, wrong: Wrong) => 'wrong' in one && one.wrong === wrong
  // What is drawn over a digit in a colour shows in some planes only.
  const over = seen.find((one) => isWrong(one, 'drawn-over') || isWrong(one, 'looks-otherwise'))
  return over ?? seen.find((one) => !isWrong(one, 'not-shown')) ?? { wrong: 'not-shown' }
}

function lookAt(page: OpenPage, { glyphs, box, scale, plane }: Part, drawing: Drawing): Seen {
  const unknown: Unknown[] = []
  if (glyphs.length === 0 || glyphs.some(({ object }) => !isDrawn(page, object)))
    return { wrong: 'not-shown' }
  const { shown, ground } = drawing
  const digits = glyphs
    .filter(({ text }) => /^\d$/.test(text))
    .map((glyph) => ({ glyph, part: partOf(glyph.ink, box, scale, shown) }))
  if (digits.some(({ part }) => !isEven(ground, part))) return { wrong: 'drawn-over' }
  if (glyphs.some(({ ink }) => !isSeen(shown, ground, partOf(ink, box, scale, shown))))
    return { wrong: 'not-shown' }
  if (digits.some(({ part }) => hasSignBeside(ground, part))) return { wrong: 'drawn-beside' }
  for (const { glyph, part } of digits) {
    const shape = shapeIn(drawing, part)
    if (!shape) return { wrong: 'not-shown' }
    const digit = digitKnown(shape, glyph.text)
    if (digit === null) unknown.push({ glyph, shape, plane })
    else if (digit !== glyph.text) return { wrong: 'looks-otherwise' }
  }
  return { unknown }
}

function isWithin({ x, y, width, height }: Box, ink: Box): boolean {
  const [across, down] = [ink.x + ink.width / 2 - x, ink.y + ink.height / 2 - y]
  return across >= -ROUNDING && across <= width + ROUNDING && down >= -ROUNDING && down <= height + ROUNDING
}

/** Places are kept in tenths of a point. */
const ROUNDING = 0.2

function partOf(ink: Box, around: Box, scale: number, { width, height }: Picture): Pixels {
  const within = (value: number, most: number) => Math.max(0, Math.min(most, value))
  return {
    left: within(Math.floor((ink.x - around.x) * scale), width),
    top: within(Math.floor((ink.y - around.y) * scale), height),
    right: within(Math.ceil((ink.x + ink.width - around.x) * scale), width),
    bottom: within(Math.ceil((ink.y + ink.height - around.y) * scale), height),
  }
}

/** How much darker or lighter than its ground a character is where it is seen best, of 255. */
const CONTRAST = 40

function isSeen(shown: Picture, ground: Picture, { left, top, right, bottom }: Pixels): boolean {
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = y * shown.width + x
      if (Math.abs((shown.pixels[at] ?? 0) - (ground.pixels[at] ?? 0)) >= CONTRAST) return true
    }
  }
  return false
}

const SENTENCES: Record<Wrong, string> = {
  'not-shown': "is in the file's text, but the page does not show all of it",
  'drawn-over': 'has something drawn through a number: it may be struck out or put right by hand',
  'drawn-beside': 'has something drawn right beside a number, which may be a digit of it',
  unclear: 'has a digit that could not be told for certain by how it is drawn',
  'looks-otherwise': "gives a number in the file's text that does not look the same on the page",
}

function noteOn(page: number, { name, quote }: FigureLine, wrong: Wrong): Note {
  const message = `"${quote}" on page ${page} ${SENTENCES[wrong]}. Look at the page, then correct or confirm the figure.`
  return { code: wrong, message, figure: name }
}
