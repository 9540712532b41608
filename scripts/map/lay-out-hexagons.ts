import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { neighbors } from 'topojson-client'

// Made once, kept for the record: makes lib/map/geometry/hexagons.json (see the README there).
//   npx tsx scripts/map/lay-out-hexagons.ts hex.json centroids.csv && npx biome format --write lib/map/geometry
//
// The layout for 2023-24 on is taken as it is. For earlier councils, each begins where it or its successors
// stand, and all change places (simulated annealing) until councils that border one another stand together and
// nobody has gone far.

/** A hexagon, and a point of the plane. */
type Cell = { q: number; r: number }
type Point = { x: number; y: number }

/** A part of the map that never changed: its councils and counties, one for each geography. */
type Unit = { own: string[]; county: string[]; polygons: number[][][] }
type Areas = { councils: { code: string; slug: string; region: string }[]; units: Unit[] }
type Hexes = Record<string, Cell>
type Tier = 'districts' | 'counties'

type Wishing = {
  code: string
  county: string | undefined
  region: string
  /** The councils of today that it became a part of. */
  into: string[]
}
/** `borders`: the indices of its neighbours; `wish`: where it would stand if there were room. */
type Area = Wishing & { borders: number[]; wish: Point }
type Placed = Area & { cell: Cell; at: Point }

const [hexFile, centroidFile] = process.argv.slice(2)
if (!hexFile || !centroidFile) throw new Error('Name the file of hexagons and that of centroids.')
const areas: Areas = JSON.parse(readFileSync('lib/map/geometry/areas.json', 'utf8'))
const given: { hexes: Hexes; upper_alternative: { hexes: Hexes } } = JSON.parse(readFileSync(hexFile, 'utf8'))

/** What a list or a map must have. */
function sure<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`There is no ${what}.`)
  return value
}

type Centroid = { gss_code: string; easting: string; northing: string }
const centres = new Map(
  parse<Centroid>(readFileSync(centroidFile), { columns: true }).map((row) => [
    row.gss_code,
    { x: Number(row.easting), y: Number(row.northing) },
  ]),
)
const slugs = new Map(areas.councils.map(({ code, slug }) => [code, slug]))
const regions = new Map(areas.councils.map(({ code, region }) => [code, region]))
const TIERS: Record<Tier, Hexes> = { districts: given.hexes, counties: given.upper_alternative.hexes }
/** Few counties ever changed, so that the others need not move for them. */
const HOLD = { districts: 1, counties: 4 }
const codeOf = (unit: Unit, k: number, tier: Tier) =>
  sure((tier === 'counties' && unit.county[k]) || unit.own[k], `council of geography ${k}`)
const hexOf = (tier: Tier, code: string) => sure(TIERS[tier][code], `hexagon of ${code}`)
const centreOfCouncil = (code: string) => sure(centres.get(code), `centroid of ${code}`)

// Rows grow to the north, and every odd one stands half a hexagon to the right.
const centreOf = ({ q, r }: Cell): Point => ({ x: q + (r % 2) / 2, y: (r * Math.sqrt(3)) / 2 })
const keyOf = ({ q, r }: Cell) => q * 1000 + r
const around = ({ q, r }: Cell): Cell[] => [
  { q: q - 1, r },
  { q: q + 1, r },
  ...[r - 1, r + 1].flatMap((row) => [
    { q: q - 1 + (r % 2), r: row },
    { q: q + (r % 2), r: row },
  ]),
]
const squared = (a: Point, b: Point) => (a.x - b.x) ** 2 + (a.y - b.y) ** 2
const mean = (points: Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
})

/** The areas of a map, each with what it borders and the place that it would have if there were room. */
function areasToPlace(k: number, tier: Tier): Area[] {
  const byCode = new Map<string, Unit[]>()
  for (const unit of areas.units) {
    const code = codeOf(unit, k, tier)
    byCode.set(code, [...(byCode.get(code) ?? []), unit])
  }
  const all = [...byCode].map(([code, units]) => ({
    code,
    county: units[0]?.county[k],
    region: sure(regions.get(code), `region of ${code}`),
    into: [...new Set(units.map((unit) => codeOf(unit, 4, tier)))],
    shape: { type: 'MultiPolygon' as const, arcs: units.flatMap(({ polygons }) => polygons) },
  }))
  const borders = neighbors(all.map(({ shape }) => shape))
  return all.map(({ shape: _, ...area }, i) => ({
    ...area,
    borders: sure(borders[i], `border of ${area.code}`).filter((other) => other !== i),
    wish: wishOf(area, all, tier),
  }))
}

