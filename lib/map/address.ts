import { MEASURES, type Measure, measureOf } from '@/lib/domain/measures'
import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { lastValue, type Query, queryFrom, readSlug, writeQuery } from '@/lib/platform/query'
import { migratedMap } from './address-migrations'
import {
  MAP_STYLES,
  type MapStyle,
  parseMapStyle,
  parseShade,
  parseTier,
  SHADES,
  type Shade,
  TIERS,
  type Tier,
} from './choices'
import type { DrawingChoice } from './drawing'
import { parseGeography } from './geographies'
import { parseRegion, type RegionSlug } from './regions'

/** The parameters of a map's address, in their order. Of a parameter that stands twice, the last counts. */
const PARAMETERS = ['year', 'measure', 'tier', 'shade', 'layout', 'council'] as const
export type MapParameter = (typeof PARAMETERS)[number]

/** What a map shows; what is left out is as the page chooses. */
export type MapChoice = {
  year?: ReportingYear
  measure?: string
  tier?: Tier
  shade?: Shade
  style?: MapStyle
  council?: string
}

export type MapAsked = {
  /** Null for the newest that anything is published for. */
  year: ReportingYear | null
  measure: Measure
  tier: Tier
  shade: Shade
  style: MapStyle
  council: string | null
}

/** What a map shows: of England, or of one region. */
export type MapShown = { asked: MapAsked & { year: ReportingYear }; region: RegionSlug | null }

export const CARD_ID = 'chosen'

/** The map of England: '/?year=2023-24&layout=hexagons'. */
export function mapAddress(choice: MapChoice = {}): string {
  return `/${mapQuery(choice)}`
}

export function regionAddress(region: RegionSlug, choice: MapChoice = {}): string {
  return `/regions/${region}${mapQuery(choice)}`
}

/** An address that names anything names its layout too: those without one are older, and show areas. */
function mapQuery({ year, measure, tier, shade, style, council }: MapChoice): string {
  const choices = { year, measure, tier, shade, layout: style, council }
  const namesAny = Object.values(choices).some((choice) => choice !== undefined)
  return namesAny ? writeQuery({ ...choices, layout: style ?? MAP_STYLES[0].id }) : ''
}

/**
 * Reads the query of a map's address, of today's form or any that was ever given out. Never fails: what there is not is
 * as if it were left out.
 */
export function readMap(given: Query): MapAsked {
  const query = migratedMap(given)
  return {
    year: lastValue(query, 'year', parseReportingYear),
    measure: lastValue(query, 'measure', measureOf) ?? MEASURES[0],
    tier: lastValue(query, 'tier', parseTier) ?? TIERS[0].id,
    shade: lastValue(query, 'shade', parseShade) ?? SHADES[0],
    style: lastValue(query, 'layout', parseMapStyle) ?? MAP_STYLES[0].id,
    council: councilOnMap(query),
  }
}

export function councilOnMap(query: Query): string | null {
  return lastValue(query, 'council', readSlug)
}

export function councilOfLink(href: string): string | null {
  return councilOnMap(partsOf(href).query)
}

/**
 * The address of the same map with something changed; no council is chosen, and what is usual is left out, but for the
 * layout.
 */
export function addressWith({ asked, region }: MapShown, changes: MapChoice): string {
  const { year, measure, tier, shade, style } = { ...asked, measure: asked.measure.id, ...changes }
  const choice: MapChoice = {
    year,
    measure: measure === MEASURES[0].id ? undefined : measure,
    tier: tier === TIERS[0].id ? undefined : tier,
    shade: shade === SHADES[0] ? undefined : shade,
    style,
    council: changes.council,
  }
  return region ? regionAddress(region, choice) : mapAddress(choice)
}

/**
 * The same map with a council chosen on it.
 * @param map an address that states a year, as those of a map's switches do
 */
export function mapWithCouncil(map: string, council: string): string {
  return `${map}&council=${encodeURIComponent(council)}`
}

export function cardOnMap(map: string, council: string): string {
  return `${mapWithCouncil(map, council)}#${CARD_ID}`
}

/**
 * Where a link of a map leads while the map has not caught up with its address: to what is asked for already, with
 * the link's own choice. Without this the second of two quick switches would undo the first.
 * @param asked the query of the address that the map will show
 */
export function mapAddressOnTop(href: string, parameter: MapParameter, asked: Query): string {
  const { path, query: wanted } = partsOf(href)
  const now = { ...asked, layout: readMap(asked).style }
  const values = PARAMETERS.map((name) => [name, lastValue(name === parameter ? wanted : now, name)])
  return path + writeQuery(Object.fromEntries(values))
}

/**
 * What a map shows, as data, for a page whose map is switched.
 * @param query of the map's own address, passed on as it is but for the council
 */
export function mapViewAddress(query: Query, region: RegionSlug | null): string {
  return `/map/view.json${writeQuery({ ...valuesIn(query), council: null, region })}`
}

export function mapCardAddress(query: Query, region: RegionSlug | null): string {
  return `/map/card.json${writeQuery({ ...valuesIn(query), region })}`
}

export function readMapData(query: Query): { asked: MapAsked; region: RegionSlug | null } | null {
  const region = readRegion(query)
  return region === undefined ? null : { asked: readMap(query), region }
}

export function mapShapesAddress({ geography, tier, style, region }: DrawingChoice): string {
  return `/map/shapes.json${writeQuery({ geography, tier, layout: style, region })}`
}

/** Where arrow keys lead on a map, as data; the same on the map of a region. */
export function mapKeysAddress({ geography, tier, style }: DrawingChoice): string {
  return `/map/keys.json${writeQuery({ geography, tier, layout: style })}`
}

/** Where names stand on a map, as data; the same on the map of a region. */
export function mapNamesAddress({ geography, tier, style }: DrawingChoice): string {
  return `/map/names.json${writeQuery({ geography, tier, layout: style })}`
}

/** Reads which drawing shapes, arrow keys or places of names are asked of; null where there is no such map. */
export function readDrawing(query: Query): DrawingChoice | null {
  const geography = lastValue(query, 'geography', parseGeography)
  const tier = lastValue(query, 'tier', parseTier)
  const style = lastValue(query, 'layout', parseMapStyle)
  const region = readRegion(query)
  if (geography === null || !tier || !style || region === undefined) return null
  return { geography, tier, style, region }
}

/** Null for all of England; undefined where there is no such region. */
function readRegion(query: Query): RegionSlug | null | undefined {
  const name = lastValue(query, 'region')
  return name === null ? null : (parseRegion(name) ?? undefined)
}

/** The layout is always among them: without a council, or in a region, it could be taken for another. */
function valuesIn(query: Query): Record<string, string | null> {
  const values = PARAMETERS.map((name) => [name, lastValue(query, name)])
  return { ...Object.fromEntries(values), layout: readMap(query).style }
}

function partsOf(href: string): { path: string; query: Query } {
  const { pathname, searchParams } = new URL(href, 'http://upheld.invalid')
  return { path: pathname, query: queryFrom(searchParams) }
}
