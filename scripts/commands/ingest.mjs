import { handleSignals, runCommand } from '../processes/command.mjs'
import { PlainError } from '../processes/plain-error.mjs'
import { exitOf, startProgram } from '../processes/run.mjs'
import { createSay } from '../setup/progress.mjs'
import { enterProject, inProject } from '../setup/project.mjs'
import { setUp } from '../setup/set-up.mjs'
import { borrowAppDatabase } from './app-database.mjs'

const WHAT = 'npm run ingest'

/** Asking how it works, or naming no file: that needs no database. */
const needsNoDatabase = (args) =>
  args.every((arg) => arg.startsWith('-')) || args.some((arg) => arg === '--help' || arg === '-h')

/** Runs the bundled command. A signal goes to it, and its exit status is ours. */
function runBundle(args, env) {
  const script = inProject('.build', 'ingest.mjs')
  const child = startProgram(process.execPath, ['--enable-source-maps', script, ...args], {
    stdio: 'inherit',
    env,
  })
  handleSignals((signal) => {
    // Ctrl-C in a terminal has reached it already.
    if (!(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal)
  })
  return exitOf(child)
}

async function setUpAndIngest(args, standing) {
  enterProject()
  const say = createSay(process.stderr)
  await setUp(say, WHAT)
  const url = needsNoDatabase(args) ? process.env.DATABASE_URL : await borrowAppDatabase(say, WHAT)
  return runBundle(args, { DATABASE_URL: url, UPHELD_CWD: standing })
}

/**
 * npm run ingest. What it has to say about set-up goes to stderr: stdout is for the results.
 * @param {string[]} args
 */
export function ingest(args) {
  // npm runs scripts in the project's folder; files are named from where the user stands.
  const standing = process.env.INIT_CWD ?? process.cwd()
  return runCommand(async () => {
    try {
      return await setUpAndIngest(args, standing)
    } catch (error) {
      if (error instanceof PlainError) error.exitCode = 2
      throw error
    }
  })
}
