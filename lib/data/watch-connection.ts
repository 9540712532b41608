import { Client } from 'pg'
import { PAGE_VERSION, PAGES_CHANNEL, type PageVersionRow } from './page-version'

/** How long the database may take to answer before it counts as down, in milliseconds. */
const LONGEST_ANSWER = 5_000

/** As Postgres has it: there is no such function. */
const NO_FUNCTION = '42883'

/** A connection of its own, so that pages that wait for the pool do not keep news of the database away. */
export type WatchConnection = {
  /** @throws where the database does not answer in time */
  version(): Promise<PageVersionRow>
  /** Whether anybody may use the desk; null where the database is older than the desk. */
  hasPeople(): Promise<boolean | null>
  close(): void
}

/**
 * The driver's own LISTEN: it reads addresses and certificates as the pool does, and reconnecting is what the next look
 * does anyway. Other packages for it are a second driver, or no longer looked after.
 * @param told of each change, and once when the connection has gone
 * @throws where the database cannot be reached
 */
export async function openWatchConnection(
  connectionString: string,
  told: { change?: () => void; gone: () => void },
): Promise<WatchConnection> {
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: LONGEST_ANSWER,
    query_timeout: LONGEST_ANSWER,
    keepAlive: true,
  })
  client.on('error', () => {})
  const close = () => {
    client.removeAllListeners('notification').removeAllListeners('end')
    client.end().catch(() => {})
  }
  try {
    await client.connect()
    if (told.change) {
      client.on('notification', told.change)
      await client.query(`LISTEN ${PAGES_CHANNEL}`)
    }
  } catch (error) {
    close()
    throw error
  }
  client.once('end', () => told.gone())
  let isOlder = false
  return {
    async hasPeople() {
      if (isOlder) return null
      try {
        const { rows } = await client.query<{ there: boolean }>('SELECT desk_has_people() AS "there"')
        return rows[0]?.there ?? null
      } catch (error) {
        if ((error as { code?: string }).code !== NO_FUNCTION) throw error
        isOlder = true
        return null
      }
    },

    async version() {
      const { rows } = await client.query<PageVersionRow>(PAGE_VERSION)
      return rows[0] as PageVersionRow
    },
    close,
  }
}
