import type { MapKeys } from '@/lib/map/map-keys'
import { fetched } from './fetched'

/** The keys of the table, in its order. */
const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']

/** Where an arrow key leads from a council: another's slug, or null where there is none or no answer. */
export async function neighbourBy(key: string, slug: string, keysHref: string): Promise<string | null> {
  const keys = await fetched<MapKeys>(keysHref).catch(() => null)
  return keys?.[slug]?.[ARROWS.indexOf(key)] ?? null
}
