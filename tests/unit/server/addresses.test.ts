import { describe, expect, test } from 'vitest'
import { readBriefingAddress } from '@/lib/briefing/address'
import { readCompareAddress } from '@/lib/compare/address'
import { readCouncilAddress } from '@/lib/council/address'
import { readCouncilsAddress, readCoverageAddress } from '@/lib/coverage/address'
import { measureOf } from '@/lib/domain/measures'
import { readTellUsAddress } from '@/lib/feedback/address'
import { letterPageAddress } from '@/lib/letter/address'
import { readCouncilDecisionsAddress, readDecisionsAddress } from '@/lib/listed/address'
import { readDrawing, readMap, readMapData } from '@/lib/map/address'
import { readDataAddress } from '@/lib/open-data/address'
import { PARAMETERS } from '@/lib/open-data/parameters'
import type { Query } from '@/lib/platform/query'
import { readNotPublishedAddress, readSearchAddress } from '@/lib/search/address'
import { chartFileAddress, embedAddress, readChartAddress } from '@/lib/series/chart-address'
import { councilPictureAddress } from '@/lib/sharing/preview'
import { readTypeAddress } from '@/lib/types/address'
import { ADDRESSES, askingOf, isKeptAddress } from '@/scripts/server/addresses'
import { ROUTES } from '@/tests/support/routes'

const parametersOf = (route: string) => [...(ADDRESSES[route]?.parameters ?? [])].sort()
const namesIn = (address: string) => [...new URL(address, 'http://x').searchParams.keys()].sort()

/** The names that a reader of addresses looks for. */
function namesReadBy(read: (query: Query) => unknown): string[] {
  const names = new Set<string>()
  const note = (_: object, name: string | symbol) => {
    if (typeof name === 'string') names.add(name)
    return undefined
  }
  const query = new Proxy({}, { get: note, has: (_, name) => note(_, name) !== undefined })
  read(query)
  return [...names].sort()
}

/** What a chart is asked for is copied before it is read: with each name alone, an odd value is noticed. */
const chart = { measure: 'upheld-rate', subjects: 'luton' }

describe('every address of the site', () => {
  test('is in the table, and nothing else is but the icons that Next takes from files', () => {
    const files = Object.keys(ADDRESSES).filter((route) => ADDRESSES[route]?.isFile)
    expect(Object.keys(ADDRESSES).sort()).toEqual([...ROUTES, ...files].sort())
    expect(files.sort()).toEqual(['/apple-icon.png', '/favicon.ico', '/icon.svg'])
  })

  test.each<[string[], (query: Query) => unknown]>([
    [['/', '/regions/[region]'], readMap],
    [['/map/view.json', '/map/card.json'], readMapData],
    [['/map/shapes.json', '/map/keys.json', '/map/names.json'], (query) => readDrawing(query)],
    [['/councils'], readCouncilsAddress],
    [['/councils/[slug]'], readCouncilAddress],
    [['/councils/[slug]/decisions'], readCouncilDecisionsAddress],
    [['/decisions'], readDecisionsAddress],
    [['/councils/[slug]/briefing', '/councils/[slug]/briefing/briefing.pdf'], readBriefingAddress],
    [['/councils/[slug]/briefing/briefing.docx'], readBriefingAddress],
    [['/compare'], readCompareAddress],
    [['/coverage'], readCoverageAddress],
    [['/data'], readDataAddress],
    [['/not-published'], readNotPublishedAddress],
    [['/search'], readSearchAddress],
    [['/tell-us'], readTellUsAddress],
    [['/types/[type]'], (query) => readTypeAddress('unitary', query)],
  ])('%j is kept with the very parameters that its feature reads', (routes, read) => {
    for (const route of routes) expect(parametersOf(route)).toEqual(namesReadBy(read))
  })

  test('a chart is kept with the parameters that its addresses have', () => {
    const measure = measureOf('upheld-rate')
    if (!measure) throw new Error('There is no such measure.')
    const at = {
      state: { view: 'trend', measure, council: 'luton', from: '2018-19', to: '2023-24' },
      edition: 7,
    } as const
    expect(namesIn(embedAddress(at))).toEqual(parametersOf('/embed/[measure]/[subjects]'))
    expect(parametersOf('/charts/[measure]/[subjects]')).toEqual(namesIn(embedAddress(at)))
    for (const name of ['view', 'from', 'to', 'edition'])
      expect(readChartAddress({ ...chart, query: { [name]: '?' } })).toHaveProperty('problem')
    const file = chartFileAddress(at, 'png', { width: 800, background: 'white', download: true })
    for (const route of ROUTES.filter((one) => /^\/charts\/.*\/(chart|data)\./.test(one)))
      expect(parametersOf(route)).toEqual(namesIn(file))
  })

  test('the API is kept with every parameter that it knows', () => {
    expect(parametersOf('/api/v1/[[...path]]')).toEqual(Object.keys(PARAMETERS).sort())
    for (const name of parametersOf('/data/[file]')) expect(Object.keys(PARAMETERS)).toContain(name)
  })

  test('pictures are kept with the parameters that their addresses have', () => {
    expect(namesIn(letterPageAddress('luton', '2023-24', 1, 'abcdef'))).toEqual(
      parametersOf('/councils/[slug]/[year]/letter/pages/[page]'),
    )
    expect(namesIn(councilPictureAddress('luton', '2023-24', 1))).toEqual(
      parametersOf('/councils/[slug]/[year]/picture.png'),
    )
  })
})

describe('the route of an address', () => {
  test.each([
    ['/councils/luton/briefing', '/councils/[slug]/briefing'],
    ['/councils/luton/2023-24', '/councils/[slug]/[year]'],
    ['/types/unknown', '/types/unknown'],
    ['/types/unitary', '/types/[type]'],
    ['/api/v1', '/api/v1/[[...path]]'],
    ['/api/v1/councils/luton', '/api/v1/[[...path]]'],
    ['/data/datapackage.json', '/data/datapackage.json'],
    [
      '/charts/upheld-rate/luton~knowsley/data.csv-metadata.json',
      '/charts/[measure]/[subjects]/data.csv-metadata.json',
    ],
  ])('%s is %s', (path, route) => {
    expect(askingOf(path)).toBe(ADDRESSES[route])
  })

  test.each(['/nothing', '/councils/', '/councils/luton/2023-24/more', '/sitemapXxml', '//', '/api/v1x'])(
    'there is none for %s',
    (path) => {
      expect(askingOf(path)).toBeUndefined()
      expect(isKeptAddress(path)).toBe(false)
    },
  )
})

test.each(['__proto__=1', 'constructor=1', 'year=2023-24&x', 'YEAR=2023-24', '=1'])(
  'a page with ?%s is not kept',
  (query) => {
    expect(isKeptAddress(`/councils/luton?${query}`)).toBe(false)
  },
)
