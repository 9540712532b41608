import type { MapKeys } from '@/lib/views/map-keys'

/** The keys of the table, in its order. */
const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']

const kept = new Map<string, Promise<MapKeys>>()

/** Where an arrow key leads from a council: another's slug, or null where there is none or no answer. */
export async function neighbourBy(key: string, slug: string, keysHref: string): Promise<string | null> {
  const keys = await keysOf(keysHref).catch(() => null)
  return keys?.[slug]?.[ARROWS.indexOf(key)] ?? null
}

/** Fetched once for a map, and again where it did not come. */
export function keysOf(keysHref: string): Promise<MapKeys> {
  const known = kept.get(keysHref) ?? fetchKeys(keysHref)
  kept.set(keysHref, known)
  known.catch(() => kept.delete(keysHref))
  return known
}

async function fetchKeys(keysHref: string): Promise<MapKeys> {
  const answer = await fetch(keysHref)
  if (!answer.ok) throw new Error(`${keysHref} answered ${answer.status}.`)
  return answer.json()
}
