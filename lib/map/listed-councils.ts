import { councilAddress } from '@/lib/council/address'
import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { addressWith, type MapShown } from './address'
import { isOnTier } from './choices'
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

/** Councils that belong to the year of a map and are not on it, and why. */
export type BesideMapList = { id: string; title: string; about: string; councils: BesideMap[] }

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

/** A region's councils that are on the map of the other tier only; then those that are published and had been abolished. */
export function besideMap(shown: MapShown, councils: MapCouncils, drawing: MapDrawing): BesideMapList[] {
  const { year, tier } = shown.asked
  const all = [...councils.values()].filter(({ council }) => isIn(council.region, shown.region))
  const others = shown.region === null ? [] : all.filter(({ council }) => !isOnTier(council.type, tier))
  const ended = all.filter(
    ({ council: { slug, type }, isPublished }) =>
      isPublished && isOnTier(type, tier) && !drawing.shapes.has(slug),
  )
  const lists = [
    {
      id: 'other-tier',
      title: tier === 'districts' ? 'County councils' : 'District councils',
      about: 'These councils cover the same places as councils above. They have their own figures.',
      councils: others.map((one) => linkTo(one, year)),
    },
    {
      id: 'ended',
      title: `Not on the ${year} map`,
      about: 'These councils had been abolished, but the Ombudsman still decided complaints about them.',
      councils: ended.map((one) => linkTo(one, year)),
    },
  ]
  return lists.filter((list) => list.councils.length > 0)
}

function linkTo(
  { council: { name, slug }, words }: { council: { name: string; slug: string }; words: string },
  year: ReportingYear,
): BesideMap {
  return { name, href: councilAddress(slug, year), words }
}

/** @param region null for all of England */
function isIn(own: string | null, region: RegionSlug | null): boolean {
  return region === null || regionOf(region).name === own
}
