import { setTimeout as pause } from 'node:timers/promises'
import { Pool, type PoolClient } from 'pg'
import { environment } from '@/lib/platform/env'

/** How long somebody waits for a connection, in milliseconds: for a new one, or for one that others use. */
const LONGEST_WAIT = 10_000

/** How long until the database is asked again that had no connection left, in milliseconds. */
const PAUSE = 100

/** What Postgres says where it, or a pooler before it, takes no more connections. */
const TOO_MANY_CONNECTIONS = '53300'

/** When the database was last not there for somebody: scripts/server/renderer.ts asks. */
const shared = globalThis as { upheldDatabaseFailedAt?: number }

type Connected = (error: Error | undefined, client?: PoolClient, release?: PoolClient['release']) => void

/** A pool that waits where the server takes no more connections: one may come free, of this pool or of another. */
class PatientPool extends Pool {
  override connect(): Promise<PoolClient>
  override connect(callback: Connected): void
  override connect(callback?: Connected): Promise<PoolClient> | undefined {
    const connecting = this.connectInTime()
    if (!callback) return connecting
    connecting.then(
      (client) => callback(undefined, client, client.release),
      (error) => callback(error),
    )
  }

  private async connectInTime(): Promise<PoolClient> {
    const until = performance.now() + LONGEST_WAIT
    for (;;) {
      try {
        return await super.connect()
      } catch (error) {
        shared.upheldDatabaseFailedAt = performance.now()
        const isFull = (error as { code?: string }).code === TOO_MANY_CONNECTIONS
        if (!isFull || performance.now() > until) throw error
        await pause(PAUSE)
      }
    }
  }
}

/** A pool of connections to a database, as many as DATABASE_POOL says unless told. */
export function openPool(connectionString: string, max = environment().DATABASE_POOL): Pool {
  const pool = new PatientPool({ connectionString, max, connectionTimeoutMillis: LONGEST_WAIT })
  // A connection that goes while nobody uses it is no error: the next statement opens another.
  pool.on('error', () => {})
  return pool
}
