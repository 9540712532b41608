import { atEnd, handleSignals, runCommand } from '../processes/command.mjs'
import { LockHeld, takeLock } from '../processes/lock.mjs'
import { PlainError } from '../processes/plain-error.mjs'
import { exitOf, startProgram } from '../processes/run.mjs'
import { makeToolBundles } from '../setup/bundles.mjs'
import { createSay } from '../setup/progress.mjs'
import { enterProject, inProject } from '../setup/project.mjs'
import { setUp } from '../setup/set-up.mjs'
import { borrowAppDatabase, dataFolder } from './app-database.mjs'

/** Runs a bundled command. A signal goes to it, and its exit status is ours. */
function runBundle(bundle, args, env) {
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
function runAlone(what, bundle) {
  try {
    atEnd(takeLock(inProject('.build', `${bundle}.json`), { what }))
  } catch (error) {
    if (!(error instanceof LockHeld)) throw error
    throw new PlainError(
      `Process ${error.holder.pid} (${what}) is running already. Wait until it ends, or stop it.`,
    )
  }
}

/**
 * Runs a bundled command on the app's database. What it has to say about set-up goes to stderr: stdout is for the
 * results.
 * @param {{ what: string, bundle: string, args: string[], needsNoDatabase: (args: string[]) => boolean,
 *   isTool?: boolean, isAlone?: boolean }} command a tool is for those who work on the code, and bundled when it is
 *   called; of one that is alone no second runs beside it
 */
export function withDatabase({ what, bundle, args, needsNoDatabase, isTool = false, isAlone = false }) {
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
      })
    } catch (error) {
      if (error instanceof PlainError) error.exitCode = 2
      throw error
    }
  })
}

/** Whether a command is only asked how it works. */
export const asksForHelp = (args) => args.some((arg) => arg === '--help' || arg === '-h')
