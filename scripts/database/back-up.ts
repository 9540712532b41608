import { createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { ClientBase } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { PlainError } from '../processes/plain-error'
import { appliedMigrations } from './apply-migrations'
import { type BackupHead, type BackupTable, endLine, headLine, Rows } from './backup-file'
import { withClient } from './server-databases'

/** Without the columns that Postgres makes of others: it makes them again. */
const TABLES = `
  select relname as name, array_agg(attname::text order by attnum) as columns
  from pg_class join pg_attribute on attrelid = pg_class.oid
  where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname <> '_prisma_migrations'
    and attnum > 0 and not attisdropped and attgenerated = ''
  group by relname order by relname`

const POINTERS = `
  select a.relname as from, b.relname as to from pg_constraint
  join pg_class a on a.oid = conrelid join pg_class b on b.oid = confrelid
  where contype = 'f' and connamespace = current_schema()::regnamespace and conrelid <> confrelid`

/** The tables, each after those that its rows point to, so that they can be filled in this order. */
async function tablesInOrder(client: ClientBase): Promise<BackupTable[]> {
  const { rows: tables } = await client.query<BackupTable>(TABLES)
  const { rows: pointers } = await client.query<{ from: string; to: string }>(POINTERS)
  const ordered: BackupTable[] = []
  const waits = ({ name }: BackupTable) =>
    pointers.some(({ from, to }) => from === name && !ordered.some((table) => table.name === to))
  while (ordered.length < tables.length) {
    const next = tables.find((table) => !ordered.includes(table) && !waits(table))
    if (!next) throw new Error('The tables point to each other in a circle.')
    ordered.push(next)
  }
  return ordered
}

async function sequencesOf(client: ClientBase): Promise<BackupHead['sequences']> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = current_schema()::regnamespace and relkind = 'S' order by relname`,
  )
  const sequences = []
  for (const { name } of rows) {
    const { rows: values } = await client.query<{ lastValue: string; isCalled: boolean }>(
      `select last_value as "lastValue", is_called as "isCalled" from ${client.escapeIdentifier(name)}`,
    )
    for (const value of values) sequences.push({ name, ...value })
  }
  return sequences
}

export type BackedUp = { tables: number; rows: number }

/** The pieces of a backup, all of one moment. */
async function* piecesOf(client: ClientBase, done: BackedUp): AsyncGenerator<Buffer> {
  const applied = await appliedMigrations(client)
  const migrations = applied
    .map(({ name, checksum }) => ({ name, checksum }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  if (migrations.length === 0)
    throw new PlainError('The database has no tables of Upheld’s. There is nothing to keep.')
  const tables = await tablesInOrder(client)
  const sequences = await sequencesOf(client)
  yield headLine({ madeAt: new Date().toISOString(), migrations, tables, sequences })
  for (const { name, columns } of tables) {
    const rows = new Rows()
    const names = columns.map((column) => client.escapeIdentifier(column)).join(', ')
    const source = `select ${names} from ${client.escapeIdentifier(name)} order by ${names}`
    for await (const chunk of client.query(copyTo(`copy (${source}) to stdout`)) as AsyncIterable<Buffer>) {
      rows.add(chunk)
      yield chunk
    }
    yield rows.mark(name)
    done.tables++
    done.rows += rows.count
  }
  yield endLine()
}

/** Waits until the disk has a file, so that a power cut does not take it. */
async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.sync()
  await handle.close()
}

/**
 * Writes all tables of a database, as they are at one moment, into a file. Others can read and write meanwhile.
 * @param file must not be there yet; only its owner can read it, because it has what is withheld too
 * @throws PlainError where the file is there, or the database has nothing
 */
export async function backUp(url: string, file: string): Promise<BackedUp> {
  if (existsSync(file))
    throw new PlainError(`${file} is there already. Choose another name, or delete it first.`)
  const unfinished = `${file}.unfinished`
  const done = { tables: 0, rows: 0 }
  try {
    await withClient(url, async (client) => {
      await client.query('begin isolation level repeatable read read only')
      await client.query(
        `set local datestyle = 'ISO'; set local bytea_output = 'hex'; set local extra_float_digits = 1`,
      )
      const target = createWriteStream(unfinished, { mode: 0o600 })
      await pipeline(Readable.from(piecesOf(client, done)), createGzip(), target)
    })
    await flush(unfinished)
    await rename(unfinished, file)
    return done
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
