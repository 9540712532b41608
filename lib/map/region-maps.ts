import { type MapArea, mapAreas } from './areas'
import { groundOfRegion, polygonsOf } from './map-units'
import { pathOf } from './path'
import { REGIONS, type RegionSlug } from './regions'
import { type Box, boxAround } from './shapes'
import type { Tier } from './tiers'
import type { Geography } from './year-geography'

/** Units left around a region, so that its border line is not cut off. */
const MARGIN = 6

/** A region's place on the map of England. Its outline never changed in the years that the map covers. */
export type RegionMap = {
  /** The part of ENGLAND's view box that shows it. */
  box: Box
  /** The `d` of the path around it. */
  outline: string
}

const kept = new Map<RegionSlug, RegionMap>()

/** Where a region lies and the line around it. */
export function regionMap(slug: RegionSlug): RegionMap {
  const map = kept.get(slug) ?? makeRegionMap(slug)
  kept.set(slug, map)
  return map
}

/** The areas of a region's councils, as they are on the map of England. */
export function areasOfRegion(slug: RegionSlug, geography: Geography, tier: Tier): MapArea[] {
  return mapAreas(geography, tier).filter(({ region }) => region === slug)
}

function makeRegionMap(slug: RegionSlug): RegionMap {
  const name = REGIONS.find((region) => region.slug === slug)?.name ?? ''
  const polygons = polygonsOf(groundOfRegion(name))
  return { box: boxAround(polygons.flat(2), MARGIN), outline: pathOf(polygons) }
}
