import { feature, mergeArcs, neighbors } from 'topojson-client'
import type { Arc, MultiPolygon, Topology, Polygon as TopoPolygon } from 'topojson-specification'
import { groupBy } from '@/lib/domain/group-by'
import { cachePerMap } from './cache-per-map'
import type { Tier } from './choices'
import type { Geography } from './geographies'
import geometry from './geometry/areas.json'
import { labelPoint } from './label-point'
import { type RegionSlug, regionNamed, regionOf } from './regions'
import { type Box, boxAround, type Point, type Polygon, pathOf, type Ring } from './shapes'

/** A council's area as the map shows it. Where its borders run is approximate. */
export type MapArea = {
  slug: string
  gssCode: string
  region: RegionSlug
  /** The `d` of its path in ENGLAND's view box. */
  path: string
  label: Point
  box: Box
  /** The councils that it has a border with as drawn, by slug; nearly always, but not always, its true neighbours. */
  borders: string[]
}

/** A region's place on the map of England. Its outline never changed in the years that the map covers. */
type RegionMap = {
  /** The part of ENGLAND's view box that shows it. */
  box: Box
  outline: string
}

/** London enlarged. Its areas are those of the map itself: only the view box differs, so no path is needed twice. */
export type LondonInset = {
  view: Box
  /** The frame around the inset on the map of England, as many times as large. */
  frame: Box
  outline: RegionMap['outline']
  enlargement: number
}

/** The size of the map of England, in units of 200 metres. */
export const ENGLAND = { x: 0, y: 0, width: geometry.width, height: geometry.height }

/** Units left around a region, so that its border line is not cut off. */
const REGION_MARGIN = 6

const ENLARGEMENT = 3.7

/** The top left corner of the inset's frame on the map of England: west of Wirral, where no area is. */
const INSET_CORNER = { x: 12, y: 1000 }

/** The smallest pieces of England, each of which lay in one council of a tier at any time. */
type Unit = (typeof geometry.units)[number]

type MapCouncil = { gssCode: string; slug: string; region: string }

type Ground = MapCouncil & { borders: MultiPolygon }

/** The shared border lines. A line that two areas share is in it once, so that no gap can open between them. */
const topology: Topology = {
  type: 'Topology',
  objects: {},
  // With a transform, topojson takes each line as a first point and steps.
  transform: { scale: [1, 1], translate: [0, 0] },
  arcs: geometry.arcs.map(linePoints),
}

const councils = new Map<string, MapCouncil>(
  geometry.councils.map(({ code, slug, region }) => [code, { gssCode: code, slug, region }]),
)

/** The areas of all councils of a tier, each council once, by slug. */
export const mapAreas = cachePerMap('areas', (geography, tier): readonly MapArea[] => {
  const all = [...groupBy(geometry.units, (unit) => codeOf(unit, geography, tier))]
    .map(([code, units]) => ({ ...councilOf(code), borders: merged(units) }))
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
  const bordering = neighbors(all.map(({ borders }) => borders))
  return all.map((ground, i) =>
    areaOn(
      ground,
      all.filter((_, j) => bordering[i]?.includes(j)),
    ),
  )
})

export function areasOfRegion(slug: RegionSlug, geography: Geography, tier: Tier): MapArea[] {
  return mapAreas(geography, tier).filter(({ region }) => region === slug)
}

const regionMaps = new Map<RegionSlug, RegionMap>()

export function regionMap(slug: RegionSlug): RegionMap {
  const map = regionMaps.get(slug) ?? makeRegionMap(slug)
  regionMaps.set(slug, map)
  return map
}

/** The inset of London; its areas are areasOfRegion('london', ...), the same 33 in every year and on both tiers. */
export function londonInset(): LondonInset {
  const { box, outline } = regionMap('london')
  return {
    view: box,
    frame: { ...INSET_CORNER, width: box.width * ENLARGEMENT, height: box.height * ENLARGEMENT },
    outline,
    enlargement: ENLARGEMENT,
  }
}

/** The councils of the districts that lie in each county, by slug; in single-tier areas there are none. */
export function districtsByCounty(geography: Geography): ReadonlyMap<string, readonly string[]> {
  const inCounties = geometry.units.filter(({ county }) => county[geography])
  const districts = [...groupBy(inCounties, (unit) => codeOf(unit, geography, 'counties'))].map(
    ([code, units]): [string, string[]] => [
      councilOf(code).slug,
      [...new Set(units.map((unit) => councilOf(codeOf(unit, geography, 'districts')).slug))].toSorted(),
    ],
  )
  return new Map(districts.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function areaOn({ slug, gssCode, region, borders }: Ground, bordering: Ground[]): MapArea {
  const polygons = polygonsOf(borders)
  return {
    slug,
    gssCode,
    region: regionNamed(region).slug,
    path: pathOf(polygons),
    label: labelPoint(polygons),
    box: boxAround(polygons.flat(2)),
    borders: bordering.map((other) => other.slug),
  }
}

function makeRegionMap(slug: RegionSlug): RegionMap {
  const { name } = regionOf(slug)
  const units = geometry.units.filter((unit) => councilOf(codeOf(unit, 4, 'districts')).region === name)
  const polygons = polygonsOf(merged(units))
  return { box: boxAround(polygons.flat(2), REGION_MARGIN), outline: pathOf(polygons) }
}

function polygonsOf(borders: MultiPolygon): Polygon[] {
  return feature(topology, borders).geometry.coordinates.map((rings) => rings.map(ringOf))
}

/** The last corner repeats the first, and lines that shrank to nothing repeat one between. */
function ringOf(corners: number[][]): Ring {
  return corners
    .map(([x = 0, y = 0]) => ({ x, y }))
    .filter(({ x, y }, i, all) => i < all.length - 1 && (x !== all[i + 1]?.x || y !== all[i + 1]?.y))
}

function codeOf({ own, county }: Unit, geography: Geography, tier: Tier): string {
  const code = (tier === 'counties' && county[geography]) || own[geography]
  if (!code) throw new Error(`A piece of the map lies in no council of geography ${geography}.`)
  return code
}

function councilOf(code: string): MapCouncil {
  const council = councils.get(code)
  if (!council) throw new Error(`The map’s geometry has no council of the code ${code}.`)
  return council
}

function merged(units: readonly Unit[]): MultiPolygon {
  const shapes = units.map(({ polygons }): MultiPolygon => ({ type: 'MultiPolygon', arcs: polygons }))
  // The package's types know of single polygons only; what is merged are many.
  return mergeArcs(topology, shapes as unknown as TopoPolygon[])
}

function linePoints(text: string): Arc {
  const numbers = text.split(' ').map(Number)
  return Array.from({ length: numbers.length / 2 }, (_, i) => numbers.slice(2 * i, 2 * i + 2))
}
