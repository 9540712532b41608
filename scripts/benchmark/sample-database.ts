import { applyMigrations } from '../database/migrations'
import { runScriptQuietly } from '../processes/run'
import { inProject } from '../setup/project'
import { openTestServer } from '../testing/test-server'

let made = 0

/** A database with the sample data, which is gone at the end: its address. */
export async function sampleDatabase(say: (text: string) => void): Promise<string> {
  const server = await openTestServer(say)
  const env = { DATABASE_URL: await server.freshDatabase(`upheld_bench_sample_${++made}`) }
  await applyMigrations(env.DATABASE_URL)
  await runScriptQuietly('Loading the sample data', inProject('.build', 'prepare.mjs'), [], { env })
  return env.DATABASE_URL
}
