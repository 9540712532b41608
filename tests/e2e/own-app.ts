import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { type APIRequestContext, expect, test } from '@playwright/test'
import { withDatabase } from '../../scripts/database/folder'
import { createDatabase, dropDatabase } from '../../scripts/database/server-databases'
import { untilItAnswers } from '../../scripts/processes/answers'
import { freePort } from '../../scripts/processes/ports'
import { PAGE_SERVER } from '../../scripts/setup/build-pages'

/** How a command ended, and what it said. */
type Ended = { status: number | null; said: string }

/** An app of the tests' own. */
export type OwnApp = {
  /** Runs one of the project's commands on the app's database: 'ingest', 'reviews'. */
  run(command: string, ...args: string[]): Ended
}

/**
 * Serves the tests of a file by an app of their own, on a database of its own with the sample data, so that what they
 * publish disturbs no others.
 */
export function withOwnApp(): OwnApp {
  const sample = process.env.SAMPLE_DATABASE_URL
  let database: string
  let served: Served | undefined

  test.beforeAll(async () => {
    if (!sample)
      throw new Error('SAMPLE_DATABASE_URL is not set: run these tests with `npm test -- browser`.')
    database = withDatabase(sample, `upheld_e2e_${randomBytes(6).toString('hex')}`)
    await createDatabase(database, undefined, sample)
    served = await serve(database)
    await untilItAnswers(`${served.address}/api/health`, { healthy: true, patience: 120_000 })
  })
  test.afterAll(async () => {
    await served?.stop()
    if (database) await dropDatabase(database)
  })
  // It is asked for in hooks too, before there is an app.
  test.use({ baseURL: async ({ baseURL: _ }, use) => use(served?.address) })

  return {
    run: (command, ...args) => runOn(database, command, ...args),
  }
}

/** Waits until the pages of an app show an edition: it hears of it a moment after it is published. */
export async function untilShown(request: APIRequestContext, edition: number): Promise<void> {
  await expect
    .poll(async () => (await (await request.get('/api/health')).json()).edition as number)
    .toBeGreaterThanOrEqual(edition)
}

/** Runs one of the project's commands on a database. */
export function runOn(database: string, command: string, ...args: string[]): Ended {
  const env = { ...process.env, DATABASE_URL: database }
  const { status, stdout, stderr } = spawnSync(process.execPath, [`.build/${command}.mjs`, ...args], {
    encoding: 'utf8',
    env,
  })
  return { status, said: `${stdout}${stderr}` }
}

/** The same, while others run. */
export function startOn(database: string, command: string, ...args: string[]): Promise<Ended> {
  const env = { ...process.env, DATABASE_URL: database }
  const child = spawn(process.execPath, [`.build/${command}.mjs`, ...args], { env })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (said += text))
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, said })))
}

export type Served = { address: string; stop(): Promise<void> }

/** Serves the built pages on a database; whether they answer yet is for the caller to wait for. */
export async function serve(database: string, settings: Record<string, string> = {}): Promise<Served> {
  const port = await freePort()
  const env = { ...process.env, ...settings, PORT: String(port), DATABASE_URL: database }
  const server: ChildProcess = spawn(process.execPath, [PAGE_SERVER], {
    env,
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  return {
    address: `http://127.0.0.1:${port}`,
    async stop() {
      server.kill('SIGKILL')
      await ended
    },
  }
}
