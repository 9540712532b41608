import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { withClient } from '@/scripts/database/server-databases'

/** The commits of which there is a database: see tests/fixtures/databases/README.md. */
export const PAST_DATABASES = ['57a71ee', '7ea5f05', '7c1f3ed']

/** Makes of an empty database the one that a commit made, with what it had taken in. */
export function makePastDatabase(url: string, commit: string): Promise<void> {
  return loadStatements(url, `tests/fixtures/databases/${commit}.sql.gz`)
}

/** Runs the statements of a gzipped file. */
export async function loadStatements(url: string, file: string): Promise<void> {
  await withClient(url, (client) => client.query(gunzipSync(readFileSync(file)).toString()))
}
