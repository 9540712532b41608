import { createHash, randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'
import { messageOf, PlainError } from '../processes/plain-error'
import type { Say } from '../setup/progress'
import { closeDeskTables } from './desk-tables'
import { whyRefused } from './refused-migrations'

/** The lock that Prisma's own engine takes too. */
const LOCK = 72707369

/** Prisma's table, as Prisma makes it, so that its `migrate status` can read what we write. */
const TABLE = `create table if not exists "_prisma_migrations" (
  "id" varchar(36) primary key not null,
  "checksum" varchar(64) not null,
  "finished_at" timestamptz,
  "migration_name" varchar(255) not null,
  "logs" text,
  "rolled_back_at" timestamptz,
  "started_at" timestamptz not null default now(),
  "applied_steps_count" integer not null default 0
)`

export type Migration = { name: string; sql: string }

/** What a database says of a migration. */
export type Applied = {
  name: string
  checksum: string
  finishedAt: Date | null
  startedAt: Date
  logs: string | null
}

/** Prisma's checksum of a migration. */
export const checksumOf = (sql: string) => createHash('sha256').update(sql).digest('hex')

/**
 * What a database says of the migrations that it has, but for those that were taken back.
 * @returns none where it has no such table
 */
export async function appliedMigrations(client: ClientBase): Promise<Applied[]> {
  // Not to_regclass, which goes by what this connection knew before others made the table.
  const { rowCount } = await client.query(
    `select from pg_class where relname = '_prisma_migrations' and relnamespace = current_schema()::regnamespace`,
  )
  if (!rowCount) return []
  const applied = await client.query<Applied>(
    `select "migration_name" as name, "checksum", "finished_at" as "finishedAt", "started_at" as "startedAt", "logs"
     from "_prisma_migrations" where "rolled_back_at" is null order by "started_at", "migration_name"`,
  )
  return applied.rows
}

/** Whether the schema has tables of somebody else's: a database that never had a migration must be empty. */
async function hasTables(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query(
    `select exists (
       select from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where nspname = current_schema() and relkind in ('r', 'p', 'v', 'm') and relname <> '_prisma_migrations'
         and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
     ) as found`,
  )
  return rows[0].found
}

/**
 * The first migration that the database lacks.
 * @param isForeign whether it has tables, and none of the migrations
 * @throws PlainError where it must not be brought up to date at all
 */
function firstMissing(
  migrations: Migration[],
  applied: Applied[],
  isForeign: boolean,
): Migration | undefined {
  const refused = whyRefused(applied, migrations, isForeign)
  if (refused) throw new PlainError(refused)
  const names = new Set(applied.map(({ name }) => name))
  return migrations.find(({ name }) => !names.has(name))
}

/** Runs a migration and notes that it ran, in one transaction: it is never there by half. */
async function apply(client: ClientBase, { name, sql }: Migration) {
  const startedAt = new Date()
  try {
    // All of a file in one message, as Prisma sends it: a function may have semicolons.
    await client.query(sql)
    await closeDeskTables(client)
  } catch (error) {
    throw new PlainError(
      `The migration ${name} could not be applied, and the database is as it was. Postgres says: ${messageOf(error)}`,
    )
  }
  await client.query(TABLE)
  await client.query(
    `insert into "_prisma_migrations"
       ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
     values ($1, $2, $3, $4, clock_timestamp(), 1)`,
    [randomUUID(), checksumOf(sql), name, startedAt],
  )
}

/**
 * Brings a database up to date, each migration in a transaction of its own, because a value that is added to an enum
 * cannot be used in the transaction that adds it.
 * @param migrations in order
 * @param say told once, before the first
 * @returns how many were applied
 * @throws PlainError where the database is newer than the migrations, has others, or one of them by half
 */
export async function applyTo(client: ClientBase, migrations: Migration[], say?: Say): Promise<number> {
  // Whoever may only read can see that there is nothing to do.
  if (!firstMissing(migrations, await appliedMigrations(client), false)) return 0
  say?.('Bringing the database up to date')
  for (let count = 0; ; count++) {
    await client.query('begin')
    try {
      // Kept until the transaction ends, so that it works through a pool of connections too.
      await client.query('select pg_advisory_xact_lock($1)', [LOCK])
      const applied = await appliedMigrations(client)
      const isForeign = applied.length === 0 && (await hasTables(client))
      const next = firstMissing(migrations, applied, isForeign)
      if (next) await apply(client, next)
      await client.query('commit')
      if (!next) return count
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw error
    }
  }
}
