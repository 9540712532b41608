import { councilAddress } from '@/lib/council/address'
import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { addressWith, type MapShown } from './address'
import { isOnTier, type Tier } from './choices'
import { type MapCouncils, paintedOnMap } from './councils-on-map'
import type { MapDrawing } from './drawing'
import { REGIONS, type RegionSlug, regionOf } from './regions'
import type { MapStateId } from './states'

export type AreaOnMap = {
  slug: string
  name: string
  /** 'unitary council' */
  kind: string
  state: MapStateId
  /** Written on its hexagon: '9', '69%'; null where the map is shaded by none. */
  number: string | null
  /** '9 of 13 upheld, within the expected range' */
  words: string
}

export type RegionOnMap = { slug: RegionSlug; name: string; href: string; areas: AreaOnMap[] }

export type BesideMap = { name: string; href: string; words: string }

/** The regions of a map and the councils drawn in each, in the order of the map and of the list. */
export function regionsOnMap(shown: MapShown, councils: MapCouncils, drawing: MapDrawing): RegionOnMap[] {
  const areas = [...drawing.shapes.keys()].flatMap((slug) => {
    const found = councils.get(slug)
    if (!found) return []
    const { name, type, region } = found.council
    const painted = paintedOnMap(found, shown.asked.measure, shown.asked.shade)
    const area: AreaOnMap = { slug, name, kind: AUTHORITY_TYPES[type].singular, ...painted }
    return { area, region }
  })
  return REGIONS.map(({ slug, name }) => ({
    slug,
    name,
    href: addressWith({ ...shown, region: slug }, {}),
    areas: areas
      .filter((one) => one.region === name)
      .map(({ area }) => area)
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  })).filter((one) => one.areas.length > 0)
}

/** Councils that are published for the year and had been abolished, so that they are on no map. */
export function endedCouncils(
  { asked: { year, tier }, region }: MapShown,
  councils: MapCouncils,
  drawing: MapDrawing,
): BesideMap[] {
  return [...councils.values()]
    .filter(
      ({ council: { slug, type, region: own }, isPublished }) =>
        isPublished && isOnTier(type, tier) && !drawing.shapes.has(slug) && isIn(own, region),
    )
    .map((one) => besideMap(one, year))
}

/** A region's councils that are on the map of the other tier only; null where there are none. */
export function otherTierOf(
  region: RegionSlug,
  { year, tier }: { year: ReportingYear; tier: Tier },
  councils: MapCouncils,
): { title: string; councils: BesideMap[] } | null {
  const others = [...councils.values()].filter(
    ({ council: { type, region: own } }) => isIn(own, region) && !isOnTier(type, tier),
  )
  if (others.length === 0) return null
  return {
    title: tier === 'districts' ? 'County councils' : 'District councils',
    councils: others.map((one) => besideMap(one, year)),
  }
}

function besideMap(
  { council: { name, slug }, words }: { council: { name: string; slug: string }; words: string },
  year: ReportingYear,
): BesideMap {
  return { name, href: councilAddress(slug, year), words }
}

/** @param region null for all of England */
function isIn(own: string | null, region: RegionSlug | null): boolean {
  return region === null || regionOf(region).name === own
}
