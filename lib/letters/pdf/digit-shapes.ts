import type { Box } from '@/lib/domain/figure'
import type { GreyPicture, Recogniser } from '@/lib/platform/recogniser'
import type { Drawing, Picture } from './draw'
import type { Glyph } from './page-glyphs'
import standard from './standard-shapes.json'

/**
 * How a digit looks: how much ink there is in each field of a grid over it, from 0 to 255, and how wide it is for its
 * height. Two drawings of one shape differ a little by where on the grid of pixels they stand.
 */
export type Shape = { fields: Uint8Array; ratio: number }

const ACROSS = 10
const DOWN = 14

/** Digits are drawn at one height, in pixels, so that those of one font are alike whatever their size in points. */
const HEIGHT_OF_DIGIT = 24
/** How high a digit is for its type. */
const OF_TYPE = 0.72
/** Pixels a point, at least and at most. */
const SCALES = [1, 5] as const

/** Pixels a point, for characters that are drawn together. */
export function scaleFor(glyphs: Glyph[]): number {
  const sizes = glyphs.flatMap(({ text, size }) => (/^\d$/.test(text) ? size : []))
  const smallest = Math.min(...(sizes.length > 0 ? sizes : glyphs.map(({ size }) => size)))
  return Math.min(SCALES[1], Math.max(SCALES[0], HEIGHT_OF_DIGIT / (smallest * OF_TYPE)))
}

/** How far from the edges of the place that a font gives a digit its ink may end, in parts of the place and in pixels. */
const SHORT_OF_EDGE = 0.15
const SHORT_OF_EDGE_PIXELS = 2

/** The shape of the digit that fills a part of a page; null where nothing is drawn, or less than a whole digit. */
export function shapeIn({ shown, ground }: Drawing, part: Pixels): Shape | null {
  const wide = part.right - part.left
  const high = part.bottom - part.top
  const pixels = new Uint8Array(wide * high)
  let most = 1
  for (let y = 0, to = 0; y < high; y++) {
    let from = (part.top + y) * shown.width + part.left
    for (let x = 0; x < wide; x++, from++, to++) {
      const value = Math.abs((shown.pixels[from] as number) - (ground.pixels[from] as number))
      pixels[to] = value
      if (value > most) most = value
    }
  }
  const ink = inkWithin(wide, pixels, most)
  if (!ink) return null
  const across = ink.right - ink.left
  const down = ink.bottom - ink.top
  if (isCut(wide, across) || isCut(high, down)) return null
  const sums = new Float32Array(ACROSS * DOWN)
  const columns = sharesOf(across, ACROSS)
  const rows = sharesOf(down, DOWN)
  // Each pixel gives its ink to the fields that it lies over, so that small drawings are not torn.
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      const value = pixels[(ink.top + y) * wide + ink.left + x] as number
      if (value > 0) spread(sums, (value * 255) / most, columns[x] as Shares, rows[y] as Shares)
    }
  }
  return { fields: Uint8Array.from(sums, (sum) => Math.min(255, Math.round(sum))), ratio: across / down }
}

/** The fields of one side of the grid that a pixel lies over, from the first, and how much of each it covers. */
type Shares = { first: number; covers: number[] }

/** Digits are of few heights and widths. */
const shares = new Map<string, Shares[]>()
const MOST_SHARES = 1000

function sharesOf(pixels: number, fields: number): Shares[] {
  const key = `${pixels} ${fields}`
  const known = shares.get(key)
  if (known) return known
  if (shares.size >= MOST_SHARES) shares.clear()
  const found = sharesAnew(pixels, fields)
  shares.set(key, found)
  return found
}

function sharesAnew(pixels: number, fields: number): Shares[] {
  return Array.from({ length: pixels }, (_, pixel) => {
    const from = (pixel / pixels) * fields
    const to = ((pixel + 1) / pixels) * fields
    const first = Math.floor(from)
    const covers: number[] = []
    for (let field = first; field < Math.min(fields, Math.ceil(to)); field++)
      covers.push(Math.min(to, field + 1) - Math.max(from, field))
    return { first, covers }
  })
}

function spread(sums: Float32Array, value: number, columns: Shares, rows: Shares): void {
  for (let row = 0; row < rows.covers.length; row++) {
    const ink = value * (rows.covers[row] as number)
    const at = (rows.first + row) * ACROSS + columns.first
    for (let column = 0; column < columns.covers.length; column++)
      sums[at + column] = (sums[at + column] as number) + ink * (columns.covers[column] as number)
  }
}

function isCut(place: number, ink: number): boolean {
  return place - ink > Math.max(SHORT_OF_EDGE_PIXELS, place * SHORT_OF_EDGE)
}

/** A rectangle of whole pixels: from left and top up to right and bottom. */
export type Pixels = { left: number; top: number; right: number; bottom: number }

/** Ink that is less than this, of 255, is the edge of a stroke. */
const EDGE = 60

function inkWithin(width: number, pixels: Uint8Array, most: number): Pixels | null {
  const found = { left: Infinity, top: Infinity, right: -1, bottom: -1 }
  const least = (EDGE * most) / 255
  for (let start = 0, y = 0; start < pixels.length; start += width, y++) {
    for (let x = 0; x < width; x++) {
      if ((pixels[start + x] as number) < least) continue
      if (x < found.left) found.left = x
      if (x >= found.right) found.right = x + 1
      if (found.top === Infinity) found.top = y
      found.bottom = y + 1
    }
  }
  return found.right < 0 ? null : found
}

/** More than the fonts of all letters; what many strange files leave behind is forgotten. */
const MOST_LEARNED = 400

/** Shapes by the digit that they are: those that come with the project, and those that were recognised by this thread. */
const known = new Map<string, Shape[]>()
let learned = 0
knowStandardShapes()

