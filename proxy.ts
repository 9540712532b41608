import { type NextRequest, NextResponse } from 'next/server'
import { isKnownSlug } from '@/lib/data/councils'
import { isHeld } from '@/lib/data/held-years'
import { databaseIsDown } from '@/lib/editions/watch-editions'
import { parseReportingYear } from '@/lib/years/reporting-year'

/**
 * Answers what a page cannot answer for readers without JavaScript: the database is down, the register has no
 * such council, or nothing is held of that year. (A page that is made once and kept is not told what was asked
 * for, and Next shows errors of such pages by script only.)
 */
export async function proxy(request: NextRequest) {
  if (databaseIsDown()) return unavailable(request)
  const [, place, slug, year] = request.nextUrl.pathname.split('/')
  if (place !== 'councils' || slug === undefined) return NextResponse.next()
  try {
    if (await isKnownSlug(slug)) {
      if (year === undefined) return inAskedYear(request, slug)
      return year === 'in' || (await isHeld(slug, year)) ? NextResponse.next() : notHeld(request, slug, year)
    }
    const inSmall = slug.toLowerCase()
    if (inSmall !== slug && (await isKnownSlug(inSmall))) return elsewhere(request, slug, inSmall)
    return notHeld(request, slug)
  } catch {
    return unavailable(request)
  }
}

/** A council's page of a year stands at an address that Next can keep: one without a question mark. */
function inAskedYear(request: NextRequest, slug: string): NextResponse {
  const year = parseReportingYear(request.nextUrl.searchParams.get('year') ?? '')
  return year
    ? NextResponse.rewrite(new URL(`/councils/${slug}/in/${year}`, request.url))
    : NextResponse.next()
}

function notHeld(request: NextRequest, council: string, year?: string): NextResponse {
  const help = new URL('/not-held', request.url)
  help.searchParams.set('council', council)
  if (year !== undefined) help.searchParams.set('year', year)
  return NextResponse.rewrite(help, { status: 404 })
}

function elsewhere(request: NextRequest, slug: string, to: string): NextResponse {
  const address = request.nextUrl.clone()
  address.pathname = address.pathname.replace(`/${slug}`, `/${to}`)
  return NextResponse.redirect(address, 308)
}

function unavailable(request: NextRequest): NextResponse {
  const headers = { 'Retry-After': '30' }
  return NextResponse.rewrite(new URL('/unavailable', request.url), { status: 503, headers })
}

export const config = { matcher: ['/', '/search', '/councils', '/councils/:path+'] }
