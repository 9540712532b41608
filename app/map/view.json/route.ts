import { currentEdition } from '@/lib/data/editions'
import { readMapData } from '@/lib/map/address'
import { mapView } from '@/lib/map/page'
import { CACHING } from '@/lib/platform/http'
import { queryFrom } from '@/lib/platform/query'

export const dynamic = 'force-dynamic'

/** What a map shows, for the address of a map, with its region: '/map/view.json?year=2023-24&region=north-east'. */
export async function GET(request: Request) {
  const read = readMapData(queryFrom(new URL(request.url).searchParams))
  if (!read) return Response.json({ problem: 'There is no such region.' }, { status: 404 })
  const view = await mapView(read.asked, read.region, await currentEdition())
  return Response.json(view, { headers: { 'cache-control': CACHING.following } })
}
