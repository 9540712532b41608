import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { PlainError } from '../processes/plain-error.mjs'
import { inProject } from '../setup/project.mjs'
import { applyTo } from './apply-migrations.mjs'
import { connectionProblem } from './connection-problem.mjs'
import { createDatabase, withClient } from './server-databases.mjs'

const folder = inProject('prisma', 'migrations')

/**
 * The migrations of the project, in order.
 * @returns {import('./apply-migrations.mjs').Migration[]}
 */
export function projectMigrations() {
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, file: inProject('prisma', 'migrations', name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ name, sql: readFileSync(file, 'utf8') }))
}

/**
 * Brings a database up to date, if it is not; makes it where it is not there.
 * @param {string} url
 * @param {(text: string) => void} [say]
 * @param {import('./apply-migrations.mjs').Migration[]} [migrations]
 */
export async function applyMigrations(url, say, migrations = projectMigrations()) {
  const work = () => withClient(url, (client) => applyTo(client, migrations, say))
  try {
    await work()
  } catch (error) {
    if (error.code !== '3D000') throw error
    await createDatabase(url)
    await work()
  }
}

/** Checks the server in DATABASE_URL and brings its database up to date. */
export async function prepareGivenDatabase(url, say) {
  const problem = await connectionProblem(url)
  if (problem) throw new PlainError(problem)
  await applyMigrations(url, say)
}
