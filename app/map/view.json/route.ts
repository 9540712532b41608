import { currentEdition } from '@/lib/data/editions'
import { readMapData } from '@/lib/map/address'
import { mapDataAnswer, mapNotThere } from '@/lib/map/answer'
import { mapView } from '@/lib/map/page'
import { queryFrom } from '@/lib/platform/query'

export const dynamic = 'force-dynamic'

/** What a map shows, for the address of a map, with its region: '/map/view.json?year=2023-24&region=north-east'. */
export async function GET(request: Request) {
  const read = readMapData(queryFrom(new URL(request.url).searchParams))
  if (!read) return mapNotThere('There is no such region.')
  const edition = await currentEdition()
  return mapDataAnswer(request, edition, () => mapView(read.asked, read.region, edition))
}
