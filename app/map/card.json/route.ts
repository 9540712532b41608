import { mapAsked } from '@/lib/views/map-asked'
import { mapCard } from '@/lib/views/map-card'
import { mapYears } from '@/lib/views/map-years'

export const dynamic = 'force-dynamic'

/** The card of a council beside a map, for the address of a map: '/map/card.json?year=2023-24&council=luton'. */
export async function GET(request: Request) {
  const asked = mapAsked(Object.fromEntries(new URL(request.url).searchParams))
  const { year } = await mapYears(asked.year)
  const card = asked.council ? await mapCard({ slug: asked.council, year }, asked) : null
  if (!card) return Response.json({ problem: 'The register has no such council.' }, { status: 404 })
  return Response.json(card, { headers: { 'cache-control': 'public, max-age=60' } })
}
