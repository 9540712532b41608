import { readDrawing } from '@/lib/map/address'
import { mapDrawing } from '@/lib/map/drawing'
import { CACHING } from '@/lib/platform/http'
import { queryFrom } from '@/lib/platform/query'

/** The shapes of a map, for pages that switch to one they did not come with. They change with a new register only. */
export function GET(request: Request) {
  const choice = readDrawing(queryFrom(new URL(request.url).searchParams))
  if (!choice) return Response.json({ problem: 'There is no such map.' }, { status: 404 })
  return Response.json(Object.fromEntries(mapDrawing(choice).shapes), {
    headers: { 'cache-control': CACHING.following },
  })
}
