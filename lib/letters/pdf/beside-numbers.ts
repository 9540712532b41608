import type { Box } from '@/lib/domain/figure'
import type { Pixels } from './digit-shapes'
import type { Drawing } from './draw'
import type { GlyphsBetween } from './glyph-rows'
import type { Glyph } from './page-glyphs'

/** How far from a number another digit would be read as its own, in parts of the type's height. */
export const BESIDE = 0.75

/** How far above and below a number is looked: a rule or a frame goes on beyond it, and a digit does not. */
export const ABOVE_AND_BELOW = 0.35

/** What stands nearer to a number than this, in parts of the type's height, is read with it however small it is. */
const TOUCHING = 0.3
/** And what is as tall as this, a little farther off. */
const TALL = 0.4

/** How much darker or lighter than its ground something is that a reader sees, of 255. */
const CONTRAST = 60

/** What is narrower than this, in pixels, is the edge of something. */
const NARROWEST = 2

/** A character that leans is read with a number if it is about as large. */
const SAME_SIZE = 2

export type PageText = { between: GlyphsBetween; askew: Box[] }

/** A number in a line: its characters from left to right. */
function numbersIn(glyphs: Glyph[]): Glyph[][] {
  const numbers: Glyph[][] = []
  let last: Glyph | undefined
  for (const glyph of glyphs.toSorted((a, b) => a.left - b.left)) {
    if (!/^[\d.,%]$/.test(glyph.text)) last = undefined
    else if (last && glyph.left - last.right < glyph.size * TOUCHING) numbers.at(-1)?.push(glyph)
    else numbers.push([glyph])
    if (/^[\d.,%]$/.test(glyph.text)) last = glyph
  }
  return numbers.filter((number) => number.some(({ text }) => /\d/.test(text)))
}

/**
 * Whether something is drawn beside a number, or between its digits, that is not in the text: a digit of lines, a
 * point, a sign, or text that leans.
 * @param glyphs of a line
 * @param page its characters, and the places of those that are not upright
 * @param box what is drawn of the page, in points, with its scale in pixels a point
 */
export function hasMoreThanItsText(
  glyphs: Glyph[],
  { between, askew }: PageText,
  { box, scale }: { box: Box; scale: number },
  drawing: Drawing,
): boolean {
  return numbersIn(glyphs).some((number) => {
    const size = Math.max(...number.map((glyph) => glyph.size))
    const ink = around(number)
    const place = partOf(
      {
        x: ink.x - size * BESIDE,
        y: ink.y - size * ABOVE_AND_BELOW,
        width: ink.width + 2 * size * BESIDE,
        height: ink.height + 2 * size * ABOVE_AND_BELOW,
      },
      box,
      scale,
      drawing,
    )
    const leans = askew.some(
      (other) => other.height < size * SAME_SIZE && touches(other, ink, size * BESIDE) && other.width > 0,
    )
    if (leans) return true
    const near = between(ink.y - size, ink.y + ink.height + size).filter((glyph) =>
      touches(glyph.ink, ink, size),
    )
    if (number.some((digit) => near.some((other) => other !== digit && isThrough(other, digit)))) return true
    const known = near.map((glyph) => partOf(glyph.ink, box, scale, drawing, 1))
    const own = partOf(ink, box, scale, drawing)
    const digits = number.map((digit) => partOf(digit.ink, box, scale, drawing))
    const baseline = (Math.max(...number.map((glyph) => glyph.baseline)) - box.y + size * 0.03) * scale
    return strange(drawing, place, known).some((found) => {
      const { left, right, top, bottom } = found
      if (Math.min(right - left, bottom - top) < NARROWEST || top >= baseline) return false
      if (top <= place.top || bottom >= place.bottom) return false
      // What runs from one side of the number, or of a digit, to the other is its frame, or shades it.
      if (left < own.left && right > own.right) return false
      if (digits.some((digit) => isAround(found, digit))) return false
      const gap = Math.max(left - own.right, own.left - right) / scale
      return bottom - top >= TALL * size * scale || gap < TOUCHING * size
    })
  })
}

/** How much of a digit's width another character lies over, at least, to be drawn through it. */
const THROUGH = 0.4

/** Whether a character is drawn through another: a dash that strikes it out. The same again makes it bold. */
function isThrough({ text, ink }: Glyph, digit: Glyph): boolean {
  if (text === digit.text) return false
  const { x, y, width, height } = digit.ink
  const across = Math.min(x + width, ink.x + ink.width) - Math.max(x, ink.x)
  const middle = ink.y + ink.height / 2
  return across > width * THROUGH && middle > y && middle < y + height
}

