import { isEnding, runCommand } from '../processes/command'
import { PlainError } from '../processes/plain-error'
import { createSay, type Say } from '../setup/progress'
import { enterProject } from '../setup/project'
import { setUp } from '../setup/set-up'
import { browserTests, longBrowserTests } from '../testing/browser-tests'
import { lint } from '../testing/lint'
import { runSteps, type Step } from '../testing/steps'
import { openTestServer } from '../testing/test-server'
import { type Given, longTests, unitTests } from '../testing/unit-tests'

const PARTS = ['lint', 'unit', 'browser'] as const
/** Parts that are run when they are named. */
const NAMED = [...PARTS, 'long'] as const

type Part = (typeof NAMED)[number]
type Choice = { parts: readonly Part[]; rest: string[] }

/** Which parts to run, and what is meant for the tool behind one of them. */
function chosen([name, ...rest]: string[]): Choice {
  if (name === undefined) return { parts: PARTS, rest: [] }
  const part = NAMED.find((one) => one === name)
  if (part) return { parts: [part], rest }
  throw new PlainError(
    `There is no part “${name}”. Use: npm test, or npm test -- ${NAMED.join(' | ')} [arguments]`,
  )
}

async function runParts({ parts, rest }: Choice, say: Say) {
  const withServer = { unit: unitTests, browser: browserTests, long: allLongTests }
  for (const part of parts)
    await runSteps(
      part === 'lint' ? lint() : withServer[part]({ server: await openTestServer(say), rest, say }),
    )
}

/** Arguments are meant for Vitest: with any, the browser is left out. */
function allLongTests(given: Given): Step[] {
  return [...longTests(given), ...(given.rest.length > 0 ? [] : longBrowserTests(given))]
}

/** npm test, and npm run test:long, which is its part `long`. */
export const test = (args: string[]) =>
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
