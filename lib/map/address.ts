import type { ReportingYear } from '@/lib/domain/reporting-year'

/** What a map shows; what is left out is as the page chooses. */
export type MapChoice = {
  year?: ReportingYear
  measure?: string
  tier?: string
  layout?: string
  /** The council whose card stands beside the map. */
  council?: string
}

/** The map of England: '/?year=2023-24&layout=hexagons'. */
export function mapAddress(choice: MapChoice = {}): string {
  return `/${queryOf(choice)}`
}

/**
 * The same map with a council chosen on it.
 * @param map an address that states a year, as those of a map's switches do
 */
export function mapWithCouncil(map: string, council: string): string {
  return `${map}&council=${encodeURIComponent(council)}`
}

/** What a map shows, as data: for a page whose map is switched. The council chosen on it is left out. */
export function mapViewAddress(query: URLSearchParams, region: string | null): string {
  return `/map/view.json?${ofMap(query, region, ['council'])}`
}

/** The card of the council that the address of a map names, as data. */
export function mapCardAddress(query: URLSearchParams, region: string | null): string {
  return `/map/card.json?${ofMap(query, region)}`
}

/** Which map is drawn: what its keys and its shapes depend on. */
type MapDrawn = { geography: number; tier: string; layout: string; region?: string | null }

/** Where arrow keys lead on a map, as data; the same on the map of a region. */
export function mapKeysAddress({ geography, tier, layout }: MapDrawn): string {
  return `/map/keys.json?geography=${geography}&tier=${tier}&layout=${layout}`
}

/** The shapes of a map, as data. */
export function mapShapesAddress({ geography, tier, layout, region }: MapDrawn): string {
  return `/map/shapes.json?geography=${geography}&tier=${tier}&layout=${layout}${region ? `&region=${region}` : ''}`
}

/** The query of a map's own address, with the region that its path names. */
function ofMap(query: URLSearchParams, region: string | null, without: string[] = []): URLSearchParams {
  const choices = new URLSearchParams(query)
  for (const name of ['region', ...without]) choices.delete(name)
  if (region) choices.set('region', region)
  return choices
}

/** A region enlarged: '/regions/north-east?year=2023-24'. */
export function regionAddress(region: string, choice: MapChoice = {}): string {
  return `/regions/${region}${queryOf(choice)}`
}

function queryOf(choices: MapChoice): string {
  const said = Object.entries(choices).filter(([, value]) => value)
  return said.length === 0 ? '' : `?${said.map((pair) => pair.join('=')).join('&')}`
}
