import { currentEdition } from '@/lib/data/editions'
import { type Caution, cautionsFor } from '@/lib/domain/cautions'
import { expectedByChance } from '@/lib/domain/chance'
import type { Edition } from '@/lib/domain/edition'
import { MEASURES, type Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { uncapitalised } from '@/lib/words/numbers'
import type { SwitchLink } from '@/lib/words/switch-link'
import {
  addressWith,
  type MapAsked,
  type MapChoice,
  type MapParameter,
  type MapShown,
  mapKeysAddress,
} from './address'
import { type MapCard, mapCard } from './card'
import { MAP_STYLES, type MapStyle, SHADES, TIERS, tierTitle } from './choices'
import { mapCouncils } from './councils-on-map'
import { type DrawingChoice, type MapDrawing, mapDrawing } from './drawing'
import { geographyOf } from './geographies'
import { type LegendRow, mapLegend } from './legend'
import { type BesideMapList, besideMap, type RegionOnMap, regionsOnMap } from './listed-councils'
import { type OutsideOnMap, outsideOnMap } from './outside'
import { type Region, type RegionSlug, regionLinks, regionOf } from './regions'
import { shadedBy, shadeTitle } from './shading'
import { figuresInWords, mapFinding } from './words'
import { type MapYear, mapYears } from './years'

type MapPage = {
  edition: Edition | null
  view: MapView
  /** Null where the address names none, or one that the register does not have. */
  card: MapCard | null
}

/** Sent with the map, so that the page's script is lighter by it. */
const ABOUT_STYLE: Record<MapStyle, string> = {
  map: 'The areas are approximate. We worked out the borders from the centres of councils, so they are not surveyed borders. Coastline: Natural Earth.',
  hexagons: 'Each council is one hexagon. All are the same size, and each is near its place on a map.',
}

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
  /** 'Complaints upheld in 2023-24, shaded by number upheld' */
  title: string
  /** Of the drawing: 'Map of England: complaints upheld in 2023-24, districts and single-tier councils'. */
  label: string
  /** What a screen reader says, before `share` and `finding`, when the map is switched to it. */
  announced: string
  /** 'Districts and single-tier councils' */
  tier: string
  drawing: DrawingChoice & Pick<MapDrawing, 'box' | 'inset'>
  /** What is approximate about the drawing. */
  aboutStyle: string
  /** Its own address, in full, without a council. */
  address: string
  keysHref: string
  switches: MapSwitch[]
  /** Of a region: links to the same map of England and of other regions. */
  places: SwitchLink[]
  /** How much of it there is: 'We have figures for 98 of the 153 councils on this map (2024-25).' */
  share: string
  finding: string
  regions: RegionOnMap[]
  legend: LegendRow[]
  /** Null where no council of the map is compared. */
  outside: OutsideOnMap | null
  beside: BesideMapList[]
  cautions: Pick<Caution, 'id' | 'text'>[]
}

/** A row of links that switch what a map shows: one parameter of its address. */
export type MapSwitch = { label: string; parameter: MapParameter; links: MapSwitchLink[] }

/** `note` says what a choice has nothing of: 'none yet'; null where there is no more to say. */
export type MapSwitchLink = SwitchLink & { note: string | null }

export async function mapPage(asked: MapAsked, region: RegionSlug | null): Promise<MapPage> {
  const edition = await currentEdition()
  const view = await mapView(asked, region, edition)
  const shown = { asked: { ...asked, year: view.year }, region }
  const card = asked.council ? await mapCard(asked.council, shown, edition) : null
  return { edition, view, card }
}

/** @param edition null while nothing is published */
export async function mapView(
  asked: MapAsked,
  region: RegionSlug | null,
  edition: Edition | null,
): Promise<MapView> {
  const { years, year } = await mapYears(asked, region, edition)
  const { measure, tier, shade, style } = asked
  const geography = geographyOf(year)
  if (geography === null) throw new Error(`There is no map of ${year}.`)
  const councils = await mapCouncils(year, measure, edition)
  const choice: DrawingChoice = { geography, tier, style, region }
  const drawing = mapDrawing(choice)
  const shown: MapShown = { asked: { ...asked, year }, region }
  const regions = regionsOnMap(shown, councils, drawing)
  const areas = regions.flatMap((one) => one.areas)
  const onMap = areas.flatMap(({ slug }) => councils.get(slug) ?? [])
  const grades = onMap.map(({ grade }) => grade)
  const compared = onMap.flatMap((one) => one.compared ?? [])
  const byChance = compared.length > 0 ? expectedByChance(compared) : null
  return {
    edition: edition?.number ?? null,
    region: region && regionOf(region),
    year,
    measure: { title: measure.title, meaning: measure.meaning },
    ...titlesOf(shown),
    tier: tierTitle(tier),
    drawing: { ...choice, box: drawing.box, inset: drawing.inset },
    aboutStyle: ABOUT_STYLE[style],
    address: addressWith(shown, {}),
    keysHref: mapKeysAddress(choice),
    switches: mapSwitches(shown, years),
    places: region ? regionLinks((place) => addressWith({ ...shown, region: place }, {}), region) : [],
    share: figuresInWords(year, grades),
    finding: mapFinding(measure, year, grades, byChance, region),
    regions,
    legend: mapLegend(
      areas.map(({ state }) => state),
      { measure, shade },
      byChance,
    ),
    outside:
      byChance &&
      outsideOnMap(
        areas.map(({ slug }) => slug),
        councils,
        byChance,
        year,
      ),
    beside: besideMap(shown, councils, drawing),
    cautions: cautionsFor([year], { about: 'year', measure }).map(({ id, text }) => ({ id, text })),
  }
}

function titlesOf({ asked, region }: MapShown): Pick<MapView, 'title' | 'label' | 'announced'> {
  const { year, measure, tier, shade, style } = asked
  const by = shadedBy(measure, shade)
  const title = `${measure.title} in ${year}${by ? `, shaded by ${by}` : ''}`
  const of = tierTitle(tier).toLowerCase()
  return {
    title,
    label: `Map of ${region ? regionOf(region).name : 'England'}: ${uncapitalised(title)}, ${of}`,
    announced: `${title}, ${of}, as ${style === 'hexagons' ? 'equal hexagons' : 'approximate areas'}.`,
  }
}

/** Years, measures, ways to shade, tiers and styles. Each link leads to the same map with one thing changed. */
function mapSwitches(shown: MapShown, years: MapYear[]): MapSwitch[] {
  const { year, measure, tier, shade, style } = shown.asked
  const link = (words: string, changes: MapChoice, current: boolean): MapSwitchLink => ({
    words,
    href: addressWith(shown, changes),
    current,
    note: null,
  })
  return [
    {
      label: 'Year',
      parameter: 'year',
      links: years.map((one) => ({
        ...link(one.year, { year: one.year }, one.year === year),
        note: one.hasFigures ? null : 'none yet',
      })),
    },
    {
      label: 'Measure',
      parameter: 'measure',
      links: MEASURES.map(({ id, title }) => link(title, { measure: id }, id === measure.id)),
    },
    {
      label: 'Shaded by',
      parameter: 'shade',
      links: SHADES.map((id) => link(shadeTitle(measure, id), { shade: id }, id === shade)),
    },
    {
      label: 'Councils',
      parameter: 'tier',
      links: TIERS.map(({ id, title }) => link(title, { tier: id }, id === tier)),
    },
    {
      label: 'Drawn as',
      parameter: 'layout',
      links: MAP_STYLES.map(({ id, title }) => link(title, { style: id }, id === style)),
    },
  ]
}
