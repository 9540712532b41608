import type { StdioOptions } from 'node:child_process'
import { untilItAnswers } from '../../processes/answers'
import { PlainError } from '../../processes/plain-error'
import { freePort } from '../../processes/ports'
import { type Environment, exitOf, runScriptQuietly, startProgram } from '../../processes/run'
import { buildPages, PAGE_SERVER } from '../../setup/build-pages'
import type { Say } from '../../setup/progress'
import { commandOf, inProject } from '../../setup/project'
import { unlessDone } from '../../setup/stamps'

export type Server = { address: string; pid: number }

/** The app on both databases, and the empty page. */
export type Servers = Record<'few' | 'many' | 'floor', Server>

/** Where the pages are built: neither where a running app has its own, nor where the tests have theirs. */
export const PAGES = '.next-bench'

/** An app of the same Next that holds an empty page and a bare one from the database. */
const FLOOR = 'tests/bench/floor-app'

/** Builds the empty page. */
function buildFloor(say: Say) {
  const inputs = [`${FLOOR}/app`, `${FLOOR}/next.config.js`, 'package-lock.json']
  return unlessDone({ name: 'build-floor', inputs, outputs: [`${FLOOR}/.next/BUILD_ID`] }, async () => {
    say('Building the empty page')
    const options = { env: { NODE_ENV: 'production' } }
    await runScriptQuietly(
      'Building the empty page (next build)',
      commandOf('next'),
      ['build', FLOOR],
      options,
    )
  })
}

/** Builds the pages. */
export const buildAppPages = (say: Say) => buildPages(say, PAGES)

/** Builds the pages, and those that they are measured against. */
export async function buildAll(say: Say) {
  await buildAppPages(say)
  await buildFloor(say)
}

/**
 * Starts a web server on a port of its own.
 * @param command the script and its arguments
 * @param ready what it answers once it is
 * @param more settings
 */
async function start(
  databaseUrl: string,
  command: (port: string) => string[],
  ready: string,
  more: Environment = {},
): Promise<Server> {
  const port = String(await freePort())
  const env = { DATABASE_URL: databaseUrl, PORT: port, UPHELD_DIST_DIR: PAGES, NODE_ENV: undefined, ...more }
  const stdio: StdioOptions = ['ignore', 'ignore', 'inherit']
  const server = startProgram(process.execPath, command(port), { env, stdio })
  const address = `http://127.0.0.1:${port}`
  const stopped = exitOf(server).then((code): never => {
    throw new PlainError(`A web server stopped by itself (exit status ${code}).`)
  })
  stopped.catch(() => {})
  await Promise.race([untilItAnswers(address + ready, { healthy: true }), stopped])
  // It has answered: it has a number.
  return { address, pid: server.pid as number }
}

/** Serves the built pages from a database, as `npm start` does; `more` are settings. */
export const startApp = (databaseUrl: string, more: Environment = {}) =>
  start(databaseUrl, () => [PAGE_SERVER], '/api/health', more)

/** Serves the empty page, and the bare one from a database, with `next start` alone. */
export const startFloor = (databaseUrl: string) =>
  start(databaseUrl, (port) => [commandOf('next'), 'start', inProject(FLOOR), '-p', port], '/database')
