import { CACHING } from '@/lib/platform/http'
import { registerSearch } from '@/lib/search/register-search'

export const dynamic = 'force-dynamic'

/** All names and postcodes' first halves, for the box that finds councils while somebody types. */
export async function GET(request: Request) {
  const { json, sha256 } = await registerSearch()
  const etag = `"${sha256.slice(0, 16)}"`
  const headers = { etag, 'cache-control': CACHING.following, 'content-type': 'application/json' }
  // Where what is sent is compressed on the way, the tag becomes a weak one.
  const known = request.headers.get('if-none-match')?.includes(etag)
  return known ? new Response(null, { status: 304, headers }) : new Response(json, { headers })
}
