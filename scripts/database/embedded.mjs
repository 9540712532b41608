import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { holderOf } from '../processes/lock.mjs'
import { PlainError } from '../processes/plain-error.mjs'
import { isRunning } from '../run.mjs'
import { filesOf } from './folder.mjs'

const guardScript = fileURLToPath(new URL('./guard.mjs', import.meta.url))

/**
 * @typedef {object} Options
 * @property {string} folder
 * @property {string} [database]
 * @property {string} [what] for messages to others: "npm start"
 * @property {boolean} [shared] whether other commands may join it (they lose it when it stops)
 * @property {(why: string) => void} [onRestart] told that it stopped by itself, and why, once it runs again
 */

/**
 * @typedef {object} EmbeddedDatabase
 * @property {string} url
 * @property {number} pid the guard's
 * @property {number} postgres Postgres's own, until it stops by itself and is started again
 * @property {Promise<string | undefined>} ended resolves when it has stopped, with the reason if that was not asked for
 * @property {() => Promise<void>} stop
 */

/** The folder is in use by another process. `holder` says by whom. */
export class DatabaseInUse extends PlainError {
  constructor(folder, holder) {
    super(
      `The database in ${path.relative('', folder) || folder} is in use by process ${holder.launcher ?? holder.pid}` +
        `${holder.what ? ` (${holder.what})` : ''}. Stop that one first.`,
    )
    this.holder = holder
  }
}

function forkGuard(options) {
  // It must outlive us by a moment, and Ctrl-C in our terminal is not meant for it.
  const detached = process.platform !== 'win32'
  const env = { ...process.env, UPHELD_LAUNCHER_PID: '' }
  return fork(guardScript, [JSON.stringify(options)], {
    detached,
    env,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

/**
 * Starts the embedded Postgres of a folder. It stops with this process, however this process ends. If it stops by itself,
 * it is started again at the same address.
 * @param {Options} options
 * @returns {Promise<EmbeddedDatabase>}
 */
export async function startEmbedded({
  folder,
  database = 'upheld',
  what = 'a program',
  shared = false,
  onRestart = () => {},
}) {
  const guard = forkGuard({ folder: path.resolve(folder), database, what, shared })
  let reason
  let stopping = false
  const exited = new Promise((resolve) => guard.once('exit', resolve))
  const answer = await new Promise((resolve) => {
    guard.on('message', (message) => {
      if (message.again) return onRestart(message.again)
      reason = message.error
      resolve(message)
    })
    exited.then((code) => resolve({ error: `The embedded database ended at once (exit status ${code}).` }))
  })
  if (answer.holder) throw new DatabaseInUse(folder, answer.holder)
  if (answer.error) throw new PlainError(answer.error)
  guard.unref()
  guard.channel?.unref()
  const ended = exited.then(() => (stopping ? undefined : (reason ?? 'The embedded database was killed.')))
  const stop = async () => {
    stopping = true
    guard.ref()
    if (guard.connected) guard.disconnect()
    await exited
  }
  return { ...answer, ended, stop }
}

/**
 * Starts it as soon as whoever has it for a short while has finished.
 * @param {Options} options
 * @param {(holder: import('../processes/lock.mjs').Holder) => void} [waiting] told who that is
 * @returns {Promise<EmbeddedDatabase>}
 */
export async function startEmbeddedWhenFree(options, waiting) {
  let last
  for (;;) {
    try {
      return await startEmbedded(options)
    } catch (error) {
      if (!(error instanceof DatabaseInUse)) throw error
      const { shared, launcher, pid } = error.holder
      // A guard whose launcher is gone is about to stop.
      if (shared && isRunning(launcher)) throw error
      if (pid !== last && isRunning(launcher)) waiting?.(error.holder)
      last = pid
    }
    await pause(200)
  }
}

/**
 * The database of a folder if it is running and open to others.
 * @returns {{ url: string, pid: number } | undefined}
 */
export function runningEmbedded(folder) {
  const files = filesOf(folder)
  const holder = holderOf(files.owner)
  if (!holder?.shared || !isRunning(holder.launcher)) return
  try {
    const connection = JSON.parse(readFileSync(files.connection, 'utf8'))
    if (connection.pid === holder.pid) return connection
  } catch {}
}
