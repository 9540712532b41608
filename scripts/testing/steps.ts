import { isEnding } from '../processes/command'
import { PlainError } from '../processes/plain-error'
import { seconds } from '../setup/progress'

/** One check. It fails by throwing, or by giving an exit status other than 0. */
export type Step = { name: string; run: () => Promise<unknown> }

/** Runs the steps in order, each under its heading, up to the first that fails. */
export async function runSteps(steps: Step[]) {
  for (const { name, run } of steps) {
    if (isEnding()) return
    console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`)
    const began = performance.now()
    const code = await run()
    const time = seconds(performance.now() - began)
    if (typeof code === 'number' && code !== 0) throw new PlainError(`✗ ${name}: failed after ${time}`)
    console.log(`✓ ${name}: ${time}`)
  }
}
