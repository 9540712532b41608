import { dayOf } from '@/lib/domain/day'
import { type Edition, parseEditionNumber } from '@/lib/domain/edition'
import { type Db, database } from './client'
import { connectionIsGone } from './database-problem'
import { type Edition as EditionRow, Prisma } from './generated/client'

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

/** Sources that edition `number` shows: added in it or before, and not replaced by then. */
export function shownIn(number: number) {
  return { addedIn: { lte: number }, OR: [{ replacedIn: null }, { replacedIn: { gt: number } }] }
}

/** The same in SQL, of a row called `source`; false of every row where no edition is published yet. */
export function isShownIn(number: number | null): Prisma.Sql {
  if (number === null) return Prisma.sql`false`
  return Prisma.sql`source."addedIn" <= ${number} AND (source."replacedIn" IS NULL OR source."replacedIn" > ${number})`
}

/** Any number: locked while an edition is made, so that two ingests take turns. */
const EDITION_LOCK = 20_121_114

/** Room for thousands of letters in one edition, in milliseconds. */
const LONGEST_TRANSACTION = 10 * 60_000

/** The database was told to keep an edition and did not answer: it has it, or it has not. */
export class OutcomeUnknown extends Error {}

/**
 * Runs something that makes an edition: in one transaction, all of it or nothing, and one at a time.
 * @param onBusy told where another is making an edition, and this one waits for it
 * @throws OutcomeUnknown where the connection was lost when all was done but for the database's last word
 */
export async function whileLocked<Result>(
  run: (db: Db) => Promise<Result>,
  onBusy: () => void = () => {},
): Promise<Result> {
  let isDone = false
  const made = database().$transaction(
    async (db) => {
      const [free] = await db.$queryRaw<{ free: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(${EDITION_LOCK}) AS free`
      if (!free?.free) {
        onBusy()
        await db.$executeRaw`SELECT pg_advisory_xact_lock(${EDITION_LOCK})`
      }
      const result = await run(db)
      isDone = true
      return result
    },
    { maxWait: LONGEST_TRANSACTION, timeout: LONGEST_TRANSACTION },
  )
  try {
    return await made
  } catch (error) {
    throw isDone && connectionIsGone(error) ? new OutcomeUnknown() : error
  }
}
