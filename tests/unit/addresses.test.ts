import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COMPARE_ADDRESS, compareAddress, readCompareAddress } from '@/lib/compare/address'
import {
  councilAddress,
  councilInYearAddress,
  readCouncilAddress,
  readCouncilInYearAddress,
} from '@/lib/council/address'
import {
  councilsAddress,
  coverageAddress,
  readCouncilsAddress,
  readCoverageAddress,
} from '@/lib/coverage/address'
import { AUTHORITY_TYPE_ORDER } from '@/lib/domain/authority-types'
import { LISTED_OUTCOMES } from '@/lib/domain/listed'
import { MEASURES } from '@/lib/domain/measures'
import { type ReportingYear, reportingYearFrom } from '@/lib/domain/reporting-year'
import { DATA_TABLES } from '@/lib/domain/source'
import {
  councilFeedAddress,
  EDITIONS_ADDRESS,
  EDITIONS_FEED_ADDRESS,
  editionAddress,
  readEditionAddress,
} from '@/lib/editions/address'
import { readTellUsAddress, tellUsAddress } from '@/lib/feedback/address'
import {
  councilYearAddress,
  letterAddress,
  letterLineAddress,
  letterLineId,
  letterPageAddress,
  letterVersionAddress,
  pdfPageAddress,
  readCouncilYearAddress,
  readLetterPageAddress,
  readLetterVersionAddress,
  readSourceFileAddress,
  sourceFileAddress,
} from '@/lib/letter/address'
import {
  councilDecisionsAddress,
  decisionsAddress,
  readCouncilDecisionsAddress,
  readDecisionsAddress,
} from '@/lib/listed/address'
import {
  notPublishedAddress,
  readNotPublishedAddress,
  readSearchAddress,
  SEARCH_ADDRESS,
  SEARCH_FIELD,
  SEARCH_INDEX_ADDRESS,
} from '@/lib/search/address'
import { councilPictureAddress, PREVIEW_ADDRESS } from '@/lib/sharing/preview'
import { SITEMAP_ADDRESS } from '@/lib/sharing/robots'
import { readTypeAddress, TYPES_ADDRESS, typeAddress, UNKNOWN_TYPE_ADDRESS } from '@/lib/types/address'
import {
  earlyRemediesAddress,
  readEarlyRemediesAddress,
  readYearAddress,
  UNKNOWN_YEAR_ADDRESS,
  YEARS_ADDRESS,
  yearAddress,
} from '@/lib/years/address'
import { ROUTES, type RouteMatch, routeOf } from '@/tests/support/routes'

const slug = fc.stringMatching(/^[a-z]{1,20}(-[a-z]{1,20}){0,2}$/)
const year = fc.integer({ min: 2012, max: 2098 }).map(reportingYearFrom)
const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/)
const page = fc.integer({ min: 1, max: 9999 })
const measure = fc.constantFrom(...MEASURES)
const typed = fc.string({ minLength: 1, maxLength: 60 })
const maybe = <T>(of: Arbitrary<T>) => fc.option(of, { nil: undefined })

/** What lists of decisions can be asked for. */
const listedChoices = {
  year: maybe(year),
  category: maybe(fc.constantFrom('housing', 'children-s-care-services')),
  outcome: maybe(fc.constantFrom(...LISTED_OUTCOMES)),
  kind: maybe(fc.constantFrom('statement', 'report', 'improvements')),
  page: fc.integer({ min: 1, max: 99_999 }),
}

/** An address with what reading it must give. */
type Written<T> = { address: string; says: T }

/** Every address that has choices, by the route that answers it: how it is written, and how it is read. */
const WITH_CHOICES: Record<
  string,
  { written: Arbitrary<Written<unknown>>; read: (at: RouteMatch) => unknown }
