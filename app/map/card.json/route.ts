import { currentEdition } from '@/lib/data/editions'
import { mapAsked } from '@/lib/map/map-asked'
import { type MapCardAnswer, mapCard } from '@/lib/map/map-card'
import { mapYears } from '@/lib/map/map-years'
import { parseRegion } from '@/lib/map/regions'

export const dynamic = 'force-dynamic'

/** The card of a council beside a map, for the address of a map: '/map/card.json?year=2023-24&council=luton'. */
export async function GET(request: Request) {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const asked = mapAsked(query)
  const [edition, { year }] = await Promise.all([currentEdition(), mapYears(asked.year)])
  const region = parseRegion(query.region ?? '')
  const card = asked.council
    ? await mapCard(asked.council, { asked: { ...asked, year }, region }, edition)
    : null
  const answer: MapCardAnswer = { edition: edition?.number ?? null, card }
  return Response.json(answer, { headers: { 'cache-control': 'public, max-age=60' } })
}
