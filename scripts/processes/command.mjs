import { whenNpmIsGone } from './npm-watch.mjs'
import { inPlainWords } from './plain-error.mjs'

/** What to put away at the end, in order of creation. */
const endings = new Set()
let ending
let onSignal

/** Has `ending` run before the process ends, however it ends short of kill -9. Returns a function that takes it back. */
export function atEnd(work) {
  endings.add(work)
  return () => endings.delete(work)
}

/** Whether the command has been asked to stop, or has finished. */
export const isEnding = () => ending !== undefined

/** Puts everything away, the newest first, and ends the process. */
export function end(code) {
  ending ??= (async () => {
    for (const work of [...endings].reverse()) {
      try {
        await work()
      } catch (error) {
        console.error(error.message)
      }
    }
    process.exit(code)
  })()
  return ending
}

/** Hands signals to `handler` instead of ending the command (`undefined` to go back to that). */
export function handleSignals(handler) {
  onSignal = handler
}

/**
 * Runs a command's work to its end: a number it returns is the exit status, a PlainError is shown as a sentence, and
 * Ctrl-C, SIGTERM, a closed terminal or a vanished npm end it in good order.
 * @param {() => Promise<number | void>} work
 * @param {{ stoppedCode?: number }} [options] the exit status when asked to stop (for a server that is a good end: 0)
 */
export async function runCommand(work, { stoppedCode } = {}) {
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ])
    process.on(signal, () => (onSignal ? onSignal(signal) : end(stoppedCode ?? 128 + number)))
  whenNpmIsGone(() => end(stoppedCode ?? 143))
  try {
    const code = await work()
    if (!isEnding()) end(code ?? 0)
  } catch (error) {
    if (!isEnding()) {
      const words = inPlainWords(error)
      console.error(words === undefined ? error : `\n${words}`)
      end(error.exitCode ?? 1)
    }
  }
  await ending
}
