// node two-parts-on-a-database.ts: opens the tests' server twice, as the parts of a command do one after the other,
// and prints the addresses of their databases.
import { runCommand } from '../../scripts/processes/command'
import { enterProject } from '../../scripts/setup/project'
import { openTestServer } from '../../scripts/testing/test-server'

await runCommand(async () => {
  enterProject()
  for (const name of ['upheld_first', 'upheld_second']) {
    const server = await openTestServer(() => {})
    console.log(await server.freshDatabase(name))
  }
})
