import type { Point } from './shapes'

/** A name in lines, in pixels of the screen. */
export type Name = { slug: string; lines: string[]; at: Point; width: number; height: number }

export type PlacedName = Name & {
  /** Where it stands after it was moved away from others: its middle. */
  to: Point
}

/** Between two names, in pixels. */
const GAP = 3

/** Steps away from a name's own place, in its widths and heights, the nearest first. */
const STEPS: Point[] = [
  { x: 0, y: 0 },
  { x: 0, y: -0.65 },
  { x: 0, y: 0.65 },
  { x: 0, y: -1.3 },
  { x: 0, y: 1.3 },
  { x: 0.35, y: 0 },
  { x: -0.35, y: 0 },
  { x: 0.35, y: 1.3 },
  { x: -0.35, y: 1.3 },
  { x: 0.35, y: -1.3 },
  { x: -0.35, y: -1.3 },
]

/**
 * Moves names apart so that none lies over another or is cut off. One that finds no room is left out.
 * @param names the most important first: each finds its place before the next
 * @param mayMove false where a name that leaves its own place would be taken for another's, as on hexagons
 */
export function placeNames(
  names: readonly Name[],
  frame: { width: number; height: number },
  mayMove = true,
): PlacedName[] {
  const placed: PlacedName[] = []
  for (const name of names) {
    const free = (mayMove ? STEPS : STEPS.slice(0, 1))
      .map(({ x, y }) => ({
        ...name,
        to: { x: name.at.x + x * name.width, y: name.at.y + y * name.height },
      }))
      .find((one) => isWithin(one, frame) && placed.every((other) => !overlap(one, other)))
    if (free) placed.push(free)
  }
  return placed
}

function isWithin({ to, width, height }: PlacedName, frame: { width: number; height: number }): boolean {
  return (
    to.x - width / 2 >= 0 &&
    to.x + width / 2 <= frame.width &&
    to.y - height / 2 >= 0 &&
    to.y + height / 2 <= frame.height
  )
}

function overlap(a: PlacedName, b: PlacedName): boolean {
  return (
    Math.abs(a.to.x - b.to.x) < (a.width + b.width) / 2 + GAP &&
    Math.abs(a.to.y - b.to.y) < (a.height + b.height) / 2 + GAP
  )
}

/** A name in lines that are as wide as asked at most, where its words allow it. */
export function linesOf(name: string, widest: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const line = lines.at(-1)
    const longer = line === undefined ? word : `${line} ${word}`
    if (line !== undefined && widthOf(longer) <= widest) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
