import { createHash } from 'node:crypto'
import type { Applied, Migration } from './apply-migrations'

const checksumOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** Git may write lines' ends as the system has them, which changes no migration. */
const checksumsOf = (sql: string) => {
  const unix = sql.replaceAll('\r\n', '\n')
  return [sql, unix, unix.replaceAll('\n', '\r\n')].map(checksumOf)
}

/**
 * Migrations that were edited after they were out, by name, with the checksums that they had before. A later migration
 * gives a database that has such a one what it lacks.
 */
const EDITED = new Map([
  [
    '20261121000000_councils_letters_figures_editions',
    ['92262b77ba9ad31806fc3e676f4aa1e50c0d127e9ec5b5cc54e4c1a0f9c830ad'],
  ],
  [
    '20261121140000_pdfs_reviews_and_other_bodies',
    ['997e078e6d98ef643a0a617362b9b3ce325dec0e0c328c7b5e86f8f1d730d301'],
  ],
])

const list = (names: string[]) => names.join(', ')

/**
 * Why a database must not be brought up to date, in plain words.
 * @param applied the migrations that it has
 * @param migrations those of this version
 * @param isForeign whether it has tables, and none of the migrations
 */
export function whyRefused(
  applied: Applied[],
  migrations: Migration[],
  isForeign: boolean,
): string | undefined {
  if (isForeign)
    return (
      'The database has tables that are not Upheld’s. Name an empty database in DATABASE_URL: ' +
      'Upheld makes it if it is not there.'
    )
  const known = new Map(migrations.map((migration) => [migration.name, migration.sql]))
  const unknown = applied.filter(({ name }) => !known.has(name)).map(({ name }) => name)
  if (unknown.length > 0)
    return (
      `The database is newer than this version of Upheld (it has ${list(unknown)}). Update Upheld, or restore a ` +
      'backup that this version made: npm run restore -- FILE --replace'
    )
  const unfinished = applied.find(({ finishedAt }) => finishedAt === null)
  if (unfinished)
    return (
      `The migration ${unfinished.name} began on ${unfinished.startedAt.toISOString()} and did not finish.` +
      `${unfinished.logs ? ` Postgres said: ${unfinished.logs.trim()}.` : ''}\n` +
      'Restore the backup that you made before it (npm run restore -- FILE --replace). If you have none, see whether ' +
      'anything of the migration is in the database. If nothing is, delete its line and start again:\n' +
      `DELETE FROM "_prisma_migrations" WHERE "migration_name" = '${unfinished.name}' AND "finished_at" IS NULL;`
    )
  const edited = applied.filter(({ name, checksum }) => {
    const sql = known.get(name)
    return sql && !checksumsOf(sql).includes(checksum) && !EDITED.get(name)?.includes(checksum)
  })
  if (edited.length > 0)
    return (
      `The database was made with another form of ${list(edited.map(({ name }) => name))} than this version of ` +
      'Upheld has. Use the version that made it, or put prisma/migrations back as it was published (git checkout).'
    )
  return undefined
}