function isAround(outer: Pixels, { left, top, right, bottom }: Pixels): boolean {
  return outer.left <= left && outer.right >= right && outer.top <= top && outer.bottom >= bottom
}

function around(glyphs: Glyph[]): Box {
  const left = Math.min(...glyphs.map(({ ink }) => ink.x))
  const top = Math.min(...glyphs.map(({ ink }) => ink.y))
  return {
    x: left,
    y: top,
    width: Math.max(...glyphs.map(({ ink }) => ink.x + ink.width)) - left,
    height: Math.max(...glyphs.map(({ ink }) => ink.y + ink.height)) - top,
  }
}

function touches(glyph: Box, number: Box, size: number): boolean {
  return (
    glyph.x < number.x + number.width + size &&
    glyph.x + glyph.width > number.x - size &&
    glyph.y < number.y + number.height + size &&
    glyph.y + glyph.height > number.y - size
  )
}

/** The pixels of a drawing that a box lies over. */
export function partOf(ink: Box, around: Box, scale: number, { shown }: Drawing, more = 0): Pixels {
  const within = (value: number, most: number) => Math.max(0, Math.min(most, value))
  return {
    left: within(Math.floor((ink.x - around.x) * scale) - more, shown.width),
    top: within(Math.floor((ink.y - around.y) * scale) - more, shown.height),
    right: within(Math.ceil((ink.x + ink.width - around.x) * scale) + more, shown.width),
    bottom: within(Math.ceil((ink.y + ink.height - around.y) * scale) + more, shown.height),
  }
}

/** What is drawn in a part of a page and belongs to no character, piece by piece. */
function strange({ shown, ground }: Drawing, place: Pixels, known: Pixels[]): Pixels[] {
  const wide = place.right - place.left
  const high = place.bottom - place.top
  if (wide <= 0 || high <= 0) return []
  const paper = middleOf(ground.pixels, ground.width, place)
  const marked = new Uint8Array(wide * high)
  let isAny = false
  for (let y = 0, to = 0; y < high; y++) {
    let at = (place.top + y) * ground.width + place.left
    for (let x = 0; x < wide; x++, at++, to++) {
      const under = ground.pixels[at] as number
      const isDrawn = Math.abs(under - paper) >= CONTRAST
      if (!isDrawn && Math.abs((shown.pixels[at] as number) - under) < CONTRAST) continue
      marked[to] = isDrawn ? DRAWN : WRITTEN
      isAny = true
    }
  }
  if (!isAny) return []
  for (const part of known) {
    const left = Math.max(0, part.left - place.left)
    const right = Math.min(wide, part.right - place.left)
    const bottom = Math.min(high, part.bottom - place.top)
    for (let y = Math.max(0, part.top - place.top); y < bottom; y++)
      for (let at = y * wide + left; at < y * wide + right; at++) if (marked[at] === WRITTEN) marked[at] = 0
  }
  return piecesOf(marked, wide, high, place)
}

const DRAWN = 1
const WRITTEN = 2

/** The commonest shade of a part of a picture. */
function middleOf(pixels: Uint8Array, width: number, { left, top, right, bottom }: Pixels): number {
  const counts = new Uint32Array(256)
  for (let y = top; y < bottom; y++) {
    for (let at = y * width + left; at < y * width + right; at++) {
      const shade = pixels[at] as number
      counts[shade] = (counts[shade] as number) + 1
    }
  }
  let commonest = 0
  for (let shade = 1; shade < 256; shade++)
    if ((counts[shade] as number) > (counts[commonest] as number)) commonest = shade
  return commonest
}

function piecesOf(marked: Uint8Array, wide: number, high: number, { left, top }: Pixels): Pixels[] {
  const pieces: Pixels[] = []
  const open: number[] = []
  for (let start = 0; start < marked.length; start++) {
    if (!marked[start]) continue
    const piece = { left: Infinity, top: Infinity, right: 0, bottom: 0 }
    marked[start] = 0
    open.push(start)
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [x, y] = [at % wide, Math.floor(at / wide)]
      piece.left = Math.min(piece.left, left + x)
      piece.right = Math.max(piece.right, left + x + 1)
      piece.top = Math.min(piece.top, top + y)
      piece.bottom = Math.max(piece.bottom, top + y + 1)
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const [nx, ny] = [x + dx, y + dy]
          if (nx < 0 || ny < 0 || nx >= wide || ny >= high || !marked[ny * wide + nx]) continue
          marked[ny * wide + nx] = 0
          open.push(ny * wide + nx)
        }
      }
    }
    pieces.push(piece)
  }
  return pieces
}
