import { applyMigrations, projectMigrations } from '@/scripts/database/migrations'
import { loadStatements } from './past-databases'

/**
 * Makes of an empty database one of an earlier version: the migrations up to that version, then its data.
 * @param last the last migration that it had
 * @param data gzipped INSERT statements
 */
export async function makeAsOfThen(url: string, last: string, data: string): Promise<void> {
  await applyMigrations(
    url,
    undefined,
    projectMigrations().filter(({ name }) => name <= last),
  )
  await loadStatements(url, data)
}

/** Brings it to the version of today, as every start of the product does. */
export function bringUpToDate(url: string): Promise<void> {
  return applyMigrations(url)
}
