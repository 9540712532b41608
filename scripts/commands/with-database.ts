import { atEnd, handleSignals, runCommand } from '../processes/command'
import { LockHeld, takeLock } from '../processes/lock'
import { PlainError } from '../processes/plain-error'
import { type Environment, exitOf, startProgram } from '../processes/run'
import { makeToolBundles } from '../setup/bundles'
import { createSay } from '../setup/progress'
import { enterProject, inProject } from '../setup/project'
import { setUp } from '../setup/set-up'
import { borrowAppDatabase, dataFolder, runningAddress } from './app-database'

/** Runs a bundled command. A signal goes to it, and its exit status is ours. */
function runBundle(bundle: string, args: string[], env: Environment) {
  const child = startProgram(
    process.execPath,
    ['--enable-source-maps', inProject('.build', bundle), ...args],
    { stdio: 'inherit', env },
  )
  handleSignals((signal) => {
    // Ctrl-C in a terminal has reached it already.
    if (!(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal)
  })
  return exitOf(child)
}

/** Keeps others from running the same command until this one ends. */
function runAlone(what: string, bundle: string) {
  try {
    atEnd(takeLock(inProject('.build', `${bundle}.json`), { what }))
  } catch (error) {
    if (!(error instanceof LockHeld)) throw error
    throw new PlainError(
      `Process ${error.holder.pid} (${what}) is running already. Wait until it ends, or stop it.`,
    )
  }
}

type Command = {
  /** For messages to others: "npm run ingest". */
  what: string
  bundle: string
  args: string[]
  needsNoDatabase: (args: string[]) => boolean
  /** Whether it is for those who work on the code, and bundled when it is called. */
  isTool?: boolean
  /** Whether no second one may run beside it. */
  isAlone?: boolean
}

/**
 * Runs a bundled command on the app's database. What it has to say about set-up goes to stderr: stdout is for the
 * results.
 */
function withDatabase({ what, bundle, args, needsNoDatabase, isTool = false, isAlone = false }: Command) {
  // npm runs scripts in the project's folder; files are named from where the user stands.
  const standing = process.env.INIT_CWD ?? process.cwd()
  return runCommand(async () => {
    try {
      enterProject()
      const say = createSay(process.stderr)
      await setUp(say, what)
      if (isTool) await makeToolBundles(say)
      if (isAlone) runAlone(what, bundle)
      const url = needsNoDatabase(args) ? process.env.DATABASE_URL : await borrowAppDatabase(say, what)
      return await runBundle(bundle, args, {
        DATABASE_URL: url,
        UPHELD_CWD: standing,
        UPHELD_DATA_FOLDER: dataFolder(),
        UPHELD_APP_ADDRESS: runningAddress(),
      })
    } catch (error) {
      if (error instanceof PlainError) error.exitCode = 2
      throw error
    }
  })
}

/** Whether a command is only asked how it works. */
export const asksForHelp = (args: string[]) => args.some((arg) => arg === '--help' || arg === '-h')

/** Asking how it works, or naming no file: that needs no database. */
const namesNoFile = (args: string[]) => asksForHelp(args) || args.every((arg) => arg.startsWith('-'))

/** npm run ingest. */
export const ingest = (args: string[]) =>
  withDatabase({ what: 'npm run ingest', bundle: 'ingest.mjs', args, needsNoDatabase: namesNoFile })

/** npm run reviews. */
export const reviews = (args: string[]) =>
  withDatabase({ what: 'npm run reviews', bundle: 'reviews.mjs', args, needsNoDatabase: asksForHelp })

/** npm run desk. */
export const desk = (args: string[]) =>
  withDatabase({ what: 'npm run desk', bundle: 'desk.mjs', args, needsNoDatabase: asksForHelp })

/** npm run collect, which needs no database. One runs at a time: the site is asked for one thing at a time. */
export const collect = (args: string[]) =>
  withDatabase({
    what: 'npm run collect',
    bundle: 'collect.mjs',
    args,
    needsNoDatabase: () => true,
    isAlone: !asksForHelp(args) && !args.includes('--dry-run'),
  })

/** npm run accuracy, which needs no database. */
export const accuracy = (args: string[]) =>
  withDatabase({
    what: 'npm run accuracy',
    bundle: 'accuracy.mjs',
    args,
    needsNoDatabase: () => true,
    isTool: true,
  })
