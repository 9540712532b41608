import { parseLayout } from '@/lib/map/layouts'
import { DIRECTIONS, hexNeighbours, mapNeighbours } from '@/lib/map/neighbours'
import { parseTier } from '@/lib/map/tiers'
import { GEOGRAPHIES } from '@/lib/map/year-geography'

/** Where arrow keys lead from each council of a map: left, right, up and down, by slug. */
export type MapKeys = Record<string, (string | null)[]>

/** @returns null where there is no such map */
export function mapKeys(query: Record<string, string>): MapKeys | null {
  const geography = GEOGRAPHIES.find((one) => String(one) === query.geography)
  const tier = parseTier(query.tier ?? '')
  const layout = parseLayout(query.layout ?? '')
  if (geography === undefined || !tier || !layout) return null
  const neighbours = layout === 'map' ? mapNeighbours(geography, tier) : hexNeighbours(geography, tier)
  return Object.fromEntries(
    [...neighbours].map(([slug, keys]) => [slug, DIRECTIONS.map((direction) => keys[direction])]),
  )
}
