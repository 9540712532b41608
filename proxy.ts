import { type NextRequest, NextResponse } from 'next/server'
import { isKnownSlug } from '@/lib/data/councils'

/**
 * A council that the register does not have is answered with "not found" and the nearest names. A page that is
 * made once and kept cannot do this itself: Next's not-found page is not told what was asked for.
 */
export async function proxy(request: NextRequest) {
  const slug = request.nextUrl.pathname.split('/')[2] ?? ''
  if (await isKnownSlug(slug)) return NextResponse.next()
  const help = new URL('/no-such-council', request.url)
  help.searchParams.set('asked', slug)
  return NextResponse.rewrite(help, { status: 404 })
}

export const config = { matcher: '/councils/:slug+' }
