import { randomBytes } from 'node:crypto'
import { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase, database } from '@/lib/data/client'
import { openPool } from '@/lib/data/pool'
import { environment } from '@/lib/platform/env'
import { ask } from '../../support/database-moments'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()

/** A user to whom Postgres gives two connections, and says of a third what it says of any when it has none left. */
const role = `upheld_few_${randomBytes(4).toString('hex')}`
let url: string
let owners: string

beforeAll(async () => {
  owners = process.env.DATABASE_URL as string
  await ask(`CREATE ROLE ${role} LOGIN PASSWORD 'few' CONNECTION LIMIT 2`)
  await ask(`GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role}`)
  const few = new URL(owners)
  few.username = role
  few.password = 'few'
  url = few.toString()
})
afterAll(() => ask(`DROP OWNED BY ${role}; DROP ROLE ${role}`))

describe('where the server takes no more connections', () => {
  test('the driver by itself fails', async () => {
    const pool = new Pool({ connectionString: url, max: 3 })
    const clients = [await pool.connect(), await pool.connect()]
    await expect(pool.connect()).rejects.toMatchObject({ code: '53300' })
    for (const client of clients) client.release(true)
    await pool.end()
  })

  test('who asks waits until one is given back, of another pool', async () => {
    const others = openPool(url, 2)
    const pool = openPool(url, 2)
    const held = [await others.connect(), await others.connect()]
    const asked = pool.query<{ one: number }>('SELECT 1 AS one')
    for (const client of held) client.release(true)
    expect((await asked).rows).toEqual([{ one: 1 }])
    await Promise.all([pool.end(), others.end()])
  })

  describe('pages', () => {
    afterEach(async () => {
      await closeDatabase()
      process.env.DATABASE_URL = owners
      delete process.env.DATABASE_POOL
    })

    test('are read all the same, however many are asked for', async () => {
      process.env.DATABASE_URL = url
      process.env.DATABASE_POOL = '20'
      const counts = await Promise.all(
        Array.from({ length: 200 }, () => database().$queryRaw<{ n: number }[]>`SELECT 1::int AS n`),
      )
      expect(counts.every(([row]) => row?.n === 1)).toBe(true)
    })
  })
})

describe('how many connections there are', () => {
  test('is a setting', async () => {
    const pool = openPool(owners, 3)
    await Promise.all(Array.from({ length: 20 }, () => pool.query('SELECT pg_sleep(0)')))
    expect(pool.totalCount).toBeLessThanOrEqual(3)
    await pool.end()
  })

  test.each(['0', 'ten', '1.5', '-1', '100000'])('is not %s', (size) => {
    process.env.DATABASE_POOL = size
    try {
      expect(() => environment()).toThrow('DATABASE_POOL: must be a whole number from 1 to 9999')
    } finally {
      delete process.env.DATABASE_POOL
    }
  })
})
