import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { applyMigrations } from '@/scripts/database/migrations'

const MIGRATIONS = 'prisma/migrations'

/** Where Prisma writes down which migrations a database has. */
const APPLIED = `CREATE TABLE "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

/**
 * Makes of an empty database one of an earlier version: the migrations up to that version, then its data.
 * @param last the last migration that it had
 * @param data gzipped INSERT statements
 */
export async function makeAsOfThen(url: string, last: string, data: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(APPLIED)
    for (const name of readdirSync(MIGRATIONS).sort()) {
      if (name > last) continue
      const sql = readFileSync(`${MIGRATIONS}/${name}/migration.sql`)
      await client.query(sql.toString())
      await client.query(
        `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count")
         VALUES ($1, $2, now(), $3, 1)`,
        [randomUUID(), createHash('sha256').update(sql).digest('hex'), name],
      )
    }
    await client.query(gunzipSync(readFileSync(data)).toString())
  } finally {
    await client.end()
  }
}

/** Brings it to the version of today, as every start of the product does. */
export function bringUpToDate(url: string): Promise<void> {
  return applyMigrations(url)
}
