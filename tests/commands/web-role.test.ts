import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { addressForWeb } from '@/scripts/database/web-role'
import { ask } from '../support/database-moments'
import { withFreshDatabase } from '../support/fresh-database'

withFreshDatabase()

let address: string
beforeAll(async () => {
  address = await addressForWeb(process.env.DATABASE_URL ?? '')
})

async function asWeb(...statements: string[]) {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    let rows: unknown[] = []
    for (const statement of statements) rows = (await client.query(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}

describe('the role of the web server', () => {
  test('reads every table, those that come later too, and hears of new editions', async () => {
    await ask('CREATE TABLE later (number INT)')
    const tables = await ask<{ name: string }>(
      `SELECT quote_ident(relname) AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
    )
    expect(tables.length).toBeGreaterThan(15)
    for (const { name } of tables) await asWeb(`SELECT * FROM ${name} LIMIT 1`)
    await asWeb('LISTEN anything')
  })

  test('owns nothing', async () => {
    const owned = `SELECT relname AS name FROM pg_class WHERE relowner = 'upheld_web'::regrole
      UNION ALL SELECT datname FROM pg_database WHERE datdba = 'upheld_web'::regrole
      UNION ALL SELECT nspname FROM pg_namespace WHERE nspowner = 'upheld_web'::regrole`
    expect(await ask(owned)).toEqual([])
  })

  test.each([
    `INSERT INTO "Edition" ("number", "summary") VALUES (1, 'mine')`,
    `UPDATE "Council" SET "name" = 'Mine'`,
    'DELETE FROM "Council"',
    'TRUNCATE "Council" CASCADE',
    'DROP TABLE "Figure"',
    'CREATE TABLE mine (number INT)',
    'CREATE TEMP TABLE mine (number INT)',
    'CREATE SCHEMA mine',
    'ALTER TYPE "Origin" ADD VALUE \'mine\'',
    `SELECT nextval('"Source_id_seq"')`,
    'CREATE ROLE mine',
    `COPY "Council" TO PROGRAM 'cat'`,
  ])('is refused: %s', async (statement) => {
    await expect(asWeb(statement)).rejects.toThrow(/read-only transaction|permission denied|must be owner/)
    // Not by the setting alone, which the role can change.
    await expect(asWeb('SET default_transaction_read_only = off', statement)).rejects.toThrow(
      /permission denied|must be owner/,
    )
  })
})
