// node ingest-step.mjs FOLDER THREADS TIMES: takes a folder of letters into a fresh database, a process for each time.
// The database is started here, so that whatever core this process is kept on is that of Postgres too.
import { applyMigrations } from '../database/migrations.mjs'
import { runCommand } from '../processes/command.mjs'
import { runShown } from '../processes/run.mjs'
import { enterProject, inProject } from '../setup/project.mjs'
import { openTestServer } from '../testing/test-server.mjs'

const [folder, threads, times] = process.argv.slice(2)

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
})
