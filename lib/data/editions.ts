import { dayOf } from '@/lib/domain/day'
import { type Edition, parseEditionNumber } from '@/lib/domain/edition'
import { database } from './client'
import type { Edition as EditionRow } from './generated/client'

/** The newest edition, or null before the first ingest. */
export async function currentEdition(): Promise<Edition | null> {
  const row = await database().edition.findFirst({ orderBy: { number: 'desc' } })
  return row && editionFromRow(row)
}

/** The edition of a number, or null where there is none yet. */
export async function editionByNumber(number: number): Promise<Edition | null> {
  const row = await database().edition.findUnique({ where: { number } })
  return row && editionFromRow(row)
}

/** The edition of a number as an address has it, or null. */
export async function editionNamed(number: string): Promise<Edition | null> {
  const parsed = parseEditionNumber(number)
  return parsed === null ? null : editionByNumber(parsed)
}

/** Every edition, newest first. */
export async function allEditions(): Promise<Edition[]> {
  const rows = await database().edition.findMany({ orderBy: { number: 'desc' } })
  return rows.map(editionFromRow)
}

function editionFromRow({ number, publishedAt, summary }: EditionRow): Edition {
  return { number, publishedOn: dayOf(publishedAt), summary }
}

/** Rows that edition `number` shows: added in it or before, and not replaced by then. */
export function shownIn(number: number) {
  return { addedIn: { lte: number }, OR: [{ replacedIn: null }, { replacedIn: { gt: number } }] }
}
