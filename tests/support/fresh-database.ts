import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { closeDatabase } from '@/lib/data/client'

/**
 * Gives a test file a migrated, empty Postgres database of its own, made from the one in DATABASE_URL, for as
 * long as its tests run.
 */
export function withFreshDatabase(): void {
  const template = process.env.DATABASE_URL
  const name = `upheld_test_${randomBytes(6).toString('hex')}`

  beforeAll(async () => {
    if (!template) throw new Error('DATABASE_URL is not set: run these tests with `npm test -- unit`.')
    await asAdmin(template, `CREATE DATABASE ${name} TEMPLATE "${new URL(template).pathname.slice(1)}"`)
    const own = new URL(template)
    own.pathname = `/${name}`
    process.env.DATABASE_URL = own.toString()
  })

  afterAll(async () => {
    await closeDatabase()
    if (template) await asAdmin(template, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
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
