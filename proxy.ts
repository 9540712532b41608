import { type NextRequest, NextResponse } from 'next/server'
import { readBriefingAddress } from '@/lib/briefing/address'
import { findBriefing } from '@/lib/briefing/find-briefing'
import { councilInYearAddress, readCouncilAddress } from '@/lib/council/address'
import { isPublished } from '@/lib/data/council-years'
import { isCoveredYear, isKnownSlug } from '@/lib/data/councils'
import { editionByNumber } from '@/lib/data/editions'
import { databaseIsDown } from '@/lib/data/watch-editions'
import { ASKED_HEADER } from '@/lib/desk/asked'
import { deskIsHere } from '@/lib/desk/is-here'
import { FEED, readEditionAddress } from '@/lib/editions/address'
import { parseRegion } from '@/lib/map/regions'
import { problemAnswer } from '@/lib/open-data/answer'
import { databaseIsDownProblem } from '@/lib/open-data/problems'
import { isPractice } from '@/lib/platform/practice'
import { queryFrom } from '@/lib/platform/query'
import { notPublishedAddress } from '@/lib/search/address'
import { isChart } from '@/lib/sharing/is-chart'
import { readTypeAddress, UNKNOWN_TYPE_ADDRESS } from '@/lib/types/address'
import { readEarlyRemediesAddress, readYearAddress, UNKNOWN_YEAR_ADDRESS } from '@/lib/years/address'

/**
 * Answers what a page cannot answer for readers without JavaScript: the database is down, the register has no
 * such council, authority type or year, or nothing is published of that year. (A page that is made once and kept is not
 * told what was asked for, and Next shows errors of such pages by script only.)
 */
export async function proxy(request: NextRequest): Promise<Response> {
  if (databaseIsDown()) return unavailable(request)
  const [, place, name, more] = request.nextUrl.pathname.split('/')
  if (place === 'desk') return ofDesk(request, name)
  if (name === undefined) return NextResponse.next()
  try {
    switch (place) {
      case 'councils':
        return await ofCouncil(request, name, more)
      case 'types':
        return await ofType(request, name, more)
      case 'charts':
        return await ofChart(request)
      case 'editions':
        return await ofEdition(request, name)
      case 'years':
        return await ofYear(request, name)
      case 'regions':
        return parseRegion(name) && more === undefined && !isPractice()
          ? NextResponse.next()
          : asNotFound(request)
      default:
        return NextResponse.next()
    }
  } catch {
    return unavailable(request)
  }
}

async function ofCouncil(
  request: NextRequest,
  slug: string,
  more: string | undefined,
): Promise<NextResponse> {
  if (await isKnownSlug(slug)) {
    if (more === undefined) return inAskedYear(request, slug)
    if (more === 'briefing') return ofBriefing(request, slug)
    if (more === FEED || more === 'decisions') return NextResponse.next()
    const isThere = more === 'in' || (await isPublished(slug, more))
    return isThere ? NextResponse.next() : notPublished(request, slug, more)
  }
  const inSmall = slug.toLowerCase()
  if (inSmall !== slug && (await isKnownSlug(inSmall))) return elsewhere(request, slug, inSmall)
  return notPublished(request, slug)
}

/** The page of a chart says itself what is wrong with its address; only the status is not its to give. */
async function ofChart(request: NextRequest): Promise<NextResponse> {
  const [, , measure = '', subjects = '', file] = request.nextUrl.pathname.split('/')
  if (file !== undefined) return NextResponse.next()
  const query = Object.fromEntries(request.nextUrl.searchParams)
  return (await isChart({ measure, subjects, query })) ? NextResponse.next() : asNotFound(request)
}

/** The same for the page of an edition. */
async function ofEdition(request: NextRequest, segment: string): Promise<NextResponse> {
  if (segment === FEED) return NextResponse.next()
  const number = readEditionAddress({ number: segment })
  const edition = number === null ? null : await editionByNumber(number)
  return edition ? NextResponse.next() : asNotFound(request)
}

