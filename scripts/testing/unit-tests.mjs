import { applyMigrations } from '../database/migrations.mjs'
import { runShown } from '../processes/run.mjs'
import { commandOf } from '../setup/project.mjs'
import { findOffice } from './office.mjs'

/** The database's migrations, and the unit tests on the result. */
export const unitTests = ({ server, rest }) => testsOnDatabase({ server, rest, name: 'Unit tests (Vitest)' })

/** The loops among the unit tests, for long. */
export function longTests({ server, rest, say }) {
  const env = { UPHELD_TESTS: 'long' }
  const office = {
    name: 'LibreOffice',
    run: async () => {
      env.SOFFICE_PATH = await findOffice(say)
      if (!env.SOFFICE_PATH)
        say('LibreOffice is not installed. SKIPPED: the test that opens Word documents in it.')
    },
  }
  return [office, ...testsOnDatabase({ server, rest, name: 'Long loops (Vitest)', env })]
}

function testsOnDatabase({ server, rest, name, env = {} }) {
  return [
    {
      name: 'Migrations',
      run: async () => {
        env.DATABASE_URL = await server.freshDatabase('upheld_unit')
        await applyMigrations(env.DATABASE_URL)
      },
    },
    { name, run: () => runShown(commandOf('vitest'), ['run', ...rest], { env }) },
  ]
}