function wishOf({ code, into }: Wishing, all: Wishing[], tier: Tier): Point {
  const successor = mean(into.map((one) => centreOf(hexOf(tier, one))))
  const siblings = all.filter((other) => other.into.some((one) => into.includes(one)))
  if (siblings.length === 1) return successor
  const middle = mean(siblings.map((one) => centreOfCouncil(one.code)))
  const spread = Math.sqrt(
    mean(siblings.map((one) => ({ x: squared(centreOfCouncil(one.code), middle), y: 0 }))).x,
  )
  const scale = (0.45 * Math.sqrt(siblings.length)) / spread
  const own = centreOfCouncil(code)
  return { x: successor.x + (own.x - middle.x) * scale, y: successor.y + (own.y - middle.y) * scale }
}

/** The same numbers in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** @param hold how strongly a council is held to the place that it wishes for */
function layOut(wishing: Area[], hold: number, rounds = 3_000_000): Placed[] {
  const random = randomNumbers(5)
  const taken = new Map<number, Placed>()
  const put = (area: Placed, cell: Cell) => {
    area.cell = cell
    area.at = centreOf(cell)
    taken.set(keyOf(cell), area)
  }
  const all = wishing.map((area) => {
    const cells = Array.from({ length: 40 }, (_, q) =>
      Array.from({ length: 45 }, (_, r) => ({ q: q - 8, r: r - 6 })),
    ).flat()
    const free = cells.filter((cell) => !taken.has(keyOf(cell)))
    const [nearest] = free.toSorted(
      (a, b) => squared(centreOf(a), area.wish) - squared(centreOf(b), area.wish),
    )
    const cell = sure(nearest, 'free hexagon')
    const placed = { ...area, cell, at: centreOf(cell) }
    put(placed, cell)
    return placed
  })
  const tie = (a: Placed, b: Placed) =>
    a.county && a.county === b.county ? 4 : a.region === b.region ? 1.5 : 0.5
  const strain = (area: Placed) =>
    hold * squared(area.at, area.wish) +
    area.borders.reduce((sum, i) => {
      const other = sure(all[i], 'neighbour')
      return sum + tie(area, other) * Math.max(0, Math.sqrt(squared(area.at, other.at)) - 1)
    }, 0)
  /** An empty hexagon in the middle of others looks like a lake, one alone like an island; an island is one. */
  const oddness = (cells: Cell[]) =>
    cells.reduce((sum, cell) => {
      const beside = around(cell).filter((one) => taken.has(keyOf(one))).length
      const area = taken.get(keyOf(cell))
      if (area?.borders.length === 0) return sum + 12 * beside
      return sum + (area ? (beside < 2 ? 6 : 0) : beside > 4 ? 12 : 0)
    }, 0)

  for (let round = 0; round < rounds; round++) {
    const heat = 3 * (1 - round / rounds) ** 2 + 0.02
    const area = sure(all[Math.floor(random() * all.length)], 'area')
    const beside = around(area.cell)
    const cell = sure(beside[Math.floor(random() * 6)], 'hexagon beside')
    const other = taken.get(keyOf(cell))
    const from = area.cell
    const rim = other ? [] : [from, cell, ...beside, ...around(cell)]
    const before = strain(area) + (other ? strain(other) : 0) + oddness(rim)
    const change = (a: Cell, b: Cell) => {
      taken.delete(keyOf(a))
      taken.delete(keyOf(b))
      if (other) put(other, a)
      put(area, b)
    }
    change(from, cell)
    const after = strain(area) + (other ? strain(other) : 0) + oddness(rim)
    if (after > before && random() > Math.exp((before - after) / heat)) {
      taken.delete(keyOf(cell))
      if (other) put(other, cell)
      put(area, from)
    }
  }
  return all
}

const layouts = (['districts', 'counties'] as const).map((tier) => ({
  tier,
  geographies: [0, 1, 2, 3, 4].map((k) => {
    const all = areasToPlace(k, tier)
    const placed =
      k === 4 ? all.map((area) => ({ ...area, cell: hexOf(tier, area.code) })) : layOut(all, HOLD[tier])
    return placed.map(({ code, cell: { q, r } }) => `${slugs.get(code)} ${q} ${r}`).toSorted()
  }),
}))
writeFileSync('lib/map/geometry/hexagons.json', JSON.stringify({ layouts }))
