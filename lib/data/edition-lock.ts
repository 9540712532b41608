import { type Db, database } from './client'
import { connectionIsGone } from './database-problem'

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
