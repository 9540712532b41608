import pg from 'pg'
import { withDatabase } from './folder'

/** Runs `work` with a connection. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const nameOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1))
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/**
 * Makes the database that the address names, unless it is there.
 * @param neighbour a database to ask from: every server has one called postgres, but not for every user
 * @param like one to copy, to which nobody may be connected; it is made empty where this is left out
 */
export async function createDatabase(url: string, neighbour = withDatabase(url, 'postgres'), like?: string) {
  const name = nameOf(url)
  const copied = like ? ` template ${quoted(nameOf(like))}` : ''
  await withClient(neighbour, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${quoted(name)}${copied}`)
  })
}

/**
 * Removes the database that the address names, and throws out whoever is still connected to it.
 * @param neighbour a database to ask from
 */
export const dropDatabase = (url: string, neighbour = withDatabase(url, 'postgres')) =>
  withClient(neighbour, (client) =>
    client.query(`drop database if exists ${quoted(nameOf(url))} with (force)`),
  )
