import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { atEnd } from '../processes/command.mjs'
import { holderOf, LockHeld, takeLock } from '../processes/lock.mjs'
import { PlainError } from '../processes/plain-error.mjs'
import { appFolder } from './project.mjs'

const file = path.join(appFolder, 'app.json')

/** The app that runs from this folder, if one does: `{ pid, what, address }`. */
export const runningApp = () => holderOf(file)

/** After Ctrl-C npm gives the prompt back at once, while the app is still putting its things away. */
const PATIENCE = 2000

async function take(details) {
  for (const until = Date.now() + PATIENCE; ; await pause(100)) {
    try {
      return takeLock(file, details)
    } catch (error) {
      if (!(error instanceof LockHeld)) throw error
      if (Date.now() < until) continue
      const { pid, what, address } = error.holder
      throw new PlainError(
        `Upheld is already running from this folder: process ${pid} (${what}), at ${address}\n` +
          'Open that address, or stop it there with Ctrl-C before starting it again.',
      )
    }
  }
}

/**
 * Notes that the app runs from this folder, until this process ends; refuses when it already does.
 * @param {{ what: string, address: string }} details
 */
export async function registerAsApp(details) {
  atEnd(await take(details))
}
