import { Pool } from 'pg'
import { environment } from '@/lib/platform/env'

const shared = globalThis as { upheldStraightPool?: Pool }

/**
 * Runs a statement on the driver's own connection, past Prisma, which copies and checks each value on its way: for
 * megabytes of text that nothing else of a transaction hangs on.
 */
export async function runStraight(statement: string, values: unknown[]): Promise<void> {
  shared.upheldStraightPool ??= new Pool({
    connectionString: environment().DATABASE_URL,
    max: 2,
    connectionTimeoutMillis: 5_000,
  })
  // A connection that goes while nobody uses it is no error: the next statement opens another.
  if (shared.upheldStraightPool.listenerCount('error') === 0) shared.upheldStraightPool.on('error', () => {})
  await shared.upheldStraightPool.query(statement, values)
}

/** Ends the connections, so that a command can end. */
export async function closeStraight(): Promise<void> {
  const pool = shared.upheldStraightPool
  shared.upheldStraightPool = undefined
  await pool?.end()
}
