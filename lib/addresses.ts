import { type AuthorityType, typeInAddress } from './domain/authority-types'
import type { ReportingYear } from './domain/reporting-year'

/**
 * The page of a council: a year, and every measure across years.
 * @param year the latest that gives the three measures where left out
 */
export function councilAddress(slug: string, year?: ReportingYear): string {
  return year ? `/councils/${slug}?year=${year}` : `/councils/${slug}`
}

/** The page of a council's figures of one year, each with its words. */
export function councilYearAddress(slug: string, year: ReportingYear): string {
  return `/councils/${slug}/${year}`
}

/** The letter itself, as it came in. */
export function letterAddress(slug: string, year: ReportingYear): string {
  return `${councilYearAddress(slug, year)}/letter`
}

/** A version of the letter that an earlier edition showed. */
export function letterVersionAddress(slug: string, year: ReportingYear, sha256: string): string {
  return `${letterAddress(slug, year)}/versions/${sha256.slice(0, 12)}`
}

/** A page of the letter's PDF as a picture; what stands after the question mark differs for another file. */
export function letterPageAddress(slug: string, year: ReportingYear, page: number, sha256: string): string {
  return `${letterAddress(slug, year)}/pages/${page}?file=${sha256.slice(0, 12)}`
}

/** The letter's PDF, opened at a page. */
export function pdfPageAddress(slug: string, year: ReportingYear, page: number): string {
  return `${letterAddress(slug, year)}#page=${page}`
}

/** A line of the letter's text, on the page of its year. */
export function letterLineAddress(slug: string, year: ReportingYear, page: number, line: number): string {
  return `${councilYearAddress(slug, year)}#${letterLineId(page, line)}`
}

/** What a line of the letter's text is called on the page of its year. */
export function letterLineId(page: number, line: number): string {
  return `letter-${page}-${line}`
}

/** The list of all councils of a year. */
export function councilsAddress(year: ReportingYear): string {
  return `/councils?year=${year}`
}

/** What a comparison shows; what is left out is as the page chooses. */
export type ComparisonAsked = {
  councils: string[]
  measure?: string
  from?: ReportingYear
  to?: ReportingYear
  /** Councils beside one another, each with its own chart, or together on one; apart where left out. */
  view?: 'apart' | 'together'
}

/** The comparison of councils: '/compare?councils=luton~milton-keynes&measure=upheld-rate'. */
export function compareAddress({ councils, ...rest }: ComparisonAsked): string {
  const choices = Object.entries({ councils: councils.join('~'), ...rest }).filter(([, value]) => value)
  return choices.length === 0 ? '/compare' : `/compare?${choices.map((pair) => pair.join('=')).join('&')}`
}

/** The councils of an authority type over the years, or in one: '/types/london-borough?year=2023-24'. */
export function typeAddress(
  type: AuthorityType,
  asked: { year?: ReportingYear; measure?: string; sort?: string } = {},
): string {
  const choices = Object.entries(asked).filter(([, value]) => value)
  const query = choices.map((pair) => pair.join('=')).join('&')
  return `/types/${typeInAddress(type)}${query && `?${query}`}`
}

/** The list of all editions. */
export const EDITIONS_ADDRESS = '/editions'

/** The page of an edition: what it changed. */
export function editionAddress(number: number): string {
  return `${EDITIONS_ADDRESS}/${number}`
}

/** The page of all files, of an edition or of the newest. */
export function dataAddress(edition?: number): string {
  return edition === undefined ? '/data' : `/data?edition=${edition}`
}

/**
 * A file of the open data: '/data/upheld-rate.csv?year=2023-24&edition=7'.
 * @param file its name with what it ends in; asked: all years, and the newest edition, where left out
 */
export function dataFileAddress(
  file: string,
  asked: { year?: ReportingYear; edition?: number } = {},
): string {
  const choices = Object.entries(asked).filter(([, value]) => value !== undefined)
  const query = choices.map((pair) => pair.join('=')).join('&')
  return `/data/${file}${query && `?${query}`}`
}

/** Where programs begin: it names everything else that they can ask for. */
export const API_ADDRESS = '/api/v1'

/** What a briefing shows; what is left out is as the page chooses. */
export type BriefingAsked = { year?: ReportingYear; with?: string[]; edition?: number }

/**
 * A council's briefing for a committee: '/councils/luton/briefing?year=2023-24&with=knowsley~milton-keynes&edition=3'.
 * @param file the same as a file
 */
export function briefingAddress(
  slug: string,
  { year, with: others = [], edition }: BriefingAsked = {},
  file?: 'pdf' | 'docx',
): string {
  const choices = Object.entries({ year, with: others.join('~'), edition }).filter(([, value]) => value)
  const query = choices.map((pair) => pair.join('=')).join('&')
  return `/councils/${slug}/briefing${file ? `/briefing.${file}` : ''}${query && `?${query}`}`
}

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

/** Which council-years are published, and from which source. */
export const COVERAGE_ADDRESS = '/coverage'

function queryOf(choices: MapChoice): string {
  const said = Object.entries(choices).filter(([, value]) => value)
  return said.length === 0 ? '' : `?${said.map((pair) => pair.join('=')).join('&')}`
}
