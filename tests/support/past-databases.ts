import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'

/** The commits of which there is a database: see tests/fixtures/databases/README.md. */
export const PAST_DATABASES = ['57a71ee', '7ea5f05', '7c1f3ed']

/** Makes of an empty database the one that a commit made, with what it had taken in. */
export async function makePastDatabase(url: string, commit: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(gunzipSync(readFileSync(`tests/fixtures/databases/${commit}.sql.gz`)).toString())
  } finally {
    await client.end()
  }
}
