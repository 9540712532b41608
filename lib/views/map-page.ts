import { currentEdition, type Edition } from '@/lib/data/editions'
import type { Layout } from '@/lib/map/layouts'
import { REGIONS, type Region, type RegionSlug } from '@/lib/map/regions'
import { TIERS, type Tier } from '@/lib/map/tiers'
import { type Geography, geographyOf } from '@/lib/map/year-geography'
import { type Caution, cautionsFor } from '@/lib/measures/cautions'
import type { Measure } from '@/lib/measures/measures'
import type { ReportingYear } from '@/lib/years/reporting-year'
import type { MapAsked } from './map-asked'
import { type MapCard, mapCard } from './map-card'
import { mapCouncils } from './map-councils'
import { type MapDrawing, mapDrawing } from './map-drawing'
import { type LegendRow, mapLegend } from './map-legend'
import { type BesideMap, endedCouncils, otherTierOf, type RegionOnMap, regionsOnMap } from './map-regions'
import { type MapShown, type MapSwitch, mapSwitches } from './map-switches'
import { mapFinding } from './map-words'
import { mapYears } from './map-years'

/** A map of England, or of one of its regions. */
export type MapPage = {
  edition: Edition | null
  /** Null for all of England. */
  region: Region | null
  year: ReportingYear
  measure: Pick<Measure, 'title' | 'meaning'>
  /** 'Districts and single-tier councils' */
  tier: string
  /** What tells this map from others: not the council chosen on it. */
  key: string
  /** Where to fetch what arrow keys do on it. */
  keysHref: string
  switches: MapSwitch[]
  finding: string
  drawing: Pick<MapDrawing, 'layout' | 'box' | 'inset'>
  regions: RegionOnMap[]
  legend: LegendRow[]
  ended: BesideMap[]
  /** Of a region: its councils that are on the map of the other tier. */
  otherTier: { title: string; councils: BesideMap[] } | null
  /** The council that the address names; null for none. */
  chosen: string | null
  /** Its card beside the map; null also where the register has no such council. */
  card: MapCard | null
  cautions: Caution[]
}

/** Reads all that a map shows. */
export async function mapPage(asked: MapAsked, region: RegionSlug | null): Promise<MapPage> {
  const [edition, { years, year }] = await Promise.all([currentEdition(), mapYears(asked.year)])
  const { measure, tier, layout } = asked
  const [councils, card] = await Promise.all([
    mapCouncils(year, measure, edition?.number ?? 0),
    asked.council ? mapCard({ slug: asked.council, year }, asked) : null,
  ])
  const geography = geographyOf(year) ?? 0
  const drawing = mapDrawing(geography, tier, layout, region)
  const shown: MapShown = { asked: { ...asked, year }, region }
  const regions = regionsOnMap(shown, councils, drawing)
  const states = regions.flatMap(({ areas }) => areas.map(({ state }) => state))
  return {
    edition,
    region: REGIONS.find(({ slug }) => slug === region) ?? null,
    year,
    measure: { title: measure.title, meaning: measure.meaning },
    tier: TIERS.find(({ id }) => id === tier)?.title ?? '',
    key: [geography, tier, layout, year, measure.id].join(' '),
    keysHref: keysAddress(geography, tier, layout),
    switches: mapSwitches(shown, years),
    finding: mapFinding(measure, year, states, region),
    drawing: { layout, box: drawing.box, inset: drawing.inset },
    regions,
    legend: mapLegend(states),
    ended: endedCouncils(shown, councils, drawing),
    otherTier: region && otherTierOf(region, { year, tier }, councils),
    chosen: asked.council,
    card,
    cautions: cautionsFor([year], { about: 'year', measure }),
  }
}

function keysAddress(geography: Geography, tier: Tier, layout: Layout): string {
  return `/map/keys.json?geography=${geography}&tier=${tier}&layout=${layout}`
}
