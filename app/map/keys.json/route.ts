import { readDrawing } from '@/lib/map/address'
import { mapKeys } from '@/lib/map/arrow-keys'
import { CACHING } from '@/lib/platform/http'
import { queryFrom } from '@/lib/platform/query'

/** Where arrow keys lead on a map, for pages on which somebody uses them. */
export function GET(request: Request) {
  const choice = readDrawing(queryFrom(new URL(request.url).searchParams))
  if (!choice) return Response.json({ problem: 'There is no such map.' }, { status: 404 })
  return Response.json(mapKeys(choice), { headers: { 'cache-control': CACHING.following } })
}
