import { isEnding } from '../processes/command.mjs'
import { PlainError } from '../processes/plain-error.mjs'
import { seconds } from '../setup/progress.mjs'

/**
 * One check. It fails by throwing, or with an exit status other than 0.
 * @typedef {{ name: string, run: () => Promise<number | void> }} Step
 */

/** Runs the steps in order, each under its heading, up to the first that fails. */
export async function runSteps(steps) {
  for (const { name, run } of steps) {
    if (isEnding()) return
    console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`)
    const began = performance.now()
    const code = await run()
    const time = seconds(performance.now() - began)
    if (code) throw new PlainError(`✗ ${name}: failed after ${time}`)
    console.log(`✓ ${name}: ${time}`)
  }
}
