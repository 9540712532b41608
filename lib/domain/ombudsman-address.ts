import type { ListedOutcome } from './listed'
import { OUTCOME_WORDS } from './listed-categories'
import { type ReportingYear, reportingYearFrom, startOf } from './reporting-year'

/**
 * The Ombudsman's own site: what stands at an address of it, and the address of what stands there. Only what was seen
 * there is known here; the addresses of letters were not, so a letter is a file like others.
 */
const SITE = 'https://www.lgo.org.uk'
const HOSTS: readonly string[] = ['lgo.org.uk', 'www.lgo.org.uk']

type OmbudsmanPage =
  /** The map, "Your council's performance". */
  | { kind: 'map' }
  /** A council's figures; the year stands in the text only. */
  | { kind: 'statistics'; slug: string }
  /** Another page on a council. */
  | { kind: 'council'; slug: string; part: string | null }
  | {
      kind: 'service-improvements'
      slug: string
      /** Of categories and years 0 asks for all. */
      category: number | null
      year: number | null
      /** Null where the address does not say. */
      current: boolean | null
    }
  /** The decisions on a council, found by its name. */
  | { kind: 'decisions'; council: string }
  /** The decisions on a council of a year, with one outcome. */
  | { kind: 'decisions-of-year'; slug: string; year: ReportingYear; outcome: ListedOutcome }
  /** The newest decisions of 'education', or of its 'school-transport'. */
  | { kind: 'category'; category: string; subcategory: string | null }
  /** Older decisions: what is asked for stands in the query. */
  | { kind: 'archive'; asked: string }
  /** '25-018-453', among those of 'children-s-care-services/other'. A public report has its parts in chapters. */
  | { kind: 'decision'; category: string; reference: string; chapter: number | null }
  /** Where a year's files of all councils are. */
  | { kind: 'yearly-data' }
  /** A file to be taken: a year's data, a letter, a report. Its number cannot be guessed. */
  | { kind: 'file'; number: number; name: string }
  | { kind: 'terms' }

/** What stands at an address; `elsewhere` is any other page of the site. */
export type OmbudsmanAddress = OmbudsmanPage | { kind: 'elsewhere'; path: string }

const MAP = '/your-councils-performance'
const YEARLY_DATA = '/information-centre/reports/annual-review-reports/local-government-complaint-reviews'
const TERMS = '/copyright'
const DECISIONS = '/decisions/searchresults'
const ARCHIVE = '/decisions/archive'

/**
 * What stands at an address, whether it is written with or without www, with http or https, with a last slash, in
 * capitals; `?displaypref=` changes nothing, since the year that it asks for stands in the text of the page only.
 * @returns null for what is no address of the Ombudsman's site
 */
export function readOmbudsmanAddress(address: string): OmbudsmanAddress | null {
  const url = onSite(address)
  if (!url) return null
  const path = url.pathname.replace(/\/+$/, '')
  const lower = path.toLowerCase()
  const asked = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]))

  if (lower === MAP) return { kind: 'map' }
  if (lower === YEARLY_DATA) return { kind: 'yearly-data' }
  if (lower === TERMS) return { kind: 'terms' }
  const council = asked.get('aname')
  if (lower === DECISIONS && council) return { kind: 'decisions', council }
  if (lower === ARCHIVE) return { kind: 'archive', asked: queryOf(url) }

  const [, slug, part] = /^\/your-councils-performance\/([^/]+)(?:\/(.+))?$/.exec(lower) ?? []
  if (slug && part === 'statistics') return { kind: 'statistics', slug: unescaped(slug) }
  if (slug && part === 'serviceimprovements') {
    return {
      kind: 'service-improvements',
      slug: unescaped(slug),
      category: numberIn('category'),
      year: numberIn('year'),
      current: FLAGS.get((asked.get('current') ?? '').toLowerCase()) ?? null,
    }
  }
  const [, start, outcomePart] = /^decisions\/(20\d\d)\/([a-z]+)$/.exec(part ?? '') ?? []
  const outcome = OUTCOME_WORDS.find((one) => one.address === outcomePart)?.outcome
  if (slug && start && outcome) {
    const year = reportingYearFrom(Number(start))
    return { kind: 'decisions-of-year', slug: unescaped(slug), year, outcome }
  }
  if (slug) return { kind: 'council', slug: unescaped(slug), part: part ?? null }
  const [, category, reference] = /^\/decisions\/(.+)\/(\d{2}-\d{3}-\d{3}[a-z]?)$/.exec(lower) ?? []
  if (category && reference) return { kind: 'decision', category, reference, chapter: numberIn('chapter') }
  const [, list, sublist] =
    lower === DECISIONS ? [] : (/^\/decisions\/([^/]+)(?:\/([^/]+))?$/.exec(lower) ?? [])
  if (list) return { kind: 'category', category: list, subcategory: sublist ?? null }
  const [, number, name] = /^\/assets\/attach\/(\d+)\/([^/]+)$/i.exec(path) ?? []
  if (number && name) return { kind: 'file', number: Number(number), name: unescaped(name) }
  return { kind: 'elsewhere', path: lower }

  function numberIn(parameter: string): number | null {
    const text = asked.get(parameter)
    return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null
  }
}

