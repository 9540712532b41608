import type { Council } from './council'

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
  | { kind: 'service-improvements'; slug: string; category: number | null; year: number | null }
  /** The decisions on a council, found by its name. */
  | { kind: 'decisions'; council: string }
  /** '25-018-453', among those of 'children-s-care-services/other'. */
  | { kind: 'decision'; category: string; reference: string }
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

/**
 * What stands at an address, whether it is written with or without www, with http or https, with a last slash, in
 * capitals; `?displaypref=` changes nothing, since the year that it asks for stands in the text of the page only.
 * @returns null for what is no address of the Ombudsman's site
 */
export function readOmbudsmanAddress(address: string): OmbudsmanAddress | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (!/^https?:$/.test(url.protocol) || !HOSTS.includes(url.hostname)) return null
  if (url.username !== '' || url.password !== '' || url.port !== '') return null
  const path = url.pathname.replace(/\/+$/, '')
  const lower = path.toLowerCase()
  const asked = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]))

  if (lower === MAP) return { kind: 'map' }
  if (lower === YEARLY_DATA) return { kind: 'yearly-data' }
  if (lower === TERMS) return { kind: 'terms' }
  const council = asked.get('aname')
  if (lower === DECISIONS && council) return { kind: 'decisions', council }

  const [, slug, part] = /^\/your-councils-performance\/([^/]+)(?:\/(.+))?$/.exec(lower) ?? []
  if (slug && part === 'statistics') return { kind: 'statistics', slug: unescaped(slug) }
  if (slug && part === 'serviceimprovements') {
    return {
      kind: 'service-improvements',
      slug: unescaped(slug),
      category: numberIn('category'),
      year: numberIn('year'),
    }
  }
  if (slug) return { kind: 'council', slug: unescaped(slug), part: part ?? null }
  const [, category, reference] = /^\/decisions\/(.+)\/(\d{2}-\d{3}-\d{3})$/.exec(lower) ?? []
  if (category && reference) return { kind: 'decision', category, reference }
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
    case 'decision':
      return `${SITE}/decisions/${page.category}/${page.reference}`
    case 'yearly-data':
      return `${SITE}${YEARLY_DATA}`
    case 'file':
      return `${SITE}/assets/attach/${page.number}/${encodeURIComponent(page.name)}`
    case 'terms':
      return `${SITE}${TERMS}`
  }
}

/** Whether two addresses are of one page of the Ombudsman's, however each is written. */
export function sameOmbudsmanPage(one: string, other: string): boolean {
  const [a, b] = [readOmbudsmanAddress(one), readOmbudsmanAddress(other)]
  if (!a || !b) return false
  return addressOrPath(a) === addressOrPath(b)
}

/**
 * How the site names a council in the address of any page on it: 'brighton-hove-city-council'. A web archive's address
 * of a page ends with the page's own.
 * @returns null for what is no page on a council
 */
export function councilInAddress(address: string): string | null {
  const archived = /^https?:\/\/.+\/(https?:\/\/\S+)$/i.exec(address)?.[1]
  const page = readOmbudsmanAddress(archived ?? address)
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

/** How the site's addresses name some councils otherwise than by their official name. */
const OWN_SLUGS: Readonly<Record<string, string>> = {
  wakefield: 'wakefield-city-council',
  warrington: 'warrington-council',
  'westmorland-and-furness': 'westmorland-and-furness-council',
}

/** What the site's addresses make of official names, in their order, each as far as it applies. */
const SLUG_RULES: readonly { of?: Council['type']; from: RegExp; to: string }[] = [
  { from: /['’.]/g, to: '' },
  { from: /^borough of (.+)$/, to: '$1 borough council' },
  { from: /^borough council of (.+)$/, to: '$1 borough council' },
  {
    of: 'metropolitan',
    from: /^(?!.*\b(?:city|borough|district|metropolitan)\b)(.+) council$/,
    to: '$1 metropolitan borough council',
  },
  { from: / (?:and|&) /g, to: ' ' },
  { from: /[^a-z0-9]+/g, to: '-' },
]

/**
 * Where a council's figures can be looked for: an address that follows from how others are written, and was not
 * seen. It must never be shown as known.
 * @returns null for a council that does not exist yet and for a body that is no council: no rule is known for those
 */
export function guessStatisticsAddress({ slug, officialName, type, years }: Council): string | null {
  if (years === null || type === 'other') return null
  const guessed = SLUG_RULES.reduce(
    (name, { of, from, to }) => (of === undefined || of === type ? name.replace(from, to) : name),
    officialName.toLowerCase(),
  )
  return ombudsmanAddress({ kind: 'statistics', slug: OWN_SLUGS[slug] ?? guessed })
}

function addressOrPath(address: OmbudsmanAddress): string {
  return address.kind === 'elsewhere' ? address.path : ombudsmanAddress(address)
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
