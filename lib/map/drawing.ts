import { areasOfRegion, ENGLAND, type LondonInset, londonInset, mapAreas, regionMap } from './areas'
import type { MapStyle, Tier } from './choices'
import type { Geography } from './geographies'
import { hexMap } from './hexagons'
import type { RegionSlug } from './regions'
import { type Box, boxAround, type Point } from './shapes'

/** What tells one drawing from another: many years and all measures have the same. */
export type DrawingChoice = {
  geography: Geography
  tier: Tier
  style: MapStyle
  /** Null for all of England. */
  region: RegionSlug | null
}

export type MapDrawing = {
  box: Box
  shapes: Shapes
  /** London enlarged; only on the whole map of England. */
  inset: LondonInset | null
}

export type Shapes = ReadonlyMap<string, Shape>

/** A council's area as a path, with a ring around it where it is too small to be seen or hit; or its hexagon. */
export type Shape = { kind: 'area'; path: string; ring: Ring | null } | { kind: 'hexagon'; at: Point }

export type Ring = Point & { radius: number }

/** An island council smaller than this, in units of the map, gets a ring. */
const SMALL = 40
const RING = 55

/** Room around England for that ring and for lines around areas at its edge. */
const MARGIN = 48

const HEXAGON_MARGIN = 62

/** The drawing of a map. Areas of a region are those of England, in a smaller box. */
export function mapDrawing({ geography, tier, style, region }: DrawingChoice): MapDrawing {
  const areas = region ? areasOfRegion(region, geography, tier) : mapAreas(geography, tier)
  if (style === 'hexagons') return hexagons(geography, tier, region && new Set(areas.map(({ slug }) => slug)))
  return {
    box: region ? regionMap(region).box : widened(ENGLAND, MARGIN),
    shapes: new Map(
      areas.map(({ slug, path, box, borders, label }) => {
        const isSmall = borders.length === 0 && Math.max(box.width, box.height) < SMALL
        return [slug, { kind: 'area', path, ring: isSmall ? { ...label, radius: RING } : null }]
      }),
    ),
    inset: region ? null : londonInset(),
  }
}

function widened({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

/** @param only the councils of a region; null for all */
function hexagons(geography: Geography, tier: Tier, only: ReadonlySet<string> | null): MapDrawing {
  const { box, hexes } = hexMap(geography, tier)
  const drawn = hexes.filter(({ slug }) => only?.has(slug) ?? true)
  return {
    box: only
      ? boxAround(
          drawn.map(({ centre }) => centre),
          HEXAGON_MARGIN,
        )
      : box,
    shapes: new Map(drawn.map(({ slug, centre }) => [slug, { kind: 'hexagon', at: centre }])),
    inset: null,
  }
}
