import { applyMigrations } from '../database/migrations'
import { addressForWeb } from '../database/web-role'
import { untilItAnswers } from '../processes/answers'
import { atEnd } from '../processes/command'
import { waitForLock } from '../processes/lock'
import { PlainError } from '../processes/plain-error'
import { freePort } from '../processes/ports'
import { type Environment, exitOf, runShown, startProgram, stopProgram } from '../processes/run'
import { buildPages, PAGE_SERVER, TEST_PAGES } from '../setup/build-pages'
import { makePracticeLetters } from '../setup/practice-letters'
import type { Say } from '../setup/progress'
import { commandOf, inProject } from '../setup/project'
import { findBrowser } from './browser'
import { findNginx } from './nginx'
import type { Step } from './steps'
import type { Given } from './unit-tests'

/** Waits for other tests that use the folder of test pages, and has it until this process ends. */
async function haveTestPages(say: Say) {
  const release = await waitForLock(inProject('.build', 'test-pages.json'), { what: 'npm test' }, ({ pid }) =>
    say(`Waiting for process ${pid}, which runs the browser tests from the same folder`),
  )
  atEnd(release)
}

/** Starts the built app and resolves when it is healthy. What it prints is kept, for when a test fails. */
async function startApp(env: Environment) {
  const app = startProgram(process.execPath, [PAGE_SERVER], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [app.stdout, app.stderr])
    stream?.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-10_000)
    })
  const stopped = exitOf(app).then((code) => {
    throw new PlainError(`The app stopped by itself (exit status ${code}). Its message:\n\n${output.trim()}`)
  })
  stopped.catch(() => {})
  await Promise.race([untilItAnswers(`http://127.0.0.1:${env.PORT}/api/health`, { healthy: true }), stopped])
  return { stop: () => stopProgram(app), output: () => output.trim() }
}

async function runPlaywright(env: Environment, webUrl: string | undefined, rest: string[]) {
  const app = await startApp({ ...env, DATABASE_URL: webUrl })
  const code = await runShown(commandOf('@playwright/test', 'playwright'), ['test', ...rest], { env })
  await app.stop()
  if (code && app.output()) console.log(`\nMessages of the app meanwhile:\n${app.output()}`)
  return code
}

/** The stories that take long, and those that go through many pages, through all of them: see playwright.config.ts. */
export function longBrowserTests({ server, say }: Given): Step[] {
  const more: Environment = { UPHELD_TESTS: 'long' }
  const cache: Step = {
    name: 'A cache to read through',
    run: async () => {
      const nginx = await findNginx(say)
      if (nginx) more.NGINX_PATH = nginx
      else say('There is no nginx, and none could be installed: tests through a cache are left out')
    },
  }
  return [cache, ...browserTests({ server, rest: [], say, more })]
}

/** The practice site as it is when practice begins; tests serve copies of its database with the same build. */
function practiceSite({ server, say }: Pick<Given, 'server' | 'say'>, env: Environment): Step {
  return {
    name: 'The practice site',
    run: async () => {
      await makePracticeLetters(say)
      const database = await server.freshDatabase('upheld_practice')
      await applyMigrations(database)
      env.PRACTICE_DATABASE_URL = database
      return runShown(inProject('.build', 'prepare-practice.mjs'), [], {
        env: { ...env, DESK: 'practice', DATABASE_URL: database },
      })
    },
  }
}

/**
 * The built app on a fresh database with the sample data, used through a browser.
 * @param given `more`: of the environment
 */
export function browserTests({ server, rest, say, more = {} }: Given & { more?: Environment }): Step[] {
  const env: Environment = { UPHELD_DIST_DIR: TEST_PAGES, LOG_LEVEL: 'warn', NODE_ENV: undefined }
  const isLong = { ...process.env, ...more }.UPHELD_TESTS === 'long'
  let webUrl: string | undefined
  return [
    {
      name: 'Production build',
      run: async () => {
        await haveTestPages(say)
        await buildPages(say, TEST_PAGES)
      },
    },
    {
      name: 'Sample data',
      run: async () => {
        const sample = await server.freshDatabase('upheld_sample')
        await applyMigrations(sample)
        env.SAMPLE_DATABASE_URL = sample
        const code = await runShown(inProject('.build', 'prepare.mjs'), [], {
          env: { ...env, DATABASE_URL: sample },
        })
        // Tests that publish have an app on another copy (see tests/e2e/own-app.ts).
        const own = await server.freshDatabase('upheld_e2e', sample)
        env.DATABASE_URL = own
        // What every page shows can be read by a role that can do nothing else.
        webUrl = await addressForWeb(own)
        return code
      },
    },
    ...(isLong ? [practiceSite({ server, say }, env)] : []),
    {
      name: 'A browser',
      run: async () => {
        const browser = await findBrowser(say)
        if (browser) env.BROWSER_PATH = browser
      },
    },
    {
      name: 'Browser tests (Playwright)',
      run: async () => {
        env.PORT = String(await freePort())
        return runPlaywright({ ...env, ...more }, webUrl, rest)
      },
    },
  ]
}
