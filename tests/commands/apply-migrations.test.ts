import { beforeEach, describe, expect, test } from 'vitest'
import { checksumOf } from '@/scripts/database/apply-migrations'
import { applyMigrations, projectMigrations } from '@/scripts/database/migrations'
import { ask } from '../support/database-moments'
import { withDatabaseWithoutTables } from '../support/fresh-database'

withDatabaseWithoutTables({ forEach: 'test' })

const first = { name: '1_first', sql: "CREATE TABLE one (number INT); CREATE TYPE way AS ENUM ('there');" }
const second = { name: '2_second', sql: "ALTER TYPE way ADD VALUE 'back'; INSERT INTO one VALUES (2);" }
const third = { name: '3_third', sql: "CREATE TABLE two (way way DEFAULT 'back');" }
const broken = { name: '2_broken', sql: 'INSERT INTO one VALUES (2); INSERT INTO missing VALUES (3);' }

let url: string
beforeEach(() => {
  if (!process.env.DATABASE_URL) throw new Error('There is no database.')
  url = process.env.DATABASE_URL
})

const apply = (...migrations: { name: string; sql: string }[]) => applyMigrations(url, undefined, migrations)
const applied = () =>
  ask<{ migration_name: string; checksum: string }>(
    `SELECT * FROM "_prisma_migrations" ORDER BY "started_at", "migration_name"`,
  )

describe('a database that is brought up to date', () => {
  test('has each migration once, in order, written down as Prisma does it', async () => {
    await apply(first, second)
    await apply(first, second, third)
    await apply(first, second, third)
    expect(await ask('SELECT * FROM one')).toEqual([{ number: 2 }])
    expect(await applied()).toEqual(
      [first, second, third].map(({ name, sql }) => ({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        checksum: checksumOf(sql),
        finished_at: expect.any(Date),
        migration_name: name,
        logs: null,
        rolled_back_at: null,
        started_at: expect.any(Date),
        applied_steps_count: 1,
      })),
    )
  })

  test('is made where it is not there yet', async () => {
    const other = new URL(url)
    other.pathname += '_made'
    try {
      await applyMigrations(other.toString(), undefined, [first])
      const [{ there } = {}] = await ask<{ there: number }>(
        `SELECT count(*)::int AS there FROM pg_database WHERE datname = '${other.pathname.slice(1)}'`,
      )
      expect(there).toBe(1)
    } finally {
      await ask(`DROP DATABASE "${other.pathname.slice(1)}" WITH (FORCE)`)
    }
  })

  test('has each migration once where several start at the same time', async () => {
    await Promise.all(Array.from({ length: 5 }, () => applyMigrations(url)))
    expect((await applied()).map((row) => row.migration_name)).toEqual(
      projectMigrations().map(({ name }) => name),
    )
  })

  test('is as it was before a migration that fails, which is run again the next time', async () => {
    await apply(first)
    await expect(apply(first, broken)).rejects.toThrow(
      'The migration 2_broken could not be applied, and the database is as it was. Postgres says: relation "missing" does not exist',
    )
    expect(await ask('SELECT * FROM one')).toEqual([])
    expect(await applied()).toHaveLength(1)
    await apply(first, { ...broken, sql: 'INSERT INTO one VALUES (2)' })
    expect(await ask('SELECT * FROM one')).toEqual([{ number: 2 }])
  })

  test('has the migration that its lines’ ends tell of, whatever system they were written on', async () => {
    const lines = 'CREATE TABLE one (number INT);\nCREATE TABLE two (number INT);\n'
    await apply({ name: '1_first', sql: lines })
    await apply({ name: '1_first', sql: lines.replaceAll('\n', '\r\n') })
    await apply({ name: '1_first', sql: lines })
    expect(await applied()).toHaveLength(1)
  })
})

describe('a database is refused, and left as it is,', () => {
  test('where it is newer than the code', async () => {
    await apply(first, second)
    await expect(apply(first, third)).rejects.toThrow(
      'The database is newer than this version of Upheld (it has 2_second). Update Upheld, or restore a backup that this version made',
    )
    expect(await applied()).toHaveLength(2)
  })

  test('where a migration began and did not finish', async () => {
    await apply(first)
    await ask(`INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "logs")
      VALUES ('1', 'x', '2_second', '2026-11-21T10:00:00Z', 'out of memory')`)
    await expect(apply(first, second)).rejects.toThrow(
      /^The migration 2_second began on 2026-11-21T10:00:00.000Z and did not finish\. Postgres said: out of memory\.\nRestore the backup/,
    )
    await ask(`UPDATE "_prisma_migrations" SET "rolled_back_at" = now() WHERE "migration_name" = '2_second'`)
    await apply(first, second)
    expect(await ask('SELECT * FROM one')).toEqual([{ number: 2 }])
  })

  test('where a migration was edited after it ran', async () => {
    await apply(first)
    const edited = { ...first, sql: `${first.sql} CREATE TABLE three ();` }
    await expect(apply(edited, second)).rejects.toThrow(
      'The database was made with another form of 1_first than this version of Upheld has.',
    )
    expect(await applied()).toHaveLength(1)
  })

  test('where it has tables of something else', async () => {
    await ask('CREATE TABLE orders (number INT)')
    await expect(apply(first)).rejects.toThrow('The database has tables that are not Upheld’s.')
    await expect(applied()).rejects.toThrow('does not exist')
  })
})
