import { isRunning } from '../run.mjs'
import { commandLine, parentOf } from './alive'
import { inPlainWords, messageOf, PlainError } from './plain-error'

type Work = () => unknown

/** What to put away at the end, in order of creation. */
const endings = new Set<Work>()
let ending: Promise<void> | undefined
let onSignal: ((signal: NodeJS.Signals) => void) | undefined

/** Has `work` run before the process ends, however it ends short of kill -9. Returns a function that takes it back. */
export function atEnd(work: Work) {
  endings.add(work)
  return () => endings.delete(work)
}

/** Whether the command has been asked to stop, or has finished. */
export const isEnding = () => ending !== undefined

/** Puts everything away, the newest first, and ends the process. */
export function end(code: number): Promise<void> {
  ending ??= (async () => {
    for (const work of [...endings].reverse()) {
      try {
        await work()
      } catch (error) {
        console.error(messageOf(error))
      }
    }
    process.exit(code)
  })()
  return ending
}

/** Hands signals to `handler` instead of ending the command (`undefined` to go back to that). */
export function handleSignals(handler: typeof onSignal) {
  onSignal = handler
}

/** npm runs a script in a shell (`sh -c "node …"`), so npm is our parent's parent. */
function npmAndItsShell(): number[] {
  const parent = process.ppid
  const isShell = /(^|[\\/ ])(sh|bash|dash|zsh|ash)(\.exe)? -c /.test(commandLine(parent) ?? '')
  const npm = isShell ? parentOf(parent) : undefined
  return [parent, ...(npm ? [npm] : [])].filter((pid) => pid > 1)
}

/**
 * Calls `gone` once npm (or its shell) has disappeared. npm passes SIGTERM only to its shell, and kill -9 to nobody,
 * so nothing else would tell. Does nothing when npm did not start us.
 */
function whenNpmIsGone(gone: () => void) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const pids = npmAndItsShell()
  const timer = setInterval(() => {
    if (process.ppid === parent && pids.every(isRunning)) return
    clearInterval(timer)
    gone()
  }, 500)
  timer.unref()
}

/**
 * Runs a command's work to its end: a number it returns is the exit status, a PlainError is shown as a sentence, and
 * Ctrl-C, SIGTERM, a closed terminal or a vanished npm end it in good order.
 * @param options `stoppedCode`: the exit status when asked to stop (for a server that is a good end: 0)
 */
export async function runCommand(
  work: () => Promise<unknown>,
  { stoppedCode }: { stoppedCode?: number } = {},
) {
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const)
    process.on(signal, () => (onSignal ? onSignal(signal) : end(stoppedCode ?? 128 + number)))
  whenNpmIsGone(() => end(stoppedCode ?? 143))
  try {
    const code = await work()
    if (!isEnding()) end(typeof code === 'number' ? code : 0)
  } catch (error) {
    if (!isEnding()) {
      const words = inPlainWords(error)
      console.error(words === undefined ? error : `\n${words}`)
      end(error instanceof PlainError ? error.exitCode : 1)
    }
  }
  await ending
}
