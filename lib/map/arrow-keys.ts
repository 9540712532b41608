import { mapAreas } from './areas'
import { cachePerMap } from './cache-per-map'
import type { DrawingChoice } from './drawing'
import { hexMap } from './hexagons'
import type { Point } from './shapes'

const DIRECTIONS = ['left', 'right', 'up', 'down'] as const
type Direction = (typeof DIRECTIONS)[number]

/** Where arrow keys lead from each council of a map: left, right, up and down, by slug. */
export type MapKeys = Record<string, (string | null)[]>

export type Neighbours = Readonly<Record<Direction, string | null>>

type Place = { slug: string; at: Point; touches: readonly string[] }

/** What arrow keys do on a map, as the browser fetches it; the same on the map of a region. */
export function mapKeys({ geography, tier, style }: DrawingChoice): MapKeys {
  const neighbours = style === 'map' ? mapNeighbours(geography, tier) : hexNeighbours(geography, tier)
  return Object.fromEntries(
    [...neighbours].map(([slug, keys]) => [slug, DIRECTIONS.map((direction) => keys[direction])]),
  )
}

export const mapNeighbours = cachePerMap('neighbours on the map', (geography, tier) =>
  neighboursOf(
    mapAreas(geography, tier).map(({ slug, label, borders }) => ({ slug, at: label, touches: borders })),
  ),
)

/** Arrow keys on the hexagons. Up and down keep to the column as long as it goes on. */
export const hexNeighbours = cachePerMap('neighbours of hexagons', (geography, tier) =>
  neighboursOf(
    hexMap(geography, tier).hexes.map(({ slug, centre, place: { row } }) => ({
      slug,
      // A hexagon has two above it, equally near: a slight slant makes the one of its own column the nearer.
      at: { x: centre.x + (row % 2 === 0 ? 1 : -1), y: centre.y },
      touches: [],
    })),
  ),
)

/**
 * Where arrow keys go: of the places within 45 degrees of the direction, to the nearest that touches or, if none
 * does, to the nearest of all.
 */
export function neighboursOf(places: readonly Place[]): ReadonlyMap<string, Neighbours> {
  return new Map(places.map((place) => [place.slug, neighboursFrom(place, places)]))
}

type Goal = { slug: string; touches: boolean; distance: number }

function neighboursFrom(from: Place, places: readonly Place[]): Neighbours {
  const goals: Record<Direction, Goal | null> = { left: null, right: null, up: null, down: null }
  const touched = new Set(from.touches)
  for (const { slug, at } of places) {
    if (slug === from.slug) continue
    const [dx, dy] = [at.x - from.at.x, at.y - from.at.y]
    const direction = directionOf(dx, dy)
    const goal = { slug, touches: touched.has(slug), distance: dx ** 2 + dy ** 2 }
    const before = goals[direction]
    if (!before || isNearer(goal, before)) goals[direction] = goal
  }
  return {
    left: goals.left?.slug ?? null,
    right: goals.right?.slug ?? null,
    up: goals.up?.slug ?? null,
    down: goals.down?.slug ?? null,
  }
}

function directionOf(dx: number, dy: number): Direction {
  if (Math.abs(dx) > Math.abs(dy)) return dx < 0 ? 'left' : 'right'
  return dy < 0 ? 'up' : 'down'
}

function isNearer(one: Goal, other: Goal): boolean {
  if (one.touches !== other.touches) return one.touches
  if (one.distance !== other.distance) return one.distance < other.distance
  return one.slug < other.slug
}
