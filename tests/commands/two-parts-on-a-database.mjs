// node two-parts-on-a-database.mjs: opens the tests' server twice, as the parts of a command do one after the other,
// and prints the addresses of their databases.
import { runCommand } from '../../scripts/processes/command.mjs'
import { enterProject } from '../../scripts/setup/project.mjs'
import { openTestServer } from '../../scripts/testing/test-server.mjs'

await runCommand(async () => {
  enterProject()
  for (const name of ['upheld_first', 'upheld_second']) {
    const server = await openTestServer(() => {})
    console.log(await server.freshDatabase(name))
  }
})
