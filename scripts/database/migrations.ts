import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PlainError } from '../processes/plain-error'
import { codeOf } from '../run.mjs'
import type { Say } from '../setup/progress'
import { inProject } from '../setup/project'
import { applyTo, type Migration } from './apply-migrations'
import { connectionProblem } from './connection-problem'
import { createDatabase, withClient } from './server-databases'

/**
 * The migrations of the project, in order.
 * @param folder where they are
 */
export function projectMigrations(folder = inProject('prisma', 'migrations')): Migration[] {
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, file: path.join(folder, name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ name, sql: readFileSync(file, 'utf8') }))
}

/**
 * Brings a database up to date, if it is not; makes it where it is not there.
 */
export async function applyMigrations(url: string, say?: Say, migrations = projectMigrations()) {
  const work = () => withClient(url, (client) => applyTo(client, migrations, say))
  try {
    await work()
  } catch (error) {
    if (codeOf(error) !== '3D000') throw error
    await createDatabase(url)
    await work()
  }
}

/** Checks the server in DATABASE_URL and brings its database up to date. */
export async function prepareGivenDatabase(url: string, say: Say) {
  const problem = await connectionProblem(url)
  if (problem) throw new PlainError(problem)
  await applyMigrations(url, say)
}
