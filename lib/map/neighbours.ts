import { mapAreas } from './areas'
import { hexMap } from './hexes'
import { rememberMaps } from './remember-maps'
import type { Point } from './shapes'

/** The keys that go from council to council. */
export const DIRECTIONS = ['left', 'right', 'up', 'down'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** Where each arrow key goes from a council, by slug; null at the edge of the map. */
export type Neighbours = Readonly<Record<Direction, string | null>>

/** A place to go from or to, and the places that it touches, where that is known. */
type Place = { slug: string; at: Point; touches: readonly string[] }

/** Arrow keys on the map of areas. */
export const mapNeighbours = rememberMaps((geography, tier) =>
  neighboursOf(
    mapAreas(geography, tier).map(({ slug, label, borders }) => ({ slug, at: label, touches: borders })),
  ),
)

/** Arrow keys on the hexagons. Up and down keep to the column as long as it goes on. */
export const hexNeighbours = rememberMaps((geography, tier) =>
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

/** A place that a key could go to: those that touch come first, then what is near, then the name decides. */
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