/** The address of a page of the Ombudsman's, as the site itself writes it. */
export function ombudsmanAddress(page: OmbudsmanPage): string {
  switch (page.kind) {
    case 'map':
      return `${SITE}${MAP}`
    case 'statistics':
      return `${SITE}${MAP}/${encodeURIComponent(page.slug)}/statistics`
    case 'council':
      return `${SITE}${MAP}/${encodeURIComponent(page.slug)}${page.part === null ? '' : `/${page.part}`}`
    case 'service-improvements': {
      const asked = new URLSearchParams()
      if (page.category !== null) asked.set('category', String(page.category))
      if (page.current !== null) asked.set('current', String(page.current))
      if (page.year !== null) asked.set('year', String(page.year))
      const query = asked.size > 0 ? `?${asked}` : ''
      return `${SITE}${MAP}/${encodeURIComponent(page.slug)}/serviceimprovements${query}`
    }
    case 'decisions':
      // c: closed, nu: not upheld, u: upheld, as the site's own links to a council's decisions have it.
      return `${SITE}/Decisions/SearchResults?${new URLSearchParams({
        aname: page.council,
        dc: 'c+nu+u+',
        fd: '0001-01-01',
        page: '1',
        sortOrder: 'descending',
      })}`
    case 'decisions-of-year': {
      const outcome = OUTCOME_WORDS.find((one) => one.outcome === page.outcome)?.address
      return `${SITE}${MAP}/${encodeURIComponent(page.slug)}/decisions/${startOf(page.year)}/${outcome}`
    }
    case 'category':
      return `${SITE}/decisions/${page.category}${page.subcategory === null ? '' : `/${page.subcategory}`}`
    case 'archive':
      return `${SITE}/Decisions/Archive${page.asked === '' ? '' : `?${page.asked}`}`
    case 'decision': {
      const chapter = page.chapter === null ? '' : `?chapter=${page.chapter}`
      return `${SITE}/decisions/${page.category}/${page.reference}${chapter}`
    }
    case 'yearly-data':
      return `${SITE}${YEARLY_DATA}`
    case 'file':
      return `${SITE}/assets/attach/${page.number}/${encodeURIComponent(page.name)}`
    case 'terms':
      return `${SITE}${TERMS}`
  }
}

/**
 * One key for each page of the Ombudsman's, however its address is written: with or without www, with http or https,
 * with a last slash, in capitals, with `displaypref`, with what is asked in another order, in a web archive. Whatever
 * else is asked for makes another page of it, as each page of a long list is; but a council's figures are one page.
 * @returns '/decisions/education?page=2'; null for what is no address of the Ombudsman's site
 */
export function ombudsmanKey(address: string): string | null {
  const own = unarchived(address)
  const [url, page] = [onSite(own), readOmbudsmanAddress(own)]
  if (!url || !page) return null
  const path = unescaped(url.pathname).replace(/\/+$/, '').toLowerCase()
  const asked = page.kind === 'statistics' ? '' : queryOf(url).toLowerCase()
  return `${path || '/'}${asked === '' ? '' : `?${asked}`}`
}

/** The key of the list that a page is one of, by the page's own: '/decisions/education'. */
export function listOfKey(key: string): string {
  return key.replace(/([?&])page=[0-9]{1,5}(&|$)/, '$1').replace(/[?&]$/, '')
}

/** Whether two addresses are of one page of the Ombudsman's, however each is written. */
export function sameOmbudsmanPage(one: string, other: string): boolean {
  const key = ombudsmanKey(one)
  return key !== null && key === ombudsmanKey(other)
}

/** Whether two addresses are of one list, which may go on over several pages. */
export function sameOmbudsmanList(one: string, other: string): boolean {
  return sameOmbudsmanPage(withoutPage(one), withoutPage(other))
}

/** Which page of a list an address asks for, from 1. */
export function pageOfList(address: string): number {
  const asked = URL.canParse(address) ? [...new URL(address).searchParams] : []
  const page = asked.find(([name]) => name.toLowerCase() === 'page')?.[1] ?? '1'
  return /^\d{1,5}$/.test(page) ? Number(page) : 1
}

/**
 * How the site names a council in the address of any page on it: 'brighton-hove-city-council'. A web archive's address
 * of a page ends with the page's own.
 * @returns null for what is no page on a council
 */
export function councilInAddress(address: string): string | null {
  const page = readOmbudsmanAddress(unarchived(address))
  return page && 'slug' in page ? page.slug : null
}

/** The first address that is written in a line and is the map's or of a council's page there, with https. */
export function mapAddressIn(line: string): string | null {
  for (const [found] of line.matchAll(/https?:\/\/[^\s)<>"'\]]+/gi)) {
    const page = readOmbudsmanAddress(found)
    if (page && (page.kind === 'map' || 'slug' in page)) return withHttps(found)
  }
  return null
}

/** The Ombudsman's own addresses with https, which the site has for all of them; any other address as it is. */
export function withHttps(address: string): string {
  return readOmbudsmanAddress(address) ? address.replace(/^http:/i, 'https:') : address
}

const FLAGS = new Map([
  ['true', true],
  ['false', false],
])

function onSite(address: string): URL | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (!/^https?:$/.test(url.protocol) || !HOSTS.includes(url.hostname)) return null
  return url.username === '' && url.password === '' && url.port === '' ? url : null
}

/** What a page is asked for with, in one order and without what changes nothing of a page. */
function queryOf({ searchParams }: URL): string {
  const asked = [...searchParams]
    .map(([name, value]): [string, string] => [name.toLowerCase(), value])
    .filter(([name, value]) => name !== 'displaypref' && !(name === 'page' && value === '1'))
  return new URLSearchParams(asked.sort(([a, x], [b, y]) => (`${a} ${x}` < `${b} ${y}` ? -1 : 1))).toString()
}

function withoutPage(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  for (const name of [...url.searchParams.keys()]) {
    if (name.toLowerCase() === 'page') url.searchParams.delete(name)
  }
  return url.href
}

function unarchived(address: string): string {
  return /^https?:\/\/.+\/(https?:\/\/\S+)$/i.exec(address)?.[1] ?? address
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
