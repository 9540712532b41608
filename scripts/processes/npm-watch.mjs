import { isRunning } from '../run.mjs'
import { commandLine, parentOf } from './alive.mjs'

/** npm runs a script in a shell (`sh -c "node …"`), so npm is our parent's parent. */
function watched() {
  const parent = process.ppid
  const shell = /(^|[\\/ ])(sh|bash|dash|zsh|ash)(\.exe)? -c /.test(commandLine(parent) ?? '')
  return shell ? [parent, parentOf(parent)] : [parent]
}

/**
 * Calls `gone` once npm (or its shell) has disappeared. npm passes SIGTERM only to its shell, and kill -9 to nobody,
 * so nothing else would tell. Does nothing when npm did not start us.
 */
export function whenNpmIsGone(gone) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const pids = watched().filter((pid) => pid > 1)
  const timer = setInterval(() => {
    if (process.ppid === parent && pids.every(isRunning)) return
    clearInterval(timer)
    gone()
  }, 500)
  timer.unref()
}
