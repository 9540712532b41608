// Loaded by every Node process that the app's commands start (by way of NODE_OPTIONS): it ends with the launcher,
// even when that was killed and could not say so.
import { isMainThread } from 'node:worker_threads'
import { isRunning } from './alive.mjs'

const launcher = Number(process.env.UPHELD_LAUNCHER_PID)

if (isMainThread && launcher) {
  setInterval(() => {
    if (!isRunning(launcher)) process.exit(1)
  }, 500).unref()
}
