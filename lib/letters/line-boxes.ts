import type { Box } from '@/lib/domain/figure'
import type { LetterLine } from './letter-text'

/**
 * Where some characters of a line stand: around what is drawn of them, or where only the line's own box is known, a
 * part of that as long as they are.
 * @param from the first of them in the line's text, @param to the one after the last
 */
export function boxWithin({ text, box, places }: LetterLine, from: number, to: number): Box | null {
  if (!box || to <= from) return null
  const share = {
    ...box,
    x: box.x + (box.width * from) / text.length,
    width: (box.width * (to - from)) / text.length,
  }
  if (!places) return share
  const around = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (let i = from; i < to; i++) {
    const [x = NaN, y = NaN, width = NaN, height = NaN] = places.subarray(i * 4, i * 4 + 4)
    if (Number.isNaN(x)) continue
    around.left = Math.min(around.left, x)
    around.top = Math.min(around.top, y)
    around.right = Math.max(around.right, x + width)
    around.bottom = Math.max(around.bottom, y + height)
  }
  const { left, top, right, bottom } = around
  // What was put between the characters of a line is drawn nowhere.
  return right < left
    ? share
    : { x: tenth(left), y: tenth(top), width: tenth(right - left), height: tenth(bottom - top) }
}

/** Tenths of a point are finer than any screen. */
export function tenth(points: number): number {
  return Math.round(points * 10) / 10
}

/**
 * Which character of a line each character of its plain words was: `places[i]` for the i-th. What was put in or
 * changed is taken for what stands next to it.
 */
export function originsOf(plain: string, line: string): number[] {
  if (plain.length === line.length) return Array.from(plain, (_, i) => i)
  const origins: number[] = []
  let at = 0
  for (let i = 0; i < plain.length; i++) {
    const found = line.indexOf(plain[i] as string, at)
    // What is further away than markup is long is not the same character.
    if (found >= 0 && found - at <= FURTHEST) at = found
    origins.push(Math.min(at, line.length - 1))
    if (found === at) at++
  }
  return origins
}

const FURTHEST = 12
