import { feature, mergeArcs, neighbors } from 'topojson-client'
import type { Arc, MultiPolygon, Topology, Polygon as TopoPolygon } from 'topojson-specification'
import { groupBy } from '@/lib/domain/group-by'
import geometry from './geometry/areas.json'
import type { Polygon, Ring } from './shapes'
import type { Tier } from './tiers'
import type { Geography } from './year-geography'

/** The smallest pieces of England, each of which lay in one council of a tier at any time. */
type Unit = (typeof geometry.units)[number]

/** A council's ground: which council it is, and its borders as the numbers of shared lines. */
export type Ground = MapCouncil & { borders: MultiPolygon }

/** A council as the geometry knows it. */
export type MapCouncil = { gssCode: string; slug: string; region: string }

/** The size of the map of England, in units of 200 metres. */
export const ENGLAND = { x: 0, y: 0, width: geometry.width, height: geometry.height }

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

/** The ground of every council of a tier, by slug. */
export function grounds(geography: Geography, tier: Tier): Ground[] {
  return [...groupBy(geometry.units, (unit) => codeOf(unit, geography, tier))]
    .map(([code, units]) => ({ ...councilOf(code), borders: merged(units) }))
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
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

/** The ground of all councils of a region as one. */
export function groundOfRegion(region: string): MultiPolygon {
  return merged(geometry.units.filter((unit) => councilOf(codeOf(unit, 4, 'districts')).region === region))
}

/** For each ground, which of the others it has a border line with, by their places in the list. */
export function bordering(all: readonly Ground[]): number[][] {
  return neighbors(all.map(({ borders }) => borders))
}

/** Follows the border lines around a ground. */
export function polygonsOf(borders: MultiPolygon): Polygon[] {
  return feature(topology, borders).geometry.coordinates.map((rings) => rings.map(ringOf))
}

/** The last corner repeats the first, and lines that shrank to nothing repeat one between. */
function ringOf(corners: number[][]): Ring {
  return corners
    .map(([x = 0, y = 0]) => ({ x, y }))
    .filter(({ x, y }, i, all) => i < all.length - 1 && (x !== all[i + 1]?.x || y !== all[i + 1]?.y))
}

function codeOf({ own, county }: Unit, geography: Geography, tier: Tier): string {
  return (tier === 'counties' && county[geography]) || (own[geography] ?? '')
}

function councilOf(code: string): MapCouncil {
  const council = councils.get(code)
  if (!council) throw new Error(`The map's geometry has no council of the code ${code}.`)
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
