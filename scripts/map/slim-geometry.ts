import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { presimplify } from 'topojson-simplify'
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification'

// Made once, kept for the record: makes lib/map/geometry/areas.json from the full geometry (see the README there).
//   npx tsx scripts/map/slim-geometry.ts approx_map.topo.json && npx biome format --write lib/map/geometry

/** Metres in a unit of the map. */
const UNIT = 200
/** Units left empty around England. */
const MARGIN = 12
/** A corner that moves less than this many square metres is cut off. */
const SMALLEST_CORNER = 500_000

/** Of each unit: its own councils and its counties, one for each geography. */
type Properties = { a: string[]; c: string[] }
type Full = Topology<{ units: GeometryCollection<Properties> }> & { bbox: [number, number, number, number] }
type Unit = MultiPolygon<Properties> & { id: string; properties: Properties }
type Council = { gss_code: string; authority_id: string; region: string }
type Place = [number, number]

const [file] = process.argv.slice(2)
if (!file) throw new Error('Name the file with the full geometry.')
const topology: Full = JSON.parse(readFileSync(file, 'utf8'))
const rows = parse<Council>(readFileSync('prisma/register/register.csv'), { columns: true })
const units = topology.objects.units.geometries as Unit[]
const isLondon = new Set(rows.filter(({ region }) => region === 'London').map(({ gss_code }) => gss_code))

// London is shown several times as large as the rest, and keeps every corner.
const ofLondon = new Set(
  units
    .filter(({ id }) => isLondon.has(id))
    .flatMap(({ arcs }) => arcs.flat(2))
    .map((arc) => (arc < 0 ? ~arc : arc)),
)
const [west, , , north] = topology.bbox
const arcs = presimplify(topology).arcs.map((arc, index) => {
  const points = arc as [number, number, corner: number][]
  const [first, last] = [points[0], points.at(-1)]
  const isIsland = first?.[0] === last?.[0] && first?.[1] === last?.[1]
  const isWhole = isIsland || ofLondon.has(index)
  const kept = isWhole ? points : points.filter(([, , corner]) => corner >= SMALLEST_CORNER)
  return kept.map(
    ([x, y]): Place => [Math.round((x - west) / UNIT) + MARGIN, Math.round((north - y) / UNIT) + MARGIN],
  )
})

/** 'x y dx dy dx dy': the first point, then the steps. */
function inSteps(arc: Place[]): string {
  let at: Place = [0, 0]
  return arc
    .map(([x, y]) => {
      const step: Place = [x - at[0], y - at[1]]
      at = [x, y]
      return step
    })
    .filter(([dx, dy], i) => i === 0 || dx !== 0 || dy !== 0)
    .map(([dx, dy]) => `${dx} ${dy}`)
    .join(' ')
}

const used = new Set(units.flatMap(({ properties: { a, c } }) => [...a, ...c]))
writeFileSync(
  'lib/map/geometry/areas.json',
  JSON.stringify({
    approximate: true,
    metresPerUnit: UNIT,
    width: Math.round((topology.bbox[2] - west) / UNIT) + 2 * MARGIN,
    height: Math.round((north - topology.bbox[1]) / UNIT) + 2 * MARGIN,
    councils: rows
      .filter(({ gss_code }) => gss_code && used.has(gss_code))
      .map(({ gss_code, authority_id, region }) => ({ code: gss_code, slug: authority_id, region })),
    units: units.map(({ arcs: polygons, properties: { a, c } }) => ({ own: a, county: c, polygons })),
    arcs: arcs.map(inSteps),
  }),
)
