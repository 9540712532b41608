import { mapAreas } from './areas'
import type { DrawingChoice } from './drawing'
import { hexMap } from './hexagons'
import type { Point } from './shapes'

/** Where the name of each council stands, by slug, in units of the map. */
export type PlacesOfNames = Record<string, Point>

export function placesOfNames({ geography, tier, style }: DrawingChoice): PlacesOfNames {
  const places =
    style === 'map'
      ? mapAreas(geography, tier).map(({ slug, label }) => [slug, label] as const)
      : hexMap(geography, tier).hexes.map(({ slug, centre }) => [slug, centre] as const)
  return Object.fromEntries(places)
}
