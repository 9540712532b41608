import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { closeDatabase } from '@/lib/data/client'

/**
 * Gives tests a migrated, empty Postgres database of their own, made from the one in DATABASE_URL: those of a file
 * or a group one that they share, for as long as they run, or each test its own.
 */
export function withFreshDatabase({ forEach = 'file' }: { forEach?: 'file' | 'test' } = {}): void {
  withDatabaseFrom((url) => new URL(url).pathname.slice(1), forEach)
}

/** The same, without any table: for tests of the migrations themselves. */
export function withDatabaseWithoutTables({ forEach = 'file' }: { forEach?: 'file' | 'test' } = {}): void {
  withDatabaseFrom(() => 'template0', forEach)
}

function withDatabaseFrom(templateOf: (url: string) => string, forEach: 'file' | 'test'): void {
  const [before, after] = forEach === 'file' ? [beforeAll, afterAll] : [beforeEach, afterEach]
  const given = process.env.DATABASE_URL
  let name: string

  before(async () => {
    if (!given) throw new Error('DATABASE_URL is not set: run these tests with `npm test -- unit`.')
    name = `upheld_test_${randomBytes(6).toString('hex')}`
    await asAdmin(given, `CREATE DATABASE ${name} TEMPLATE "${templateOf(given)}"`)
    const own = new URL(given)
    own.pathname = `/${name}`
    process.env.DATABASE_URL = own.toString()
  })

  after(async () => {
    await closeDatabase()
    process.env.DATABASE_URL = given
    if (given) await asAdmin(given, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  })
}

async function asAdmin(url: string, sql: string): Promise<void> {
  const admin = new URL(url)
  admin.pathname = '/postgres'
  const client = new pg.Client({ connectionString: admin.toString() })
  await client.connect()
  try {
    // Postgres copies one template at a time.
    await client.query('SELECT pg_advisory_lock(1)')
    await client.query(sql)
  } finally {
    await client.end()
  }
}
