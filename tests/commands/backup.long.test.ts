import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import { backUp } from '@/scripts/database/back-up'
import { applyMigrations } from '@/scripts/database/migrations'
import { restore } from '@/scripts/database/restore'
import { withClient } from '@/scripts/database/server-databases'
import { askAt, contentOf, formOf, makeFullDatabase, temporaryFolder } from '../support/backups'
import { withDatabaseWithoutTables } from '../support/fresh-database'
import { makePastDatabase } from '../support/past-databases'
import { spareDatabases } from '../support/spare-databases'

withDatabaseWithoutTables({ forEach: 'test' })
const spare = spareDatabases()
const folder = temporaryFolder()

let url: string
let file: string
beforeEach(() => {
  url = process.env.DATABASE_URL ?? ''
  file = path.join(folder.path, 'backup')
})

/** Edits what a backup says, as nobody should. */
function edit(change: (text: string) => string): void {
  const text = gunzipSync(readFileSync(file)).toString('latin1')
  writeFileSync(file, gzipSync(Buffer.from(change(text), 'latin1')))
}

/** Locks that somebody waits for in this database: tests of other files wait in theirs. */
const WAITING_HERE = `SELECT FROM pg_locks WHERE NOT granted
  AND "database" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database())`

describe('a backup', () => {
  test('of an earlier version is brought up to date', async () => {
    await makePastDatabase(url, '7c1f3ed')
    await backUp(url, file)
    const other = await spare()
    await restore(other, file, { replace: false })
    await applyMigrations(url)
    expect(await contentOf(other)).toBe(await contentOf(url))
    expect(await formOf(other)).toEqual(await formOf(url))
  })

  test('is of one moment, whatever others write while it is made', async () => {
    await makeFullDatabase(url)
    const before = await contentOf(url)
    const locker = withClient(url, async (client) => {
      await client.query('BEGIN; LOCK TABLE "Source" IN ACCESS EXCLUSIVE MODE')
      const made = backUp(url, file)
      // It has seen the editions by now, and waits to see the sources.
      await expect.poll(async () => (await askAt(url, WAITING_HERE)).length, { timeout: 60_000 }).toBe(1)
      await client.query(`INSERT INTO "Edition" ("number", "summary") VALUES (5, 'meanwhile')`)
      await client.query(
        `UPDATE "Source" SET "replacedIn" = 5 WHERE "id" = (SELECT max("id") FROM "Source" WHERE "replacedIn" IS NULL AND "addedIn" IS NOT NULL)`,
      )
      await client.query('COMMIT')
      await made
    })
    await locker
    const other = await spare()
    await restore(other, file, { replace: false })
    expect(await contentOf(other)).toBe(before)
    expect(await contentOf(url)).not.toBe(before)
  })

  test('is written to the end or not at all, for its owner alone, over no other file', async () => {
    await expect(backUp(url, file)).rejects.toThrow('There is nothing to keep.')
    expect(() => statSync(file)).toThrow()
    await makePastDatabase(url, '57a71ee')
    await backUp(url, file)
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
    await expect(backUp(url, file)).rejects.toThrow('is there already')
  })
})

describe('a backup is refused, and the database is as it was,', () => {
  beforeEach(async () => {
    await makeFullDatabase(url)
    await backUp(url, file)
  })

  async function refusedWith(words: string | RegExp) {
    const before = await contentOf(url)
    await expect(restore(url, file, { replace: true })).rejects.toThrow(words)
    expect(await contentOf(url)).toBe(before)
    expect(await askAt(url, `SELECT FROM pg_namespace WHERE nspname = 'upheld_restore'`)).toEqual([])
  }

  test('where it ends too early, with the place', async () => {
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length / 2)))
    await refusedWith(
      /is damaged in the table “\w+”, after row \d+: the file ends there\.\nNothing was restored/,
    )
  })

  test('where a byte of it is another', async () => {
    const bytes = readFileSync(file)
    const place = Math.floor(bytes.length / 2)
    bytes[place] = (bytes[place] ?? 0) ^ 0xff
    writeFileSync(file, bytes)
    await refusedWith(/is damaged in the table/)
  })

  test('where a row is another, or missing, though all can be unpacked', async () => {
    edit((text) => text.replace('\tLuton Borough Council\t', '\tLuton Town Council\t'))
    await refusedWith(
      'is damaged in the table “Council”, after row 405: its rows are not those that were written',
    )
    edit((text) =>
      text.replace('\tLuton Town Council\t', '\tLuton Borough Council\t').replace(/^luton\t.*\n/m, ''),
    )
    await refusedWith(
      'is damaged in the table “Council”, after row 404: its rows are not those that were written',
    )
  })

  test('where it is of a newer version, or nothing of the kind', async () => {
    edit((text) => text.replace('"migrations":[', '"migrations":[{"name":"29991231_later","checksum":"x"},'))
    await refusedWith(
      'The backup is newer than this version of Upheld (it has 29991231_later). Update Upheld',
    )
    edit((text) => text.replace('"version":1', '"version":2'))
    await refusedWith('was made by a newer version of Upheld')
    writeFileSync(file, 'letters')
    await refusedWith('is not a backup of Upheld’s')
    rmSync(file)
    await refusedWith('There is no file')
  })

  test('where it would take the place of something that is not Upheld’s', async () => {
    const other = await spare()
    await askAt(other, 'CREATE TABLE orders AS SELECT 1 AS number')
    await expect(restore(other, file, { replace: true })).rejects.toThrow('tables that are not Upheld’s')
    expect(await askAt(other, 'SELECT * FROM orders')).toEqual([{ number: 1 }])
  })
})
