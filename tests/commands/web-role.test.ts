import { randomBytes } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { applyTo } from '@/scripts/database/apply-migrations'
import { backUp } from '@/scripts/database/back-up'
import { projectMigrations } from '@/scripts/database/migrations'
import { restore } from '@/scripts/database/restore'
import { withClient } from '@/scripts/database/server-databases'
import { addressForWeb } from '@/scripts/database/web-role'
import { temporaryFolder } from '../support/backups'
import { ask } from '../support/database-moments'
import { withFreshDatabase } from '../support/fresh-database'

withFreshDatabase()
const folder = temporaryFolder()

/** One of this file’s own: roles are the server’s, and tests beside these give theirs another password. */
const role = `upheld_web_${randomBytes(6).toString('hex')}`
let address: string
beforeEach(async () => {
  address = await addressForWeb(process.env.DATABASE_URL ?? '', role)
})
afterAll(() => ask(`DROP OWNED BY ${role}; DROP ROLE ${role}`))

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
  const tablesOf = async (condition: string) => {
    const rows = await ask<{ name: string }>(
      `SELECT quote_ident(relname) AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND ${condition}`,
    )
    return rows.map(({ name }) => name)
  }

  test('reads every table but the desk’s, those that come later too, and hears of new editions', async () => {
    await ask('CREATE TABLE later (number INT)')
    const tables = await tablesOf(`relname NOT LIKE 'Desk%'`)
    expect(tables.length).toBeGreaterThan(15)
    for (const name of tables) await asWeb(`SELECT * FROM ${name} LIMIT 1`)
    await asWeb('LISTEN anything')
  })

  test('reads no table of the desk, also of those that come later, and after a restore', async () => {
    const url = process.env.DATABASE_URL ?? ''
    await withClient(url, (client) =>
      applyTo(client, [
        ...projectMigrations(),
        { name: '29990101000000_later', sql: 'CREATE TABLE "DeskLater" (number INT)' },
      ]),
    )
    const tables = await tablesOf(`relname LIKE 'Desk%'`)
    expect(tables).toContain('"DeskLater"')
    expect(tables.length).toBeGreaterThan(2)
    for (const name of tables)
      await expect(asWeb(`SELECT FROM ${name}`), name).rejects.toThrow(/permission denied for table/)
    await ask('DROP TABLE "DeskLater", later')
    await ask(`DELETE FROM _prisma_migrations WHERE migration_name LIKE '2999%'`)
    const file = path.join(folder.path, 'backup')
    await backUp(url, file)
    await restore(url, file, { replace: true })
    await asWeb('SELECT FROM "Council"')
    for (const name of await tablesOf(`relname LIKE 'Desk%'`))
      await expect(asWeb(`SELECT FROM ${name}`), name).rejects.toThrow(/permission denied for table/)
  })

  test('is told that somebody may use the desk, and nothing of who it is', async () => {
    const people = 'SELECT desk_has_people() AS people'
    expect(await asWeb(people)).toEqual([{ people: false }])
    await ask(
      `INSERT INTO "DeskPerson" ("id", "name", "email", "role") VALUES ('1', 'Asha Rao', 'asha@desk.example', 'reader')`,
    )
    expect(await asWeb(people)).toEqual([{ people: true }])
    await expect(asWeb('SELECT FROM "DeskPerson"')).rejects.toThrow('permission denied')
  })

  test('leaves a role for the desk that may write its rights', async () => {
    await ask('CREATE ROLE upheld_desk_of_tests')
    try {
      await ask('GRANT SELECT, INSERT ON "DeskStep" TO upheld_desk_of_tests')
      await addressForWeb(process.env.DATABASE_URL ?? '', role)
      const may = `SELECT has_table_privilege('upheld_desk_of_tests', '"DeskStep"', 'SELECT') AS may`
      expect(await ask(may)).toEqual([{ may: true }])
    } finally {
      await ask('DROP OWNED BY upheld_desk_of_tests')
      await ask('DROP ROLE upheld_desk_of_tests')
    }
  })

  test('owns nothing', async () => {
    const owned = `SELECT relname AS name FROM pg_class WHERE relowner = '${role}'::regrole
      UNION ALL SELECT datname FROM pg_database WHERE datdba = '${role}'::regrole
      UNION ALL SELECT nspname FROM pg_namespace WHERE nspowner = '${role}'::regrole`
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
