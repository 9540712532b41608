import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { withDatabase } from '../../scripts/database/folder'
import { createDatabase, dropDatabase, withClient } from '../../scripts/database/server-databases'
import { addressForWeb } from '../../scripts/database/web-role'
import { untilItAnswers } from '../../scripts/processes/answers'
import { freePort } from '../../scripts/processes/ports'
import { PAGE_SERVER } from '../../scripts/setup/build-pages'

/** What a person may do at the desk. */
type Role = 'reader' | 'publisher'

export type SignedIn = {
  name: string
  email: string
  password: string
  /** As a browser sends them: `name=value; name=value`. */
  cookie: string
  /** For Playwright’s `context.addCookies`. */
  cookies: { name: string; value: string; domain: string; path: string; httpOnly: true }[]
}

/** How a command ended, and what it said. */
type Ended = { status: number | null; stdout: string; stderr: string }

export type DeskApp = {
  /** Without a slash at its end. */
  address: string
  /** Of its database’s owner. */
  database: string
  /** Where it keeps what was uploaded. */
  folder: string
  /** Of its front process. */
  pid: number
  /** What it has logged and printed so far. */
  said(): string
  /** Runs one of the project’s commands on its database: 'ingest', 'reviews', 'desk'. */
  run(command: string, ...args: string[]): Ended
  /** Adds somebody, sets their password by the link that they get, and signs them in. The first has the desk start. */
  signIn(role: Role, name?: string): Promise<SignedIn>
  /** Sends a form as a page of the desk would; the answer is not followed. */
  post(address: string, fields: Record<string, string>, cookie?: string): Promise<Response>
  /** Asks it to end as service managers do, and gives its exit status. */
  end(): Promise<number | null>
  stop(): Promise<void>
}

const PASSWORD = 'three plain words of tests'

/**
 * Starts the whole app, as built for tests (see scripts/testing): the front process, renderers whose role can only read,
 * and a desk once there is a person; on a database of its own and a free port.
 * @param like the address of the database to copy, to which nobody may be connected: SAMPLE_DATABASE_URL in browser
 *   tests, or PRACTICE_DATABASE_URL
 * @param settings of its environment and that of its commands
 */
export async function startDeskApp({
  like,
  settings = {},
}: {
  like: string
  settings?: Record<string, string>
}): Promise<DeskApp> {
  const mark = randomBytes(6).toString('hex')
  const database = withDatabase(like, `upheld_desk_${mark}`)
  const role = `upheld_web_${mark}`
  await createDatabase(database, undefined, like)
  const folder = mkdtempSync(path.join(tmpdir(), 'upheld-desk-'))
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    RENDERERS: '1',
    LOG_LEVEL: 'info',
    DATABASE_URL: await addressForWeb(database, role),
    DESK_DATABASE_URL: database,
    DESK_FOLDER: folder,
    PORT: String(port),
    ...settings,
  }
  const front = spawn(process.execPath, [PAGE_SERVER], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = outputOf(front)
  const ended = new Promise<number | null>((resolve) => front.once('exit', (code) => resolve(code)))
  const gone = ended.then((code) => {
    throw new Error(`The app ended (exit status ${code}):\n${said()}`)
  })
  gone.catch(() => {})
  await Promise.race([untilItAnswers(`${address}/api/health`, { healthy: true, patience: 120_000 }), gone])

  const run: DeskApp['run'] = (command, ...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`.build/${command}.mjs`, ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...settings, DATABASE_URL: database },
    })
    return { status, stdout, stderr }
  }

  const post: DeskApp['post'] = (to, fields, cookie) =>
    fetch(`${address}${to}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
      headers: { origin: address, accept: 'text/html', ...(cookie !== undefined && { cookie }) },
    })

  async function signIn(as: Role, name = as === 'reader' ? 'Ben Field' : 'Asha Rao'): Promise<SignedIn> {
    const email = `${name.toLowerCase().replace(/\W+/g, '.')}@desk.example`
    const added = run('desk', 'add', name, email, '--role', as, '--json')
    if (added.status !== 0) throw new Error(`${name} could not be added: ${added.stderr}`)
    const { link } = JSON.parse(added.stdout) as { link: string }
    await untilDeskIsThere(address)
    const twice = { 'new-password': PASSWORD, 'again-password': PASSWORD }
    await expectSeeOther(post(`${new URL(link).pathname}/save`, twice), '/desk/sign-in')
    const entered = await expectSeeOther(post('/desk/sign-in/enter', { email, password: PASSWORD }), '/desk')
    const pairs = entered.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')
    const cookies = pairs.map((pair) => {
      const [key = '', ...value] = pair.split('=')
      return {
        name: key,
        value: value.join('='),
        domain: '127.0.0.1',
        path: '/desk',
        httpOnly: true as const,
      }
    })
    return { name, email, password: PASSWORD, cookie: pairs.join('; '), cookies }
  }

  return {
    address,
    database,
    folder,
    pid: front.pid as number,
    said,
    run,
    signIn,
    post,
    async end() {
      front.kill('SIGTERM')
      return ended
    },
    async stop() {
      front.kill('SIGKILL')
      await ended
      await dropDatabase(database)
      await withClient(withDatabase(like, 'postgres'), (client) =>
        client.query(`drop role if exists ${role}`),
      )
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What it says, its last lines at least. */
function outputOf(child: ChildProcess): () => string {
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-100_000)
    })
  return () => output
}

/** The front process hears of the first person from the database; then it starts the desk, which takes a moment. */
async function untilDeskIsThere(address: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const { status } = await fetch(`${address}/desk/sign-in`)
    if (status === 200) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('There is a person, and no desk.')
}

/** @param to the page that a form leads to where it is right */
async function expectSeeOther(asked: Promise<Response>, to: string): Promise<Response> {
  const answer = await asked
  const location = answer.headers.get('location')
  if (answer.status !== 303 || location?.split('?')[0] !== to)
    throw new Error(`A form was answered with ${answer.status} to ${location}, and not to ${to}.`)
  return answer
}
