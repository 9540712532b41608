import { labelPoint } from './label-point'
import { bordering, type Ground, grounds, polygonsOf } from './map-units'
import { pathOf } from './path'
import { type RegionSlug, regionNamed } from './regions'
import { rememberMaps } from './remember-maps'
import { type Box, boxAround, type Point } from './shapes'

/** A council's area as the map shows it. Where its borders run is approximate. */
export type MapArea = {
  slug: string
  gssCode: string
  region: RegionSlug
  /** The `d` of its path in ENGLAND's view box. */
  path: string
  /** A point inside it, for a label or a symbol. */
  label: Point
  box: Box
  /** The councils that it has a border with as drawn, by slug; nearly always, but not always, its true neighbours. */
  borders: string[]
}

/** The areas of all councils of a tier, each council once, by slug. */
export const mapAreas = rememberMaps((geography, tier): readonly MapArea[] => {
  const all = grounds(geography, tier)
  const borders = bordering(all)
  return all.map((ground, i) =>
    areaOn(
      ground,
      (borders[i] ?? []).flatMap((j) => all[j]?.slug ?? []),
    ),
  )
})

function areaOn({ slug, gssCode, region, borders: lines }: Ground, borders: string[]): MapArea {
  const polygons = polygonsOf(lines)
  return {
    slug,
    gssCode,
    region: regionNamed(region).slug,
    path: pathOf(polygons),
    label: labelPoint(polygons),
    box: boxAround(polygons.flat(2)),
    borders,
  }
}