> = {
  '/councils': {
    written: fc
      .record({
        year: maybe(year),
        name: fc.constantFrom('', 'Luton', 'St Albans & Co'),
        type: fc.option(fc.constantFrom(...AUTHORITY_TYPE_ORDER)),
        region: fc.option(fc.constantFrom('london', 'yorkshire-and-the-humber')),
        figures: fc.boolean(),
        sort: fc.constantFrom('name', 'type', 'region'),
        page: fc.integer({ min: 1, max: 9999 }),
      })
      .map(({ year: one, ...filters }) => ({
        address: councilsAddress(one, filters),
        says: { ...filters, year: one ?? null },
      })),
    read: ({ query }) => readCouncilsAddress(query),
  },
  '/decisions': {
    written: fc
      .record({
        q: maybe(fc.stringMatching(/^[a-z"“&<-]{1,20}( [a-z’]{1,20}){0,3}$/)),
        sort: maybe(fc.constant('match' as const)),
        council: maybe(slug),
        ...listedChoices,
      })
      .map((asked) => ({
        address: decisionsAddress(asked),
        says: { ...asked, sort: asked.q === undefined ? undefined : asked.sort },
      })),
    read: ({ query }) => readDecisionsAddress(query),
  },
  '/councils/[slug]/decisions': {
    written: fc.tuple(slug, fc.record(listedChoices)).map(([council, asked]) => ({
      address: councilDecisionsAddress(council, asked),
      says: [council, asked],
    })),
    read: ({ params, query }) => [params.slug, readCouncilDecisionsAddress(query)],
  },
  '/coverage': {
    written: maybe(fc.constantFrom(...AUTHORITY_TYPE_ORDER)).map((type) => ({
      address: coverageAddress(type),
      says: type ?? null,
    })),
    read: ({ query }) => readCoverageAddress(query),
  },
  '/councils/[slug]': {
    written: fc
      .tuple(slug, maybe(year))
      .map(([council, one]) => ({ address: councilAddress(council, one), says: [council, one ?? null] })),
    read: ({ params, query }) => [params.slug, readCouncilAddress(query)],
  },
  '/councils/[slug]/in/[year]': {
    written: ofYear(councilInYearAddress),
    read: ({ params }) => readCouncilInYearAddress(params as YearParams),
  },
  '/councils/[slug]/[year]': {
    written: ofYear(councilYearAddress),
    read: ({ params }) => readCouncilYearAddress(params as YearParams),
  },
  '/councils/[slug]/[year]/picture.png': {
    written: ofYear(councilPictureAddress),
    read: ({ params }) => readCouncilYearAddress(params as YearParams),
  },
  '/councils/[slug]/[year]/letter': {
    written: ofYear(letterAddress),
    read: ({ params }) => readCouncilYearAddress(params as YearParams),
  },
  '/councils/[slug]/[year]/data-files/[table]': {
    written: fc.tuple(slug, year, fc.constantFrom(...DATA_TABLES)).map(([council, one, table]) => ({
      address: sourceFileAddress(council, one, table),
      says: { slug: council, year: one, table },
    })),
    read: ({ params }) => readSourceFileAddress(params as YearParams & { table: string }),
  },
  '/councils/[slug]/[year]/letter/versions/[version]': {
    written: fc.tuple(slug, year, sha256).map(([council, one, hash]) => ({
      address: letterVersionAddress(council, one, hash),
      says: { slug: council, year: one, version: hash.slice(0, 12) },
    })),
    read: ({ params }) => readLetterVersionAddress(params as YearParams & { version: string }),
  },
  '/councils/[slug]/[year]/letter/pages/[page]': {
    written: fc.tuple(slug, year, page, sha256).map(([council, one, number, hash]) => ({
      address: letterPageAddress(council, one, number, hash),
      says: { slug: council, year: one, page: number },
    })),
    read: ({ params }) => readLetterPageAddress(params as YearParams & { page: string }),
  },
  '/compare': {
    written: fc
      .record({
        councils: fc.array(slug, { maxLength: 8 }),
        measure: maybe(measure),
        from: maybe(year),
        to: maybe(year),
      })
      .map((asked) => ({
        address: compareAddress({ ...asked, measure: asked.measure?.id }),
        says: {
          councils: asked.councils,
          measure: asked.measure?.id ?? null,
          from: asked.from ?? null,
          to: asked.to ?? null,
          add: null,
          byForm: false,
        },
      })),
    read: ({ query }) => readCompareAddress(query),
  },
  '/types/[type]': {
    written: fc
      .record({
        type: fc.constantFrom(...AUTHORITY_TYPE_ORDER),
        year: maybe(year),
        measure: maybe(measure),
        sort: maybe(fc.constantFrom('name', 'base', 'count')),
      })
      .map((asked) => ({
        address: typeAddress(asked.type, { ...asked, measure: asked.measure?.id }),
        says: {
          type: asked.type,
          year: asked.year ?? null,
          measure: asked.measure ?? MEASURES[0],
          sort: asked.sort ?? 'name',
        },
      })),
    read: ({ params, query }) => readTypeAddress(params.type as string, query),
  },
  '/years/[year]': {
    written: year.map((one) => ({ address: yearAddress(one), says: one })),
    read: ({ params }) => readYearAddress(params as { year: string }),
  },
  '/years/[year]/[measure]': {
    written: year.map((one) => ({ address: earlyRemediesAddress(one), says: one })),
    read: ({ params }) => readEarlyRemediesAddress(params as { year: string; measure: string }),
  },
  '/councils/[slug]/feed.atom': {
    written: slug.map((council) => ({ address: councilFeedAddress(council), says: council })),
    read: ({ params }) => params.slug,
  },
  '/editions/[number]': {
    written: fc
      .integer({ min: 1, max: 9_999_999 })
      .map((number) => ({ address: editionAddress(number), says: number })),
    read: ({ params }) => readEditionAddress(params as { number: string }),
  },
  '/search': {
    written: typed.map((text) => ({
      address: `${SEARCH_ADDRESS}?${new URLSearchParams({ [SEARCH_FIELD]: text })}`,
      says: text,
    })),
    read: ({ query }) => readSearchAddress(query),
  },
  '/tell-us': {
    written: maybe(fc.tuple(slug, maybe(slug))).map((one) => {
      const at = one && `/councils/${one[0]}?year=2023-24${one[1] ? `#${one[1]}` : ''}`
      return { address: tellUsAddress(at), says: at ?? null }
    }),
    read: ({ query }) => readTellUsAddress(query),
  },
  '/not-published': {
    written: fc.tuple(typed, maybe(typed)).map(([council, one]) => ({
      address: notPublishedAddress({ council, year: one }),
      says: { council, year: one ?? null },
    })),
    read: ({ query }) => readNotPublishedAddress(query),
  },
}

type YearParams = { slug: string; year: string }

function ofYear(write: (slug: string, year: ReportingYear) => string) {
  return fc
    .tuple(slug, year)
    .map(([council, one]) => ({ address: write(council, one), says: { slug: council, year: one } }))
}

const WITHOUT_CHOICES = [
  TYPES_ADDRESS,
  UNKNOWN_TYPE_ADDRESS,
  YEARS_ADDRESS,
  UNKNOWN_YEAR_ADDRESS,
  EDITIONS_ADDRESS,
  EDITIONS_FEED_ADDRESS,
  SEARCH_INDEX_ADDRESS,
  PREVIEW_ADDRESS,
  SITEMAP_ADDRESS,
  '/robots.txt',
  '/about',
  '/glossary',
  '/accessibility',
  '/method',
  '/unavailable',
]

/** Addresses of other kinds: their rooms' tests read what they write. */
const ELSEWHERE = [
  /^\/$|^\/regions\/|^\/map\//,
  /^\/councils\/\[slug\]\/briefing/,
  /^\/(charts|embed)\/|^\/api\/oembed$/,
  /^\/data(\/|$)|^\/api\/v1(\/|$)/,
  /^\/api\/health$/,
]

describe('reading an address undoes writing it', () => {
  test.each(Object.entries(WITH_CHOICES))('%s', (route, { written, read }) => {
    fc.assert(
      fc.property(written, ({ address, says }) => {
        const at = routeOf(address)
        expect(at.route).toBe(route)
        expect(read(at)).toEqual(says)
      }),
    )
  })
})

test('every page and file of the site has an address of these', () => {
  const known = [...Object.keys(WITH_CHOICES), ...WITHOUT_CHOICES]
  expect(ROUTES.filter((route) => ELSEWHERE.every((kind) => !kind.test(route)))).toEqual(known.toSorted())
  expect(COMPARE_ADDRESS).toBe('/compare')
})

test('a line of a letter, and a page of its PDF, are places within an address', () => {
  const line = letterLineAddress('luton', '2023-24', 4, 6)
  expect(routeOf(line)).toMatchObject({ route: '/councils/[slug]/[year]', hash: `#${letterLineId(4, 6)}` })
  const pdf = pdfPageAddress('luton', '2023-24', 4)
  expect(routeOf(pdf)).toMatchObject({ route: '/councils/[slug]/[year]/letter', hash: '#page=4' })
})

describe('an address that says what cannot be', () => {
  test.each(['2023-25', '2023', '2023/24', ''])('names no reporting year: “%s”', (text) => {
    expect(readCouncilYearAddress({ slug: 'luton', year: text })).toBeNull()
    expect(readCouncilInYearAddress({ slug: 'luton', year: text })).toBeNull()
    expect(readCouncilAddress({ year: text })).toBeNull()
    expect(readCouncilsAddress({ year: text }).year).toBeNull()
  })

  test.each(['0', '01', '1st', '-1', '1.5', '10000000', ''])('names no edition: “%s”', (text) => {
    expect(readEditionAddress({ number: text })).toBeNull()
  })

  test.each(['0', '01', 'one', '10000'])('names no page of a letter: “%s”', (text) => {
    expect(readLetterPageAddress({ slug: 'luton', year: '2023-24', page: text })?.page).toBeNull()
  })

  test.each(['abc', 'ABCDEF012345', '0123456789abc'])('names no version of a letter: “%s”', (text) => {
    expect(readLetterVersionAddress({ slug: 'luton', year: '2023-24', version: text })).toBeNull()
  })
})

describe('an address that says something twice', () => {
  const twice = { year: ['2022-23', '2023-24'] }

  test('is read by its first year on the page of a council, and by none on the list of councils', () => {
    expect(readCouncilAddress(twice)).toBe('2022-23')
    expect(readCouncilsAddress(twice).year).toBeNull()
  })

  test('searches for nothing', () => {
    expect(readSearchAddress({ q: ['Luton', 'Knowsley'] })).toBeNull()
  })
})
