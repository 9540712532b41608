import { type NextRequest, NextResponse } from 'next/server'
import { isKnownSlug } from '@/lib/data/councils'
import { databaseIsDown } from '@/lib/editions/watch-editions'

/**
 * Answers two cases that a page cannot answer for readers without JavaScript: the database is down, and a
 * council that the register does not have, which gets "not found" with the nearest names. (A page that is made
 * once and kept is not told what was asked for, and Next shows errors of pages by script only.)
 */
export async function proxy(request: NextRequest) {
  if (databaseIsDown()) return unavailable(request)
  const [, place, slug] = request.nextUrl.pathname.split('/')
  if (place !== 'councils' || slug === undefined) return NextResponse.next()
  try {
    return (await isKnownSlug(slug)) ? NextResponse.next() : noSuchCouncil(request, slug)
  } catch {
    return unavailable(request)
  }
}

function noSuchCouncil(request: NextRequest, slug: string): NextResponse {
  const help = new URL('/no-such-council', request.url)
  help.searchParams.set('asked', slug)
  return NextResponse.rewrite(help, { status: 404 })
}

function unavailable(request: NextRequest): NextResponse {
  const headers = { 'Retry-After': '30' }
  return NextResponse.rewrite(new URL('/unavailable', request.url), { status: 503, headers })
}

export const config = { matcher: ['/', '/search', '/councils', '/councils/:path+'] }
