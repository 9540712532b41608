import type { Db } from './client'
import { type Turns, whileLocked } from './editions'

/** Carries what was read out of a transaction that is not kept. */
class NotKept extends Error {
  constructor(readonly result: unknown) {
    super('This is not kept.')
  }
}

/** Makes an edition, reads what came of it, and keeps nothing. */
export async function rolledBack<Result>(run: (db: Db) => Promise<Result>, turns: Turns): Promise<Result> {
  try {
    return await whileLocked<Result>(async (db) => {
      throw new NotKept(await run(db))
    }, turns)
  } catch (error) {
    if (error instanceof NotKept) return error.result as Result
    throw error
  }
}
