import { drawingAsked } from './drawing-asked'
import { DIRECTIONS, hexNeighbours, mapNeighbours } from './neighbours'

/** Where arrow keys lead from each council of a map: left, right, up and down, by slug. */
export type MapKeys = Record<string, (string | null)[]>

/** @returns null where there is no such map */
export function mapKeys(query: Record<string, string>): MapKeys | null {
  const choice = drawingAsked(query)
  if (!choice) return null
  const { geography, tier, layout } = choice
  const neighbours = layout === 'map' ? mapNeighbours(geography, tier) : hexNeighbours(geography, tier)
  return Object.fromEntries(
    [...neighbours].map(([slug, keys]) => [slug, DIRECTIONS.map((direction) => keys[direction])]),
  )
}
