import { type Area, around, overlap, type Spot, sizeOfText } from './areas'

type NamedSpot = Spot & { name: string }

export type PlacedName = { spot: Spot; lines: string[]; area: Area; led: boolean }

export type NameType = { size: number; charactersInLine: number }

const POINT = 6

const DISTANCES = [4, 10, 18, 30, 46, 66, 90, 120, 160, 210, 270, 340, 420]

const UNLED = 12

/** A name over a point hides it: rather farther off than over one. */
const COVERED_POINT = 200

/**
 * Each name near its point, on the side that is free, never over another name, and over other points only where there is
 * no other place.
 * @param named most important first
 * @param taken where other words stand already
 * @returns in the order given; a name for which there is no room at all is left out
 */
export function placeNames(
  named: NamedSpot[],
  spots: Spot[],
  within: Area,
  taken: Area[],
  type: NameType,
): PlacedName[] {
  const placed: PlacedName[] = []
  for (const spot of named) {
    const lines = linesOf(spot.name, type.charactersInLine)
    const busy = [...taken, ...placed.map(({ area }) => area)]
    const places = placesAround(spot, sizeOfText(lines, type.size), within)
      .filter(({ area }) => ![...busy, around(spot, POINT)].some((other) => overlap(area, other)))
      .map(({ area, distance }) => ({ area, distance, cost: costOf(area, distance, spots) }))
    const [best] = places.sort((a, b) => a.cost - b.cost)
    if (best) placed.push({ spot, lines, area: best.area, led: best.distance > UNLED })
  }
  return placed
}

function linesOf(name: string, most: number): string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** `cost`: that a name is not simply to the right. */
const DIRECTIONS = [
  { x: 1, y: 0, cost: 0 },
  { x: -1, y: 0, cost: 1 },
  { x: 0, y: -1, cost: 2 },
  { x: 0, y: 1, cost: 2 },
  { x: 1, y: -1, cost: 3 },
  { x: 1, y: 1, cost: 3 },
  { x: -1, y: -1, cost: 4 },
  { x: -1, y: 1, cost: 4 },
]

function placesAround(spot: Spot, { width, height }: { width: number; height: number }, within: Area) {
  return DISTANCES.flatMap((distance) =>
    DIRECTIONS.map(({ x, y, cost }) => {
      const away = POINT + distance
      const left = movedInside(spot.x + x * (away + width / 2) - width / 2, width, within.left, within.right)
      const top = movedInside(
        spot.y + y * (away + height / 2) - height / 2,
        height,
        within.top,
        within.bottom,
      )
      return {
        area: { left, top, right: left + width, bottom: top + height },
        distance: distance + cost,
      }
    }),
  )
}

function movedInside(start: number, length: number, from: number, to: number): number {
  return Math.max(from, Math.min(start, to - length))
}

function costOf(area: Area, distance: number, spots: Spot[]): number {
  const covered = spots.filter((spot) => overlap(area, around(spot, POINT))).length
  return covered * COVERED_POINT + distance
}
