import { type Db, database } from './client'

/** Any number: held while an edition is made, so that two ingests take turns. */
const EDITION_LOCK = 20_121_114

/** Room for thousands of letters in one edition, in milliseconds. */
const LONGEST_TRANSACTION = 10 * 60_000

/**
 * Runs something that makes an edition: in one transaction, all of it or nothing, and one at a time.
 * @param onBusy told where another is making an edition, and this one waits for it
 */
export function whileLocked<Result>(
  run: (db: Db) => Promise<Result>,
  onBusy: () => void = () => {},
): Promise<Result> {
  return database().$transaction(
    async (db) => {
      const [free] = await db.$queryRaw<{ free: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(${EDITION_LOCK}) AS free`
      if (!free?.free) {
        onBusy()
        await db.$executeRaw`SELECT pg_advisory_xact_lock(${EDITION_LOCK})`
      }
      return run(db)
    },
    { maxWait: LONGEST_TRANSACTION, timeout: LONGEST_TRANSACTION },
  )
}
