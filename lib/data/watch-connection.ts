import { Client } from 'pg'
import { PAGE_VERSION, PAGES_CHANNEL, type PageVersionRow } from './page-version'

/** How long the database may take to answer before it counts as down, in milliseconds. */
const LONGEST_ANSWER = 5_000

/** A connection of its own, so that pages that wait for the pool do not keep news of the database away. */
export type WatchConnection = {
  /** @throws where the database does not answer in time */
  version(): Promise<PageVersionRow>
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
  return {
    async version() {
      const { rows } = await client.query<PageVersionRow>(PAGE_VERSION)
      return rows[0] as PageVersionRow
    },
    close,
  }
}
