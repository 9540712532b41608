import pg from 'pg'
import { expect } from 'vitest'

/** How long a state is waited for: on a busy machine everything takes long. */
export const PATIENCE = { timeout: 100_000, interval: 25 }

/** Asks the database in DATABASE_URL, on a connection of its own. */
export async function ask<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = await connected()
  try {
    return (await client.query(sql, values)).rows as Row[]
  } finally {
    await client.end()
  }
}

/**
 * Keeps others from writing into a table, so that whoever wants to stops just there, in the middle of their work.
 * @returns lets them go on
 */
export async function stopBefore(table: string): Promise<() => Promise<void>> {
  const client = await connected()
  await client.query('BEGIN')
  await client.query(`LOCK TABLE "${table}" IN SHARE MODE`)
  return () => client.end()
}

/** Waits until somebody wants to write into a table that is kept from being written into. */
export async function untilSomebodyStopsAt(table: string): Promise<void> {
  await until(
    `SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
      AND query ~ '^\\s*(INSERT INTO|UPDATE|DELETE FROM) ("public".)?"${table}"') AS met`,
  )
}

/** Waits until what was read from so many files is kept. */
export async function untilReadingsAreKept(atLeast: number): Promise<void> {
  await until(`SELECT count(*) >= ${atLeast} AS met FROM "Reading"`)
}

/** Waits until nobody else is connected: what a process had begun that is gone has been undone by then. */
export async function untilOthersAreGone(): Promise<void> {
  await until(
    `SELECT NOT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database()
      AND backend_type = 'client backend' AND pid <> pg_backend_pid()) AS met`,
  )
}

/** Cuts every connection to the database but the one that asks for it. */
export async function cutConnections(): Promise<void> {
  await ask(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  )
}

/** The rows of all that is published or withheld. */
const ROWS = {
  Edition: '"Edition"',
  SourceFile: '"SourceFile"',
  letters: `"Source" WHERE "kind" = 'letter' AND "addedIn" IS NOT NULL`,
  publications: `"Source" WHERE "kind" = 'publication' AND "addedIn" IS NOT NULL`,
  reviews: '"Source" WHERE "reviewNumber" IS NOT NULL',
  Figure: '"Figure"',
  FigurePart: '"FigurePart"',
  ReviewStep: '"ReviewStep"',
}

/** What `published` tells of a database in which nothing is published or withheld. */
export const NOTHING = {
  Edition: 0,
  SourceFile: 0,
  letters: 0,
  publications: 0,
  reviews: 0,
  Figure: 0,
  FigurePart: 0,
  ReviewStep: 0,
}

/** How many rows there are of all that is published or withheld. */
export async function published(): Promise<typeof NOTHING> {
  const counts = Object.entries(ROWS).map(
    ([what, rows]) => `(SELECT count(*)::int FROM ${rows}) AS "${what}"`,
  )
  const [row] = await ask<typeof NOTHING>(`SELECT ${counts.join(', ')}`)
  return row as typeof NOTHING
}

async function until(sql: string): Promise<void> {
  const client = await connected()
  try {
    await expect.poll(async () => (await client.query(sql)).rows, PATIENCE).toEqual([{ met: true }])
  } finally {
    await client.end()
  }
}

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  // A connection that is cut says so at the next query.
  client.on('error', () => {})
  await client.connect()
  return client
}
