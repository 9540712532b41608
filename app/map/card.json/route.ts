import { currentEdition } from '@/lib/data/editions'
import { readMapData } from '@/lib/map/address'
import { mapDataAnswer, mapNotThere } from '@/lib/map/answer'
import { type MapCardAnswer, mapCard } from '@/lib/map/card'
import { mapYears } from '@/lib/map/years'
import { queryFrom } from '@/lib/platform/query'

export const dynamic = 'force-dynamic'

/** The card of a council beside a map, for the address of a map: '/map/card.json?year=2023-24&council=luton'. */
export async function GET(request: Request) {
  const read = readMapData(queryFrom(new URL(request.url).searchParams))
  if (!read) return mapNotThere('There is no such region.')
  const { asked, region } = read
  const edition = await currentEdition()
  return mapDataAnswer(request, edition, async (): Promise<MapCardAnswer> => {
    const { year } = await mapYears(asked, region, edition)
    const card = asked.council
      ? await mapCard(asked.council, { asked: { ...asked, year }, region }, edition)
      : null
    return { edition: edition?.number ?? null, card }
  })
}