/** The same for a briefing; its files answer for themselves. */
async function ofBriefing(request: NextRequest, slug: string): Promise<NextResponse> {
  const [, , , , file] = request.nextUrl.pathname.split('/')
  if (file !== undefined) return NextResponse.next()
  const asked = readBriefingAddress(queryFrom(request.nextUrl.searchParams))
  const { kind } = await findBriefing(slug, asked)
  return kind === 'help' ? asNotFound(request) : NextResponse.next()
}

/** Pages of the desk are not told where they stand; what is not allowed is said with its status. */
function ofDesk(request: NextRequest, name: string | undefined): NextResponse {
  if (!deskIsHere()) return NextResponse.rewrite(new URL(NO_DESK, request.url), { status: 404 })
  const headers = new Headers(request.headers)
  headers.set(ASKED_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`)
  return name === 'not-allowed'
    ? NextResponse.rewrite(request.nextUrl, { status: 403, request: { headers } })
    : NextResponse.next({ request: { headers } })
}

/** Where nothing is. */
const NO_DESK = '/no-desk'

function asNotFound(request: NextRequest): NextResponse {
  return NextResponse.rewrite(request.nextUrl, { status: 404 })
}

async function ofType(request: NextRequest, type: string, more: string | undefined): Promise<NextResponse> {
  const asked = more === undefined ? readTypeAddress(type, queryFrom(request.nextUrl.searchParams)) : null
  const isKnown = asked !== null && (asked.year === null || (await isCoveredYear(asked.year)))
  return isKnown
    ? NextResponse.next()
    : NextResponse.rewrite(new URL(UNKNOWN_TYPE_ADDRESS, request.url), { status: 404 })
}

async function ofYear(request: NextRequest, segment: string): Promise<NextResponse> {
  const [, , , measure, more] = request.nextUrl.pathname.split('/')
  const year =
    more !== undefined
      ? null
      : measure === undefined
        ? readYearAddress({ year: segment })
        : readEarlyRemediesAddress({ year: segment, measure })
  return year && (await isCoveredYear(year))
    ? NextResponse.next()
    : NextResponse.rewrite(new URL(UNKNOWN_YEAR_ADDRESS, request.url), { status: 404 })
}

/** A council's page of a year stands at an address that Next can keep: one without a question mark. */
function inAskedYear(request: NextRequest, slug: string): NextResponse {
  const year = readCouncilAddress(queryFrom(request.nextUrl.searchParams))
  return year
    ? NextResponse.rewrite(new URL(councilInYearAddress(slug, year), request.url))
    : NextResponse.next()
}

function notPublished(request: NextRequest, council: string, year?: string): NextResponse {
  const help = new URL(notPublishedAddress({ council, year }), request.url)
  return NextResponse.rewrite(help, { status: 404 })
}

function elsewhere(request: NextRequest, slug: string, to: string): NextResponse {
  const address = request.nextUrl.clone()
  address.pathname = address.pathname.replace(`/${slug}`, `/${to}`)
  return NextResponse.redirect(address, 308)
}

/** Addresses of files, which programs and pages read: a page would tell them nothing. */
const OF_FILE = /\.\w+$|^\/api\/|\/(letter|data-files)(\/|$)/

function unavailable(request: NextRequest): Response {
  if (OF_FILE.test(request.nextUrl.pathname)) return problemAnswer(databaseIsDownProblem())
  const headers = { 'Retry-After': '30' }
  return NextResponse.rewrite(new URL('/unavailable', request.url), { status: 503, headers })
}

export const config = {
  matcher: [
    '/',
    '/search',
    '/councils',
    '/councils/:path+',
    '/compare',
    '/types',
    '/types/:path+',
    '/years',
    '/years/:path+',
    '/charts/:path+',
    '/embed/:path+',
    '/api/oembed',
    '/data',
    '/editions',
    '/editions/:path+',
    '/regions/:path+',
    '/coverage',
    '/sitemap.xml',
    '/map/:path+',
    '/search/index.json',
    '/not-published',
    // Not what brings content: for a proxy Next takes in all of it first, and hands on no more than 10 MB.
    { source: '/desk', missing: [{ type: 'header', key: 'content-type' }] },
    { source: '/desk/:path+', missing: [{ type: 'header', key: 'content-type' }] },
  ],
}
