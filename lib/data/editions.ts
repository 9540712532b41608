import { type Day, dayOf } from '@/lib/years/day'
import { database } from './client'

/** A numbered state of all published figures. */
export type Edition = { number: number; publishedOn: Day; summary: string }

/** The newest edition, or null before the first ingest. */
export async function currentEdition(): Promise<Edition | null> {
  const edition = await database().edition.findFirst({ orderBy: { number: 'desc' } })
  return (
    edition && { number: edition.number, publishedOn: dayOf(edition.publishedAt), summary: edition.summary }
  )
}

/** Rows that edition `number` shows: added in it or before, and not replaced by then. */
export function shownIn(number: number) {
  return { addedIn: { lte: number }, OR: [{ replacedIn: null }, { replacedIn: { gt: number } }] }
}
