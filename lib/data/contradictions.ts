import type { Difference } from '@/lib/domain/contradictions'
import { groupBy } from '@/lib/domain/group-by'
import { ofEdition } from '@/lib/platform/cache'
import { type Db, database } from './client'

/** The same, for pages, which ask for it with every council. */
export function shownContradictions(edition: number): Promise<Map<number, Difference[]>> {
  return ofEdition(edition, 'contradictions', () => contradictionsOf(database(), edition))
}

/** What copies that are withheld say otherwise than published letters, as an edition has it, by the letters' ids. */
export async function contradictionsOf(db: Db, edition: number): Promise<Map<number, Difference[]>> {
  const rows = await db.contradiction.findMany({
    where: {
      knownFrom: { lte: edition },
      OR: [{ settledIn: null }, { settledIn: { gt: edition } }],
    },
    orderBy: { id: 'asc' },
  })
  return new Map(
    [...groupBy(rows, ({ sourceId }) => sourceId)].map(([id, found]) => [
      id,
      found.flatMap((row) => row.differences as Difference[]),
    ]),
  )
}
