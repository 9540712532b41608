import { applyMigrations } from '../database/migrations.mjs'
import { PlainError } from '../processes/plain-error.mjs'
import { runScriptQuietly, runShown } from '../processes/run.mjs'
import { commandOf } from '../setup/project.mjs'
import { findOffice } from './office.mjs'

const DRIFT = ['--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema.prisma', '--exit-code']

/** The database's migrations, whether they lead to the schema, and the unit tests on the result. */
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
    {
      name: 'Schema and migrations agree',
      run: async () => {
        const what = 'Comparing the schema with the migrations (a difference below needs a migration)'
        const output = await runScriptQuietly(what, commandOf('prisma'), ['migrate', 'diff', ...DRIFT], {
          env,
        })
        // Prisma can end well without having compared anything.
        if (!output.includes('No difference detected'))
          throw new PlainError(`We could not compare them:\n${output}`)
      },
    },
    { name, run: () => runShown(commandOf('vitest'), ['run', ...rest], { env }) },
  ]
}
