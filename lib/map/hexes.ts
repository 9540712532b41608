import layouts from './geometry/hexagons.json'
import { RADIUS, WIDTH } from './hexagon'
import { rememberMaps } from './remember-maps'
import { type Box, boxAround, type Point } from './shapes'
import type { Tier } from './tiers'
import type { Geography } from './year-geography'

/** A council's hexagon on the map on which all are of one size. */
export type HexArea = {
  slug: string
  centre: Point
  /** Its column, and its row from the south; every odd row stands half a hexagon to the right. */
  place: { column: number; row: number }
}

/** The hexagons of a map: every council of the tier once, by slug. */
export type HexMap = {
  box: Box
  hexes: readonly HexArea[]
}

/** The hexagon map of a geography and a tier. */
export const hexMap = rememberMaps((geography, tier): HexMap => {
  const places = layoutOf(geography, tier)
  const north = Math.max(...places.map(({ row }) => row))
  const west = Math.min(...places.map(({ column }) => column))
  const hexes = places.map(({ slug, column, row }) => ({
    slug,
    centre: {
      x: (column - west) * WIDTH + (isOdd(row) ? WIDTH / 2 : 0),
      y: Math.round((north - row) * RADIUS * 1.5),
    },
    place: { column, row },
  }))
  return {
    hexes,
    box: boxAround(
      hexes.map(({ centre }) => centre),
      Math.ceil(RADIUS) + 2,
    ),
  }
})

function layoutOf(geography: Geography, tier: Tier) {
  const layout = layouts.layouts.find((one) => one.tier === tier)?.geographies[geography] ?? []
  return layout.map((text) => {
    const [slug = '', column, row] = text.split(' ')
    return { slug, column: Number(column), row: Number(row) }
  })
}

function isOdd(row: number): boolean {
  return row % 2 !== 0
}