function knowStandardShapes(): void {
  known.clear()
  learned = 0
  for (const { digit, shape } of standardShapes()) add(digit, shape)
}

function add(digit: string, shape: Shape): void {
  const others = known.get(digit)
  if (others) others.push(shape)
  else known.set(digit, [shape])
}

/**
 * The shapes of the fonts that a PDF need not bring along, which are drawn in the same way everywhere: recognised
 * once, and looked at again in tests/unit/letters/standard-shapes.long.test.ts, which in its long run also writes the
 * file.
 */
export function standardShapes(): { digit: string; shape: Shape }[] {
  return standard.map(({ digit, ratio, fields }) => ({
    digit,
    shape: { ratio, fields: new Uint8Array(Buffer.from(fields, 'base64')) },
  }))
}

/** How much two drawings of one shape differ at most, on average and where they differ most, of 255. */
const ALIKE = 14
const RATIO_ALIKE = 0.12

/** A shape so near to another needs no second look. */
const SAME = 6

/**
 * Which digit a shape is known to be; null for a shape that was not met before.
 * @param likely the digit that it should be, whose shapes are looked at first
 */
export function digitKnown(shape: Shape, likely: string): string | null {
  if (known.get(likely)?.some((other) => distance(shape, other, SAME) <= SAME)) return likely
  let best: { digit: string; apart: number } | undefined
  for (const [digit, shapes] of known) {
    for (const other of shapes) {
      const apart = distance(shape, other, best?.apart ?? ALIKE)
      if (apart <= ALIKE && (!best || apart < best.apart)) best = { digit, apart }
    }
  }
  return best?.digit ?? null
}

/** How much two shapes differ. @param most above which it need not be known, and is infinite */
export function distance(a: Shape, b: Shape, most = Infinity): number {
  if (Math.abs(a.ratio - b.ratio) > RATIO_ALIKE * Math.max(a.ratio, b.ratio) + 0.03) return Infinity
  const { length } = a.fields
  let sum = 0
  for (let i = 0; i < length; i++) {
    sum += Math.abs((a.fields[i] as number) - (b.fields[i] as number))
    if (sum > most * length) return Infinity
  }
  return sum / length
}

/** How many shapes this thread has recognised and knows. */
export function shapesKnown(): number {
  return learned
}

export function keepShape(digit: string, shape: Shape): void {
  if (learned >= MOST_LEARNED) knowStandardShapes()
  add(digit, shape)
  learned++
}

/** The height of a digit that the recogniser reads best, in pixels. */
const READABLE = 48

/** The part of a page in which a digit is drawn and nothing else, to be recognised: a box in points, and pixels a point. */
export function aroundDigit({ ink, size }: Glyph): { box: Box; scale: number } {
  const margin = size * 0.02
  const box = {
    x: ink.x - margin,
    y: ink.y - margin,
    width: ink.width + 2 * margin,
    height: ink.height + 2 * margin,
  }
  return { box, scale: READABLE / ink.height }
}

/**
 * A digit by itself may be taken for dust, and beside others for a part of them. Of 443 digits of eighteen fonts and
 * sizes all were recognised when shown three times with such gaps, and nearly all when shown otherwise.
 */
const TRIES = [
  { times: 3, gap: 8, isHalved: false },
  { times: 2, gap: 8, isHalved: false },
  { times: 4, gap: 8, isHalved: false },
  // What is left are bars without feet, thick and hollow digits, and digits that hang below their line.
  { times: 3, gap: 16, isHalved: true },
]

/**
 * Recognises a digit by its ink.
 * @returns null where it looks like none
 */
export async function recogniseDigit(ink: Picture, recogniser: Recogniser): Promise<string | null> {
  for (const { times, gap, isHalved } of TRIES) {
    const read = await recogniser.digitsIn(repeated(isHalved ? halved(ink) : ink, times, gap))
    const [digit] = read
    if (digit && read.length * 2 > times && [...read].every((other) => other === digit)) return digit
  }
  return null
}

/** A picture of half the width and height. */
function halved({ width, height, pixels }: Picture): Picture {
  const [wide, high] = [Math.ceil(width / 2), Math.ceil(height / 2)]
  const small = Uint8Array.from({ length: wide * high }, (_, i) => {
    const [left, top] = [(i % wide) * 2, Math.floor(i / wide) * 2]
    const at = (x: number, y: number) => (x < width && y < height ? (pixels[y * width + x] ?? 0) : 0)
    return (at(left, top) + at(left + 1, top) + at(left, top + 1) + at(left + 1, top + 1)) / 4
  })
  return { width: wide, height: high, pixels: small }
}

/** What text changes of its ground, as ink of full strength: 255 where it changes most. */
export function inkOf({ shown, ground }: Drawing): Picture {
  const pixels = shown.pixels.map((value, i) => Math.abs(value - (ground.pixels[i] ?? value)))
  const most = pixels.reduce((highest, value) => Math.max(highest, value), 1)
  return { ...shown, pixels: pixels.map((value) => Math.round((value * 255) / most)) }
}

/** White around a picture, in pixels. */
const AROUND = 30

/** A picture of ink as black on white, so many times beside each other. */
function repeated({ width, height, pixels }: Picture, times: number, gap: number): GreyPicture {
  const step = width + gap
  const wide = step * times + 2 * AROUND
  const high = height + 2 * AROUND
  const drawn = new Uint8Array(wide * high).fill(255)
  for (let y = 0; y < height; y++) {
    for (let time = 0; time < times; time++) {
      for (let x = 0; x < width; x++)
        drawn[(y + AROUND) * wide + AROUND + time * step + x] = 255 - (pixels[y * width + x] ?? 0)
    }
  }
  return { width: wide, height: high, pixels: drawn }
}
