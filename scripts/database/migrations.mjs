import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { PlainError } from '../processes/plain-error.mjs'
import { runScriptQuietly } from '../processes/run.mjs'
import { commandOf, inProject } from '../setup/project.mjs'
import { connectionProblem } from './connection-problem.mjs'
import { withClient } from './server-databases.mjs'

const folder = inProject('prisma', 'migrations')

/** The migrations of the project, each as "name checksum", in Prisma's way of reckoning. */
function ours() {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .map((name) => [name, inProject('prisma', 'migrations', name, 'migration.sql')])
    .filter(([, file]) => existsSync(file))
    .map(([name, file]) => `${name} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)
}

/** The migrations that a database has, in the same form. */
async function theirs(url) {
  try {
    const { rows } = await withClient(url, (client) =>
      client.query(
        `select migration_name || ' ' || checksum as migration
         from _prisma_migrations where finished_at is not null and rolled_back_at is null`,
      ),
    )
    return new Set(rows.map((row) => row.migration))
  } catch {
    return new Set()
  }
}

/** Whether a database lacks a migration. Asking takes a few milliseconds, Prisma's own check two seconds. */
export async function hasPendingMigrations(url) {
  const applied = await theirs(url)
  return applied.size === 0 || ours().some((migration) => !applied.has(migration))
}

/**
 * Brings a database up to date, if it is not.
 * @param {string} url
 * @param {(text: string) => void} [say]
 */
export async function applyMigrations(url, say) {
  if (!(await hasPendingMigrations(url))) return
  say?.('Bringing the database up to date')
  const options = { env: { DATABASE_URL: url } }
  await runScriptQuietly('Applying the migrations', commandOf('prisma'), ['migrate', 'deploy'], options)
}

/** Checks the server in DATABASE_URL and brings its database up to date. */
export async function prepareGivenDatabase(url, say) {
  const problem = await connectionProblem(url)
  if (problem) throw new PlainError(problem)
  await applyMigrations(url, say)
}
