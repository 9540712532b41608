import { existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ClientBase } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { PlainError } from '../processes/plain-error'
import { appliedMigrations, applyTo } from './apply-migrations'
import { type BackupHead, BackupReader } from './backup-file'
import { projectMigrations } from './migrations'
import { replaceSchema } from './replace-schema'
import { createDatabase, withClient } from './server-databases'

/** Where a backup is put together, next to what the database has, which it then replaces at once. */
const ASIDE = 'upheld_restore'

/** Reads a backup to its end before anything is done with it, and gives what it says of itself. */
async function checkedHead(file: string): Promise<BackupHead> {
  const reader = new BackupReader(file)
  const told = await reader.head()
  migrationsOf(told)
  for (const { name } of told.tables) for await (const _ of reader.rows(name));
  await reader.end()
  return told
}

/** The migrations that the database had, as the code has them. */
function migrationsOf({ migrations }: BackupHead) {
  const ours = projectMigrations()
  const unknown = migrations.filter(({ name }) => !ours.some((migration) => migration.name === name))
  if (unknown.length > 0)
    throw new PlainError(
      `The backup is newer than this version of Upheld (it has ${unknown.map(({ name }) => name).join(', ')}). ` +
        'Update Upheld to restore it.',
    )
  return ours.filter(({ name }) => migrations.some((migration) => migration.name === name))
}

async function fillTables(client: ClientBase, told: BackupHead, reader: BackupReader): Promise<number> {
  const named = (name: string) => client.escapeIdentifier(name)
  const all = told.tables.map(({ name }) => named(name))
  for (const table of all) await client.query(`alter table ${table} disable trigger user`)
  // A migration may have put rows there.
  await client.query(`truncate ${all.join(', ')}`)
  let rows = 0
  for (const { name, columns } of told.tables) {
    const target = client.query(copyFrom(`copy ${named(name)} (${columns.map(named).join(', ')}) from stdin`))
    await pipeline(Readable.from(reader.rows(name)), target)
    rows += target.rowCount
  }
  await reader.end()
  for (const table of all) await client.query(`alter table ${table} enable trigger user`)
  for (const { name, lastValue, isCalled } of told.sequences)
    await client.query('select setval($1::regclass, $2, $3)', [named(name), lastValue, isCalled])
  return rows
}

/** Puts the backup together aside, as it was, and brings it up to date there. */
async function putTogether(client: ClientBase, file: string): Promise<number> {
  const reader = new BackupReader(file)
  const told = await reader.head()
  await client.query(`drop schema if exists ${ASIDE} cascade`)
  await client.query(`create schema ${ASIDE}`)
  await client.query(`set search_path = ${ASIDE}`)
  await applyTo(client, migrationsOf(told))
  await client.query('begin')
  const rows = await fillTables(client, told, reader)
  await client.query('commit')
  await applyTo(client, projectMigrations())
  return rows
}

/** Web servers know by the number of these rows whether what they keep is still so: it only grows. */
async function tellWebServers(client: ClientBase, target: string): Promise<void> {
  const changes = `${client.escapeIdentifier(target)}."PageChange"`
  const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    changes,
  ])
  if (rows[0]?.there)
    await client.query(
      `insert into ${ASIDE}."PageChange" ("transaction", "at") select "transaction", "at" from ${changes}
       on conflict do nothing`,
    )
  await client.query(`insert into ${ASIDE}."PageChange" values (txid_current(), transaction_timestamp())`)
  await client.query(`select pg_notify('upheld_pages', '')`)
}

/** Refuses to replace what nobody said may be replaced. */
async function seeThatItMay(client: ClientBase, replace: boolean): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm') limit 1`,
  )
  if (!rowCount) return
  if ((await appliedMigrations(client)).length === 0)
    throw new PlainError('The database has tables that are not Upheld’s. Restore into a database of its own.')
  if (!replace)
    throw new PlainError('The database has data already. To put the backup in its place, add --replace.')
}

export type Restored = { madeAt: Date; tables: number; rows: number }

/**
 * Puts a backup into a database. Whatever goes wrong before it is complete, the database stays as it was.
 * @param replace whether it may take the place of what the database has
 * @throws PlainError where the file is damaged or newer than the code, or the database has something already
 */
export async function restore(
  url: string,
  file: string,
  { replace }: { replace: boolean },
): Promise<Restored> {
  if (!existsSync(file)) throw new PlainError(`There is no file ${file}.`)
  const told = await checkedHead(file)
  await createDatabase(url)
  return withClient(url, async (client) => {
    await seeThatItMay(client, replace)
    const { rows: schemas } = await client.query<{ name: string }>('select current_schema() as name')
    const [target] = schemas
    if (!target?.name) throw new PlainError('The database has no schema in which its user may make tables.')
    try {
      const rows = await putTogether(client, file)
      await replaceSchema(client, target.name, ASIDE, () => tellWebServers(client, target.name))
      return { madeAt: new Date(told.madeAt), tables: told.tables.length, rows }
    } catch (error) {
      await client.query('rollback').catch(() => {})
      await client.query(`drop schema if exists ${ASIDE} cascade`).catch(() => {})
      throw error instanceof PlainError || !(error instanceof Error) ? error : notRestored(error)
    }
  })
}

const notRestored = ({ message }: Error) =>
  new PlainError(`The backup could not be restored, and the database is as it was. Postgres says: ${message}`)
