import { readDrawing } from '@/lib/map/address'
import { placesOfNames } from '@/lib/map/names'
import { CACHING } from '@/lib/platform/http'
import { queryFrom } from '@/lib/platform/query'

/** Where the names of councils stand on a map, for pages on which somebody enlarges it. */
export function GET(request: Request) {
  const choice = readDrawing(queryFrom(new URL(request.url).searchParams))
  if (!choice) return Response.json({ problem: 'There is no such map.' }, { status: 404 })
  return Response.json(placesOfNames(choice), { headers: { 'cache-control': CACHING.following } })
}
