import type { Pixels } from './digit-shapes'
import type { Picture } from './draw'

/** How far the ground under a digit may vary, of 255: shaded, and not with a line through it. */
const UNEVEN = 30

/** Whether nothing at all is drawn on a ground: it is one colour, or shaded. */
export function isPlain(ground: Picture): boolean {
  const [least, most] = extremesOf(ground, { left: 0, top: 0, right: ground.width, bottom: ground.height })
  return most - least <= UNEVEN
}

/** A digit touches what is drawn around it, in pixels. */
const RIM = 1
/** What is as wide as this, in parts of the height of the digit, is no line: a panel or a marker ends behind the digit. */
const BROAD = 0.34

/** Looked at of a digit, in pixels across or down. */
const MOST_PIXELS = 96

/**
 * Whether nothing is drawn through a digit: its ground is one colour, is shaded, or is of two broad areas such as the
 * edge of a panel makes.
 */
export function isEven(ground: Picture, part: Pixels): boolean {
  const within = {
    left: part.left + RIM,
    top: part.top + RIM,
    right: part.right - RIM,
    bottom: part.bottom - RIM,
  }
  const [least, most] = extremesOf(ground, within)
  if (most - least <= UNEVEN) return true
  const middle = (least + most) / 2
  return (
    isBroad(ground, within, (value) => value < middle) && isBroad(ground, within, (value) => value >= middle)
  )
}

function extremesOf({ width, pixels }: Picture, { left, top, right, bottom }: Pixels): [number, number] {
  let least = 255
  let most = 0
  for (let y = top; y < bottom; y++) {
    for (let at = y * width + left; at < y * width + right; at++) {
      const value = pixels[at] ?? 0
      if (value < least) least = value
      if (value > most) most = value
    }
  }
  return [least, most]
}

/** Whether all pixels of some kind lie in squares of such pixels, which may reach over the edges of the part. */
function isBroad(
  { width, pixels }: Picture,
  { left, top, right, bottom }: Pixels,
  is: (value: number) => boolean,
): boolean {
  // Of a digit that is drawn far larger than others some pixels tell enough.
  const step = Math.max(1, Math.ceil(Math.max(right - left, bottom - top) / MOST_PIXELS))
  const [across, down] = [Math.ceil((right - left) / step), Math.ceil((bottom - top) / step)]
  const side = Math.max(2, Math.ceil(down * BROAD))
  const isIn = (x: number, y: number) =>
    x < 0 || y < 0 || x >= across || y >= down || is(pixels[(top + y * step) * width + left + x * step] ?? 0)
  const covered = new Uint8Array(across * down)
  for (let y = 1 - side; y < down; y++) {
    for (let x = 1 - side; x < across; x++) {
      if (!isSquare(x, y, side, isIn)) continue
      for (let dy = Math.max(0, -y); dy < side && y + dy < down; dy++)
        for (let dx = Math.max(0, -x); dx < side && x + dx < across; dx++)
          covered[(y + dy) * across + x + dx] = 1
    }
  }
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) if (isIn(x, y) && covered[y * across + x] === 0) return false
  return true
}

function isSquare(x: number, y: number, side: number, isIn: (x: number, y: number) => boolean): boolean {
  for (let dy = 0; dy < side; dy++) for (let dx = 0; dx < side; dx++) if (!isIn(x + dx, y + dy)) return false
  return true
}

/** How near to a digit another would be that is a part of its number, in parts of the digit's height; and how far such a one reaches. */
const BESIDE = 0.4
const REACH = 1.4
/** How much of the digit's height such a one has at least, and how far it reaches over or under it. */
const TALL = 0.5
const OVER = 0.3

/**
 * Whether something that is no text is drawn right beside a digit and is as high as one: it may be a digit too. What
 * is higher is a frame or a rule, and what reaches over the digit is a frame around it or a line through it.
 */
export function hasSignBeside(ground: Picture, digit: Pixels): boolean {
  const high = digit.bottom - digit.top
  const around = {
    left: Math.max(0, Math.floor(digit.left - high * REACH)),
    right: Math.min(ground.width, Math.ceil(digit.right + high * REACH)),
    top: Math.max(0, Math.floor(digit.top - high * OVER)),
    bottom: Math.min(ground.height, Math.ceil(digit.bottom + high * OVER)),
  }
  const [least, most] = extremesOf(ground, around)
  if (most - least <= UNEVEN) return false
  return signsIn(ground, around).some(
    (sign) =>
      sign.bottom - sign.top >= high * TALL &&
      (sign.right <= digit.left + RIM || sign.left >= digit.right - RIM) &&
      Math.max(digit.left - sign.right, sign.left - digit.right) <= high * BESIDE,
  )
}

/** The rectangles around what is drawn in a part of a picture and ends within it. */
function signsIn({ width, pixels }: Picture, around: Pixels): Pixels[] {
  const [across, down] = [around.right - around.left, around.bottom - around.top]
  const values = Array.from(
    { length: across * down },
    (_, i) => pixels[(around.top + Math.floor(i / across)) * width + around.left + (i % across)] ?? 0,
  )
  const plain = values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
  const isDrawn = values.map((value) => Math.abs(value - plain) > UNEVEN)
  const signs: Pixels[] = []
  for (const start of isDrawn.keys()) {
    if (!isDrawn[start]) continue
    const sign = { left: across, top: down, right: 0, bottom: 0 }
    const open = [start]
    isDrawn[start] = false
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [x, y] = [at % across, Math.floor(at / across)]
      sign.left = Math.min(sign.left, x)
      sign.top = Math.min(sign.top, y)
      sign.right = Math.max(sign.right, x + 1)
      sign.bottom = Math.max(sign.bottom, y + 1)
      for (const [nextX, nextY] of neighbours(x, y)) {
        const next = nextY * across + nextX
        if (nextX < 0 || nextX >= across || nextY < 0 || nextY >= down || !isDrawn[next]) continue
        isDrawn[next] = false
        open.push(next)
      }
    }
    if (sign.left > 0 && sign.top > 0 && sign.right < across && sign.bottom < down)
      signs.push({
        left: sign.left + around.left,
        top: sign.top + around.top,
        right: sign.right + around.left,
        bottom: sign.bottom + around.top,
      })
  }
  return signs
}

function neighbours(x: number, y: number): [x: number, y: number][] {
  return [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx): [number, number] => [x + dx, y + dy]))
}
