import { type APIRequestContext, expect, test } from '@playwright/test'
import robotsParser from 'robots-parser'
import { cases, isLong } from '../support/long'
import { MORE_PAGES, PAGES } from './pages'

const SITE = 'http://upheld.test'
const CRAWLER = 'SomeCrawler'

/** Addresses of this site that a page links to, as a program that follows links reads them. */
function linksIn(html: string): string[] {
  const hrefs = [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href]) =>
    String(href).replaceAll('&amp;', '&'),
  )
  const addresses = hrefs.flatMap((href) => {
    const { origin, pathname, search } = new URL(href, SITE)
    return origin === SITE ? [pathname + search] : []
  })
  return [...new Set(addresses)]
}

function canonicalOf(html: string): string | null {
  const [, href] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? []
  if (href === undefined) return null
  const { pathname, search } = new URL(href.replaceAll('&amp;', '&'), SITE)
  return pathname + search
}

async function get(request: APIRequestContext, address: string) {
  const answer = await request.get(address)
  const isPage = (answer.headers()['content-type'] ?? '').startsWith('text/html')
  return { status: answer.status(), html: isPage ? await answer.text() : '' }
}

async function rulesOf(request: APIRequestContext) {
  const rules = robotsParser(`${SITE}/robots.txt`, await (await request.get('/robots.txt')).text())
  return { mayVisit: (address: string) => rules.isAllowed(`${SITE}${address}`, CRAWLER) === true }
}

async function sitemap(request: APIRequestContext): Promise<Set<string>> {
  const xml = await (await request.get('/sitemap.xml')).text()
  return new Set(
    [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => {
      const { pathname, search } = new URL(String(address).replaceAll('&amp;', '&'))
      return pathname + search
    }),
  )
}

/** What an address is one of: its places without councils, years and numbers, and the names of its choices. */
function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, SITE)
  const places = pathname
    .split('/')
    .map((place, i) => (i > 1 && /\d/.test(place) ? '#' : place))
    .map((place, i, all) => (i === 2 && all[1] === 'councils' ? '*' : place))
    .map((place, i, all) => (i === 3 && all[1] === 'charts' ? '*' : place))
  return `${places.join('/')}?${[...searchParams.keys()].sort().join('&')}`
}

/** The first of each kind of address, as many as are wanted. */
function someOfEachKind(addresses: Iterable<string>, wanted: number): string[] {
  const kinds = new Map<string, number>()
  return [...addresses].filter((address) => {
    const kind = kindOf(address)
    const before = kinds.get(kind) ?? 0
    kinds.set(kind, before + 1)
    return before < wanted
  })
}

const MADE_FILE = /\.(?:png|svg|pdf|docx|xlsx|ods|zip)(?:\?|$)/

async function deadOf(request: APIRequestContext, addresses: string[]): Promise<string[]> {
  const dead: string[] = []
  for (const address of addresses) {
    const { status } = await get(request, address)
    if (status !== 200) dead.push(`${address} (${status})`)
  }
  return dead
}

test('no page has a dead link', async ({ request }) => {
  if (isLong) test.setTimeout(1_800_000)
  const links = new Set<string>()
  for (const path of cases(PAGES, MORE_PAGES))
    for (const link of linksIn((await get(request, path)).html)) links.add(link)
  expect(links.size).toBeGreaterThan(500)
  const kinds = someOfEachKind(links, isLong ? 6 : 1)
  // Files take seconds to be made, and have tests of their own.
  expect(await deadOf(request, isLong ? kinds : kinds.filter((link) => !MADE_FILE.test(link)))).toEqual([])
})

test('what a page of the sitemap leads programs to is in the sitemap too, or a chart, a file or a year without figures', async ({
  request,
}) => {
  const { mayVisit } = await rulesOf(request)
  const named = await sitemap(request)
  for (const path of someOfEachKind(named, 1)) {
    const { status, html } = await get(request, path)
    expect([path, status, canonicalOf(html)]).toEqual([path, 200, path])
    const others = linksIn(html).filter((link) => mayVisit(link) && !named.has(link))
    expect(
      others.filter(
        (link) =>
          !/^\/(charts\/|tell-us$|years\/\d|types\/[a-z-]+\?year=)|\/(letter|data-files\/[a-z]+|.*\.atom)$/.test(
            link,
          ),
      ),
    ).toEqual([])
  }
})

const MOST_OF_A_KIND = 8

if (isLong) {
  test('a program that follows the links that it may meets few addresses that are not in the sitemap, none of them dead', async ({
    request,
  }) => {
    test.setTimeout(3_600_000)
    const { mayVisit } = await rulesOf(request)
    const named = await sitemap(request)
    const met = new Set<string>(['/', ...named])
    const visited = new Map<string, number>()
    const canonical = new Set<string>()
    const dead: string[] = []
    for (const address of met) {
      // Pages of one kind lead to the same kinds of addresses; all of them would take an hour.
      const before = visited.get(kindOf(address)) ?? 0
      if (before >= MOST_OF_A_KIND) continue
      visited.set(kindOf(address), before + 1)
      const { status, html } = await get(request, address)
      if (status !== 200) dead.push(`${address} (${status})`)
      canonical.add(canonicalOf(html) ?? address)
      for (const link of linksIn(html)) if (mayVisit(link)) met.add(link)
    }
    console.log(`${met.size} addresses, ${canonical.size} pages and files; ${named.size} are in the sitemap.`)
    expect(dead).toEqual([])
    // Each page of the sitemap, and some charts, letters and data files of it.
    expect(met.size).toBeLessThan(5 * named.size)
  })
}
