import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Holder, holderOf } from '../processes/lock'
import { PlainError } from '../processes/plain-error'
import { TYPESCRIPT } from '../processes/run'
import { isRunning } from '../run.mjs'
import { root } from '../setup/project'
import { filesOf } from './folder'

const guardScript = fileURLToPath(new URL('./guard.ts', import.meta.url))

type Options = {
  folder: string
  database?: string
  /** For messages to others: "npm start". */
  what?: string
  /** Whether other commands may join it (they lose it when it stops). */
  shared?: boolean
  /** Told that it stopped by itself, and why, once it runs again. */
  onRestart?: (why: string) => void
}

/** What the guard is told. */
export type GuardOptions = Required<Omit<Options, 'onRestart'>>

/**
 * What the guard says: where the database is (`again`: after it stopped by itself, and why it did), who has it already,
 * or what went wrong.
 */
export type GuardAnswer =
  | { url: string; pid: number; postgres: number; again?: string }
  | { holder: Holder }
  | { error: string }

type EmbeddedDatabase = {
  url: string
  /** The guard's. */
  pid: number
  /** Postgres's own, until it stops by itself and is started again. */
  postgres: number
  /** Resolves when it has stopped, with the reason if that was not asked for. */
  ended: Promise<string | undefined>
  stop: () => Promise<void>
}

/** The folder is in use by another process. `holder` says by whom. */
class DatabaseInUse extends PlainError {
  constructor(
    folder: string,
    readonly holder: Holder,
  ) {
    super(
      `The database in ${path.relative('', folder) || folder} is in use by process ${holder.launcher ?? holder.pid}` +
        `${holder.what ? ` (${holder.what})` : ''}. Stop that one first.`,
    )
  }
}

function forkGuard(options: GuardOptions) {
  return fork(guardScript, [JSON.stringify(options)], {
    cwd: root,
    // It must outlive us by a moment, and Ctrl-C in our terminal is not meant for it.
    detached: process.platform !== 'win32',
    env: { ...process.env, UPHELD_LAUNCHER_PID: '' },
    execArgv: TYPESCRIPT,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

/**
 * Starts the embedded Postgres of a folder. It stops with this process, however this process ends. If it stops by itself,
 * it is started again at the same address.
 */
export async function startEmbedded({
  folder,
  database = 'upheld',
  what = 'a program',
  shared = false,
  onRestart = () => {},
}: Options): Promise<EmbeddedDatabase> {
  const guard = forkGuard({ folder: path.resolve(folder), database, what, shared })
  let reason: string | undefined
  let stopping = false
  const exited = new Promise<number | null>((resolve) => guard.once('exit', resolve))
  const answer = await new Promise<GuardAnswer>((resolve) => {
    guard.on('message', (message: GuardAnswer) => {
      if ('again' in message && message.again) return onRestart(message.again)
      if ('error' in message) reason = message.error
      resolve(message)
    })
    exited.then((code) => resolve({ error: `The embedded database ended at once (exit status ${code}).` }))
  })
  if ('holder' in answer) throw new DatabaseInUse(folder, answer.holder)
  if ('error' in answer) throw new PlainError(answer.error)
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
 * @param waiting told who that is
 */
export async function startEmbeddedWhenFree(
  options: Options,
  waiting?: (holder: Holder) => void,
): Promise<EmbeddedDatabase> {
  let last: number | undefined
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

/** The database of a folder if it is running and open to others. */
export function runningEmbedded(folder: string): { url: string; pid: number } | undefined {
  const files = filesOf(folder)
  const holder = holderOf(files.owner)
  if (!holder?.shared || !isRunning(holder.launcher)) return undefined
  try {
    const connection = JSON.parse(readFileSync(files.connection, 'utf8'))
    return connection.pid === holder.pid ? connection : undefined
  } catch {
    return undefined
  }
}
