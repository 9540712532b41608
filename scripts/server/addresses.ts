/** What can be asked of an address: see ADDRESSES. */
export type Asking = {
  /** What its route reads after the question mark; an answer to anything else is made and not kept. */
  parameters: readonly string[]
  /** Whether pages of other sites may ask, so that their browsers ask beforehand. */
  isOpen: boolean
  /** Whether all that its answers follow from is the address, the site and what is published. */
  isKept: boolean
  /** Whether its answers are tagged before they are made, so that who has one is told so without the work. */
  isTagged: boolean
  /** Whether it is a file of the build; what browsers put after its question mark only tells versions apart. */
  isFile: boolean
}

const asking = (parameters: readonly string[], more: Partial<Asking> = {}): Asking => ({
  parameters,
  isOpen: false,
  isKept: true,
  isTagged: false,
  isFile: false,
  ...more,
})

const NOTHING = asking([])
const FILE = asking([], { isFile: true })
const MAP = ['year', 'measure', 'tier', 'shade', 'layout', 'council']
const TAGGED = { isTagged: true }
const DRAWING = asking(['geography', 'tier', 'layout', 'region'], TAGGED)
const BRIEFING = ['year', 'with', 'edition', 'add']
const CHART = ['view', 'from', 'to', 'edition']
const CHART_FILE = asking([...CHART, 'width', 'background', 'download'], TAGGED)
const API = [
  ...['council', 'year', 'measure', 'figure', 'type', 'authority_type', 'region', 'name'],
  ...['category', 'outcome', 'kind', 'q', 'edition', 'cursor', 'limit'],
]

/**
 * Every route of `app/` with what can be asked of it. tests/unit/server/addresses.test.ts compares it with the routes,
 * and with what the features' `address.ts` read.
 */
export const ADDRESSES: Record<string, Asking> = {
  '/': asking(MAP),
  '/about': NOTHING,
  '/accessibility': NOTHING,
  '/api/health': asking([], { isKept: false }),
  '/api/oembed': asking(['url', 'format', 'maxwidth', 'maxheight'], TAGGED),
  '/api/v1/[[...path]]': asking(API, { isOpen: true, isTagged: true }),
  '/apple-icon.png': FILE,
  '/charts/[measure]/[subjects]': asking(CHART),
  '/charts/[measure]/[subjects]/chart.png': CHART_FILE,
  '/charts/[measure]/[subjects]/chart.svg': CHART_FILE,
  '/charts/[measure]/[subjects]/data.csv': CHART_FILE,
  '/charts/[measure]/[subjects]/data.csv-metadata.json': CHART_FILE,
  '/charts/[measure]/[subjects]/data.json': CHART_FILE,
  '/compare': asking(['councils', 'measure', 'from', 'to', 'add', 'show']),
  '/councils': asking(['year', 'name', 'type', 'region', 'figures', 'sort', 'page']),
  '/councils/[slug]': asking(['year']),
  '/councils/[slug]/[year]': NOTHING,
  '/councils/[slug]/[year]/data-files/[table]': NOTHING,
  '/councils/[slug]/[year]/letter': NOTHING,
  '/councils/[slug]/[year]/letter/pages/[page]': asking(['file'], TAGGED),
  '/councils/[slug]/[year]/letter/versions/[version]': NOTHING,
  '/councils/[slug]/[year]/picture.png': asking(['edition'], TAGGED),
  '/councils/[slug]/briefing': asking(BRIEFING),
  '/councils/[slug]/briefing/briefing.docx': asking(BRIEFING, TAGGED),
  '/councils/[slug]/briefing/briefing.pdf': asking(BRIEFING, TAGGED),
  '/councils/[slug]/decisions': asking(['year', 'category', 'outcome', 'kind', 'page']),
  '/councils/[slug]/feed.atom': asking([], TAGGED),
  '/councils/[slug]/in/[year]': NOTHING,
  '/coverage': asking(['type']),
  '/data': asking(['edition', 'authority_type']),
  '/data/[file]': asking(['year', 'authority_type', 'edition'], { isOpen: true, isTagged: true }),
  '/data/datapackage.json': asking(['edition'], { isOpen: true, isTagged: true }),
  '/decisions': asking([
    'q',
    'sort',
    'council',
    'year',
    'category',
    'subcategory',
    'outcome',
    'kind',
    'page',
  ]),
  '/editions': NOTHING,
  '/editions/[number]': NOTHING,
  '/editions/feed.atom': asking([], TAGGED),
  '/embed/[measure]/[subjects]': asking(CHART, TAGGED),
  '/favicon.ico': FILE,
  '/glossary': NOTHING,
  '/icon.svg': FILE,
  '/map/card.json': asking([...MAP, 'region'], TAGGED),
  '/map/keys.json': DRAWING,
  '/map/names.json': DRAWING,
  '/map/shapes.json': DRAWING,
  '/map/view.json': asking([...MAP, 'region'], TAGGED),
  '/method': NOTHING,
  '/not-published': asking(['council', 'year']),
  '/preview.png': NOTHING,
  '/regions/[region]': asking(MAP),
  '/robots.txt': NOTHING,
  '/search': asking(['q']),
  '/search/index.json': asking([], TAGGED),
  '/sitemap.xml': NOTHING,
  // It shows the page that its reader came from.
  '/tell-us': asking(['page'], { isKept: false }),
  '/types': NOTHING,
  '/types/[type]': asking(['year', 'measure', 'sort']),
  '/types/unknown': NOTHING,
  '/unavailable': asking([], { isKept: false }),
  '/years': NOTHING,
  '/years/[year]': NOTHING,
  '/years/[year]/[measure]': NOTHING,
  '/years/unknown': NOTHING,
}

const FILES = new Set(Object.keys(ADDRESSES).filter((route) => ADDRESSES[route]?.isFile))

/** Whether a path is that of a file of the build: what stands after its question mark changes nothing. */
export const isFile = (path: string) => FILES.has(path)

type Route = { asking: Asking; pattern: RegExp; varying: number }

/** A segment that is named goes before one that varies, as in Next. */
const ROUTES: Route[] = Object.entries(ADDRESSES)
  .map(([route, asked]) => ({ asking: asked, ...patternOf(route) }))
  .sort((a, b) => a.varying - b.varying)

function patternOf(route: string): Pick<Route, 'pattern' | 'varying'> {
  const parts = route.split('/').slice(1)
  const pattern = parts.map((part) => {
    if (part.startsWith('[[...')) return '(?:/.*)?'
    return part.startsWith('[') ? '/[^/]+' : `/${part.replaceAll('.', '\\.')}`
  })
  return {
    pattern: new RegExp(`^${pattern.join('')}$`),
    varying: parts.filter((part) => part.startsWith('[')).length,
  }
}

/** What can be asked of a path; undefined where no route answers it. */
export function askingOf(path: string): Asking | undefined {
  return ROUTES.find(({ pattern }) => pattern.test(path))?.asking
}

/** With this, Next's own links ask for a page as data. It follows from the headers that go with it. */
const DATA_OF_PAGE = '_rsc'

/**
 * Whether an answer to an address may be kept: there is a route for it, and it reads every parameter.
 * @param url as a request has it: '/councils/luton?year=2023-24'
 */
export function isKeptAddress(url: string): boolean {
  const question = url.indexOf('?')
  const asked = askingOf(question < 0 ? url : url.slice(0, question))
  if (!asked?.isKept) return false
  if (question < 0) return true
  const names = [...new URLSearchParams(url.slice(question + 1)).keys()]
  return names.every((name) => name === DATA_OF_PAGE || asked.parameters.includes(name))
}
