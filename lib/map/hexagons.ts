import { cachePerMap } from './cache-per-map'
import type { Tier } from './choices'
import type { Geography } from './geographies'
import layouts from './geometry/hexagons.json'
import { type Box, boxAround, HEXAGON_RADIUS, HEXAGON_WIDTH, type Point } from './shapes'

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

export const hexMap = cachePerMap('hexagons', (geography, tier): HexMap => {
  const places = placesOf(geography, tier)
  const north = Math.max(...places.map(({ row }) => row))
  const west = Math.min(...places.map(({ column }) => column))
  const hexes = places.map(({ slug, column, row }) => ({
    slug,
    centre: {
      x: (column - west) * HEXAGON_WIDTH + (isOdd(row) ? HEXAGON_WIDTH / 2 : 0),
      y: Math.round((north - row) * HEXAGON_RADIUS * 1.5),
    },
    place: { column, row },
  }))
  return {
    hexes,
    box: boxAround(
      hexes.map(({ centre }) => centre),
      Math.ceil(HEXAGON_RADIUS) + 2,
    ),
  }
})

function placesOf(geography: Geography, tier: Tier) {
  const places = layouts.layouts.find((one) => one.tier === tier)?.geographies[geography]
  if (!places) throw new Error(`There is no hexagon map of geography ${geography}, ${tier}.`)
  return places.map((text) => {
    const [slug, column, row] = text.split(' ')
    if (!slug || !column || !row) throw new Error(`"${text}" is not the place of a hexagon.`)
    return { slug, column: Number(column), row: Number(row) }
  })
}

function isOdd(row: number): boolean {
  return row % 2 !== 0
}
