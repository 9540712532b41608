import { isEnding, runCommand } from '../processes/command.mjs'
import { PlainError } from '../processes/plain-error.mjs'
import { createSay } from '../setup/progress.mjs'
import { enterProject } from '../setup/project.mjs'
import { setUp } from '../setup/set-up.mjs'
import { browserTests, longBrowserTests } from '../testing/browser-tests.mjs'
import { lint } from '../testing/lint.mjs'
import { runSteps } from '../testing/steps.mjs'
import { openTestServer } from '../testing/test-server.mjs'
import { longTests, unitTests } from '../testing/unit-tests.mjs'

const PARTS = ['lint', 'unit', 'browser']
/** Parts that are run when they are named. */
const NAMED = [...PARTS, 'long']

/** Which parts to run, and what is meant for the tool behind one of them. */
function chosen([part, ...rest]) {
  if (part === undefined) return { parts: PARTS, rest: [] }
  if (NAMED.includes(part)) return { parts: [part], rest }
  throw new PlainError(
    `There is no part “${part}”. Use: npm test, or npm test -- ${NAMED.join(' | ')} [arguments]`,
  )
}

async function runParts({ parts, rest }, say) {
  const steps = { lint: () => lint(say), unit: unitTests, browser: browserTests, long: allLongTests }
  let server
  for (const part of parts) {
    if (part !== 'lint') server ??= await openTestServer(say)
    await runSteps(steps[part]({ server, rest, say }))
  }
}

/** Arguments are meant for Vitest: with any, the browser is left out. */
function allLongTests(given) {
  return [...longTests(given), ...(given.rest.length > 0 ? [] : longBrowserTests(given))]
}

/**
 * npm test, and npm run test:long, which is its part `long`.
 * @param {string[]} args
 */
export const test = (args) =>
  runCommand(async () => {
    const choice = chosen(args)
    enterProject()
    // Tests write and delete: never in the database of the app.
    delete process.env.DATABASE_URL
    const say = createSay()
    await setUp(say, 'npm test')
    await runParts(choice, say)
    if (isEnding()) return
    console.log('')
    say('All is well')
  })
