import { type Caution, cautionsFor } from '@/lib/domain/cautions'
import type { Edition } from '@/lib/domain/edition'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { SwitchLink } from '@/lib/words/switch-link'
import { mapKeysAddress } from './address'
import type { MapAsked } from './map-asked'
import { mapCouncils } from './map-councils'
import { type DrawingChoice, type MapDrawing, mapDrawing } from './map-drawing'
import { type LegendRow, mapLegend } from './map-legend'
import { mapPlaces } from './map-places'
import { type BesideMap, endedCouncils, otherTierOf, type RegionOnMap, regionsOnMap } from './map-regions'
import { addressWith, type MapShown, type MapSwitch, mapSwitches } from './map-switches'
import { mapFinding } from './map-words'
import { mapYears } from './map-years'
import { REGIONS, type Region, type RegionSlug } from './regions'
import { TIERS } from './tiers'
import { geographyOf } from './year-geography'

/**
 * What a map of England or of a region shows, whichever council is chosen on it. Plain data without the shapes of
 * areas: a browser that switches to another year asks for this, and has its shapes already.
 */
export type MapView = {
  /** The number of the edition; null while nothing is published. */
  edition: number | null
  /** Null for all of England. */
  region: Region | null
  year: ReportingYear
  measure: Pick<Measure, 'title' | 'meaning'>
  /** 'Districts and single-tier councils' */
  tier: string
  drawing: DrawingChoice & Pick<MapDrawing, 'box' | 'inset'>
  /** Its own address, in full, without a council. */
  address: string
  /** Where to fetch what arrow keys do on it. */
  keysHref: string
  switches: MapSwitch[]
  /** Of a region: the ways to the same map of England and of other regions. */
  places: SwitchLink[]
  finding: string
  regions: RegionOnMap[]
  legend: LegendRow[]
  ended: BesideMap[]
  /** Of a region: its councils that are on the map of the other tier. */
  otherTier: { title: string; councils: BesideMap[] } | null
  cautions: Pick<Caution, 'id' | 'text'>[]
}

/**
 * Reads what a map shows.
 * @param region null for all of England
 * @param edition null while nothing is published
 */
export async function mapView(
  asked: MapAsked,
  region: RegionSlug | null,
  edition: Edition | null,
): Promise<MapView> {
  const { years, year } = await mapYears(asked.year)
  const { measure, tier, layout } = asked
  const councils = await mapCouncils(year, measure, edition?.number ?? 0)
  const choice: DrawingChoice = { geography: geographyOf(year) ?? 0, tier, layout, region }
  const drawing = mapDrawing(choice)
  const shown: MapShown = { asked: { ...asked, year }, region }
  const regions = regionsOnMap(shown, councils, drawing)
  const states = regions.flatMap(({ areas }) => areas.map(({ state }) => state))
  return {
    edition: edition?.number ?? null,
    region: REGIONS.find(({ slug }) => slug === region) ?? null,
    year,
    measure: { title: measure.title, meaning: measure.meaning },
    tier: TIERS.find(({ id }) => id === tier)?.title ?? '',
    drawing: { ...choice, box: drawing.box, inset: drawing.inset },
    address: addressWith(shown, {}),
    keysHref: mapKeysAddress(choice),
    switches: mapSwitches(shown, years),
    places: region ? mapPlaces((place) => addressWith({ ...shown, region: place }, {}), region) : [],
    finding: mapFinding(measure, year, states, region),
    regions,
    legend: mapLegend(states),
    ended: endedCouncils(shown, councils, drawing),
    otherTier: region && otherTierOf(region, { year, tier }, councils),
    cautions: cautionsFor([year], { about: 'year', measure }).map(({ id, text }) => ({ id, text })),
  }
}
