import { currentEdition } from '@/lib/data/editions'
import { mapAsked } from '@/lib/map/map-asked'
import { mapView } from '@/lib/map/map-view'
import { parseRegion } from '@/lib/map/regions'

export const dynamic = 'force-dynamic'

/** What a map shows, for the address of a map, with its region: '/map/view.json?year=2023-24&region=north-east'. */
export async function GET(request: Request) {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const region = query.region === undefined ? null : parseRegion(query.region)
  if (query.region !== undefined && !region)
    return Response.json({ problem: 'There is no such region.' }, { status: 404 })
  const view = await mapView(mapAsked(query), region, await currentEdition())
  return Response.json(view, { headers: { 'cache-control': 'public, max-age=60' } })
}
