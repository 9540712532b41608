import { mapKeys } from '@/lib/map/map-keys'

/** Where arrow keys lead on a map, for pages on which somebody uses them. */
export function GET(request: Request) {
  const keys = mapKeys(Object.fromEntries(new URL(request.url).searchParams))
  if (!keys) return Response.json({ problem: 'There is no such map.' }, { status: 404 })
  return Response.json(keys, { headers: { 'cache-control': 'public, max-age=3600' } })
}
