import { withDatabase } from './folder.mjs'

/**
 * Runs `work` with a connection. (pg is loaded here and not above: it is not there before the packages are.)
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const nameOf = (url) => decodeURIComponent(new URL(url).pathname.slice(1))
const quoted = (name) => `"${name.replaceAll('"', '""')}"`

/**
 * Makes the database that the address names, unless it is there.
 * @param {string} url
 * @param {string} [neighbour] a database to ask from: every server has one called postgres, but not for every user
 * @param {string} [like] one to copy, to which nobody may be connected; it is made empty where this is left out
 */
export async function createDatabase(url, neighbour = withDatabase(url, 'postgres'), like = undefined) {
  const name = nameOf(url)
  const copied = like ? ` template ${quoted(nameOf(like))}` : ''
  await withClient(neighbour, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${quoted(name)}${copied}`)
  })
}

/**
 * Removes the database that the address names, and throws out whoever is still connected to it.
 * @param {string} url
 * @param {string} [neighbour] a database to ask from
 */
export const dropDatabase = (url, neighbour = withDatabase(url, 'postgres')) =>
  withClient(neighbour, (client) =>
    client.query(`drop database if exists ${quoted(nameOf(url))} with (force)`),
  )
