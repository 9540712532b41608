import { findBrowser } from '../browser.mjs'
import { applyMigrations } from '../database/migrations.mjs'
import { untilItAnswers } from '../processes/answers.mjs'
import { PlainError } from '../processes/plain-error.mjs'
import { freePort } from '../processes/ports.mjs'
import { exitOf, runShown, startProgram, stopProgram } from '../processes/run.mjs'
import { PAGE_SERVER } from '../server/page-server.mjs'
import { buildPages } from '../setup/build-pages.mjs'
import { commandOf, inProject } from '../setup/project.mjs'
import { haveTestPages, TEST_PAGES } from './test-pages.mjs'

/** Starts the built app and resolves when it is healthy. What it prints is kept, for when a test fails. */
async function startApp(env) {
  const app = startProgram(process.execPath, [PAGE_SERVER], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [app.stdout, app.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-10_000)
    })
  const stopped = exitOf(app).then((code) => {
    throw new PlainError(`The app stopped by itself (exit status ${code}). Its message:\n\n${output.trim()}`)
  })
  stopped.catch(() => {})
  await Promise.race([untilItAnswers(`http://127.0.0.1:${env.PORT}/api/health`, { healthy: true }), stopped])
  return { stop: () => stopProgram(app), output: () => output.trim() }
}

async function runPlaywright(env, rest) {
  const app = await startApp(env)
  const code = await runShown(commandOf('@playwright/test', 'playwright'), ['test', ...rest], { env })
  await app.stop()
  if (code && app.output()) console.log(`\nMessages of the app meanwhile:\n${app.output()}`)
  return code
}

/** The stories that take long, and those that go through many pages, through all of them: see playwright.config.ts. */
export const longBrowserTests = ({ server, say }) =>
  browserTests({ server, rest: [], say, more: { UPHELD_TESTS: 'long' } })

/**
 * The built app on a fresh database with the sample data, used through a browser.
 * @param {{ server: object, rest: string[], say: object, more?: object }} given `more`: of the environment
 */
export function browserTests({ server, rest, say, more = {} }) {
  const env = { UPHELD_DIST_DIR: TEST_PAGES, NODE_ENV: undefined, ...more }
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
        env.SAMPLE_DATABASE_URL = await server.freshDatabase('upheld_sample')
        await applyMigrations(env.SAMPLE_DATABASE_URL)
        const code = await runShown(inProject('.build', 'prepare.mjs'), [], {
          env: { ...env, DATABASE_URL: env.SAMPLE_DATABASE_URL },
        })
        // Tests that publish have an app on another copy (see tests/e2e/own-app.ts).
        env.DATABASE_URL = await server.freshDatabase('upheld_e2e', env.SAMPLE_DATABASE_URL)
        return code
      },
    },
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
        return runPlaywright(env, rest)
      },
    },
  ]
}
