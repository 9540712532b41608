import path from 'node:path'
import { unreachable, withoutPassword } from '../database/connection-problem'
import { runningEmbedded, startEmbeddedWhenFree } from '../database/embedded'
import { applyMigrations, prepareGivenDatabase } from '../database/migrations'
import { addressForWeb } from '../database/web-role'
import { atEnd, end } from '../processes/command'
import { type Holder, holderOf } from '../processes/lock'
import { PlainError } from '../processes/plain-error'
import type { Say } from '../setup/progress'
import { appFolder, root } from '../setup/project'

const waiting =
  (say: Say) =>
  ({ launcher, what }: Holder) =>
    say(`Waiting for process ${launcher} (${what}) to finish with the database`)

/** Starts the embedded database of the app; the command ends when it does. */
async function startOwn(say: Say, what: string, shared: boolean) {
  const onRestart = () => say('The database stopped by itself and has been started again')
  const database = await startEmbeddedWhenFree({ folder: appFolder(), what, shared, onRestart }, waiting(say))
  atEnd(database.stop)
  database.ended.then((reason) => {
    if (!reason) return
    console.error(`\n${reason}`)
    end(1)
  })
  await applyMigrations(database.url, say)
  return database.url
}

/** The lock of the app that runs from this folder. */
export const appLock = () => path.join(appFolder(), 'app.json')

/** Where the app is served that runs from this folder; undefined where none does. */
export const runningAddress = () => holderOf(appLock())?.address

/** Where the data is, for messages; undefined where it is on a server elsewhere. */
export const dataFolder = () => (process.env.DATABASE_URL ? undefined : path.relative(root, appFolder()))

/**
 * The database to serve from: the one in DATABASE_URL, or else the embedded one, which lives as long as this command.
 * @returns its address, and where that is in words; `webUrl` is for the web server, which has a role in the embedded
 *   database that can only read
 */
export async function openAppDatabase(
  say: Say,
  what: string,
): Promise<{ url: string; webUrl: string; where: string }> {
  const given = process.env.DATABASE_URL
  if (given) {
    await prepareGivenDatabase(given, say)
    return { url: given, webUrl: given, where: `the server in DATABASE_URL (${withoutPassword(given)})` }
  }
  say('Starting the database')
  const url = await startOwn(say, what, true)
  return {
    url,
    webUrl: await addressForWeb(url),
    where: `${path.relative(root, appFolder())} (its own Postgres)`,
  }
}

/**
 * A database for a short while: the one in DATABASE_URL, the one a running app has started, or else one of our own.
 * @returns its address
 */
export async function borrowAppDatabase(say: Say, what: string): Promise<string> {
  const given = process.env.DATABASE_URL
  if (given) {
    await prepareGivenDatabase(given, say)
    return given
  }
  const running = runningEmbedded(appFolder())
  if (!running) return startOwn(say, what, false)
  try {
    await applyMigrations(running.url, say)
  } catch (error) {
    // Where it stops by itself, the app starts it again.
    const sentence = unreachable(error)
    throw sentence === undefined
      ? error
      : new PlainError(`The running app’s database cannot be used: ${sentence}`)
  }
  return running.url
}
