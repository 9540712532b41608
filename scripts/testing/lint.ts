import { writeFileSync } from 'node:fs'
import { PlainError } from '../processes/plain-error'
import { runScriptQuietly, runShown } from '../processes/run'
import { TEST_PAGES } from '../setup/build-pages'
import { commandOf, inProject, root } from '../setup/project'
import { lockFileFaults } from './lock-file-check'
import type { Step } from './steps'

function checkLockFile() {
  const faults = lockFileFaults(root)
  if (faults.length)
    throw new PlainError(`package-lock.json:\n${faults.map((fault) => `- ${fault}`).join('\n')}`)
}

/** The project's settings, with the routes of now and not those of the last build, which may be long ago. */
const TYPES = {
  extends: '../tsconfig.json',
  include: [
    '../next-env.d.ts',
    '../scripts/run.mjs',
    '../**/*.ts',
    '../**/*.tsx',
    `../${TEST_PAGES}/types/**/*.ts`,
  ],
  exclude: ['../node_modules'],
}

async function checkTypes() {
  const env = { UPHELD_DIST_DIR: TEST_PAGES }
  await runScriptQuietly('Finding the types of the routes (next typegen)', commandOf('next'), ['typegen'], {
    env,
  })
  const config = inProject('.build', 'tsconfig.json')
  writeFileSync(config, JSON.stringify(TYPES))
  return runShown(commandOf('typescript', 'tsc'), ['--noEmit', '--project', config])
}

/** Biome colours even what goes into a file. */
const biomeColours = () => (process.stdout.isTTY || process.env.FORCE_COLOR ? [] : ['--colors=off'])

/** The checks that run nothing: the lock file, style, types. */
export const lint = (): Step[] => [
  { name: 'Lock file', run: async () => checkLockFile() },
  {
    name: 'Style (Biome)',
    run: () => runShown(commandOf('@biomejs/biome', 'biome'), ['ci', '.', ...biomeColours()]),
  },
  { name: 'Types (tsc)', run: checkTypes },
]
