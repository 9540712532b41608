import { existsSync } from 'node:fs'
import { applyMigrations } from '../database/migrations'
import { canInstall, installFromDebian, onPath } from '../processes/programs'
import { type Environment, runShown } from '../processes/run'
import type { Say } from '../setup/progress'
import { commandOf } from '../setup/project'
import type { Step } from './steps'
import type { TestServer } from './test-server'

const OFFICE_NAMES = ['soffice', 'libreoffice']

const OFFICE_PLACES = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
]

const officeHere = () =>
  OFFICE_NAMES.map(onPath).find(Boolean) ?? OFFICE_PLACES.find((place) => existsSync(place))

/** LibreOffice: SOFFICE_PATH, the one on this machine, or Debian's package; undefined where there is none. */
async function findOffice(say: Say): Promise<string | undefined> {
  const found = process.env.SOFFICE_PATH ?? officeHere()
  if (found) return found
  if (canInstall()) {
    say('Installing LibreOffice')
    await installFromDebian('libreoffice-writer-nogui')
  }
  return officeHere()
}

/** What the steps of tests are given: a server for their databases, and arguments for the tool behind them. */
export type Given = { server: TestServer; rest: string[]; say: Say }

/** The database's migrations, and the unit tests on the result. */
export const unitTests = ({ server, rest }: Given) =>
  testsOnDatabase({ server, rest, name: 'Unit tests (Vitest)' })

/** The loops among the unit tests, for long. */
export function longTests({ server, rest, say }: Given): Step[] {
  const env: Environment = { UPHELD_TESTS: 'long' }
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

type OnDatabase = { server: TestServer; rest: string[]; name: string; env?: Environment }

function testsOnDatabase({ server, rest, name, env = {} }: OnDatabase): Step[] {
  return [
    {
      name: 'Migrations',
      run: async () => {
        const url = await server.freshDatabase('upheld_unit')
        await applyMigrations(url)
        env.DATABASE_URL = url
      },
    },
    { name, run: () => runShown(commandOf('vitest'), ['run', ...rest], { env }) },
  ]
}
