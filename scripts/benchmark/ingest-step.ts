// ingest-step.ts FOLDER THREADS TIMES: takes a folder of letters into a fresh database, a process for each time.
// The database is started here, so that whatever core this process is kept on is that of Postgres too.
import { applyMigrations } from '../database/migrations'
import { runCommand } from '../processes/command'
import { runShown } from '../processes/run'
import { enterProject, inProject } from '../setup/project'
import { openTestServer } from '../testing/test-server'

const [folder = '', threads = '1', times] = process.argv.slice(2)

await runCommand(async () => {
  enterProject()
  const server = await openTestServer(() => {})
  const env = { DATABASE_URL: await server.freshDatabase('upheld_bench') }
  await applyMigrations(env.DATABASE_URL)
  for (let time = 1; time <= Number(times); time++) {
    const code = await runShown(inProject('.build', 'bench.mjs'), ['ingest', folder, '--threads', threads], {
      env,
    })
    if (code) return code
  }
  return 0
})
