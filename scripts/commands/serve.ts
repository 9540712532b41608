import type { StdioOptions } from 'node:child_process'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { prepareScript } from '../../lib/platform/practice'
import { connectionProblem } from '../database/connection-problem'
import { untilItAnswers } from '../processes/answers'
import { atEnd, isEnding, runCommand } from '../processes/command'
import { LockHeld, takeLock } from '../processes/lock'
import { PlainError, writingInto } from '../processes/plain-error'
import { chosenPort, requireFreePort } from '../processes/ports'
import { exitOf, runShown, startProgram } from '../processes/run'
import { buildPages, PAGE_SERVER, pagesFolder } from '../setup/build-pages'
import { watchBundles } from '../setup/bundles'
import { createSay, type Say } from '../setup/progress'
import { appFolder, commandOf, enterProject, inProject } from '../setup/project'
import { setUp } from '../setup/set-up'
import { appLock, dataFolder, openAppDatabase } from './app-database'

/** After Ctrl-C npm gives the prompt back at once, while the app is still putting its things away. */
const PATIENCE = 2000

/** Notes that the app runs from this folder, until this process ends; refuses when it already does. */
async function registerAsApp(details: { what: string; address: string }) {
  for (const until = Date.now() + PATIENCE; ; await pause(100)) {
    try {
      atEnd(takeLock(appLock(), details))
      return
    } catch (error) {
      if (!(error instanceof LockHeld)) throw error
      if (Date.now() < until) continue
      const { pid, what, address } = error.holder
      throw new PlainError(
        `Upheld is already running from this folder: process ${pid} (${what}), at ${address}\n` +
          'Open that address, or stop it there with Ctrl-C before starting it again.',
      )
    }
  }
}

async function prepareData(say: Say, url: string) {
  say('Checking the data')
  const code = await runShown(inProject('.build', prepareScript()), [], {
    env: { DATABASE_URL: url, UPHELD_DATA_FOLDER: dataFolder() },
  })
  if (code) throw new PlainError(`We could not prepare the data (exit status ${code}). The reason is above.`)
}

type Mode = 'start' | 'dev'

/** Passes on what the server prints, less its banner: the address is ours to announce, once there is an answer. */
function showOutput(stream: Readable) {
  const banner = /^\s*(▲ Next\.js|- (Local|Network):|✓ (Starting|Ready|Running next\.config))/
  let rest = ''
  stream.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.trim() && !banner.test(line)) console.log(line)
  })
}

/** In milliseconds: the web server finishes what it is answering, for at most ten seconds. */
const TIME_TO_END = 12_000

/** For pages a role that can only read, and the desk has one that writes. */
const addressesOfTwo = (url: string, webUrl: string) => ({
  DATABASE_URL: webUrl,
  DESK_DATABASE_URL: process.env.DESK_DATABASE_URL || url,
})

/** In `npm run dev` one process makes the public’s pages and the desk’s. */
const addressesOfOne = (url: string, webUrl: string) =>
  process.env.DESK === 'off' ? { DATABASE_URL: webUrl } : { DATABASE_URL: url, UPHELD_DESK: '1' }

/** Starts the web server, or Next alone for those who work on the code. Resolves with its exit status, whenever that is. */
function startNext(mode: Mode, port: number, { url, webUrl }: { url: string; webUrl: string }) {
  const env = {
    ...(mode === 'dev' ? addressesOfOne(url, webUrl) : addressesOfTwo(url, webUrl)),
    DESK_FOLDER: process.env.DESK_FOLDER || path.join(appFolder(), 'desk'),
    PORT: String(port),
    UPHELD_DIST_DIR: pagesFolder(),
    NODE_ENV: undefined,
    LOG_FORMAT: process.env.LOG_FORMAT || 'words',
  }
  const { HOST } = process.env
  const stdio: StdioOptions = ['ignore', mode === 'dev' ? 'inherit' : 'pipe', 'inherit']
  const args =
    mode === 'dev'
      ? [commandOf('next'), 'dev', '-p', String(port), ...(HOST ? ['-H', HOST] : [])]
      : [PAGE_SERVER]
  const next = startProgram(process.execPath, args, { env, stdio, timeToEnd: TIME_TO_END })
  if (next.stdout) showOutput(next.stdout)
  return exitOf(next)
}

function announce(say: Say, address: string, where: string) {
  say('Ready')
  console.log(`
  Upheld is at    ${address}
  Its data is in  ${where}
  Another database: set DATABASE_URL=postgresql://user:password@host/database and start again
  To stop: Ctrl-C
`)
}

/** A host as it stands in an address: those of IPv6 in brackets, and this machine for all of its own. */
function inAddress(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

async function setUpAndServe(mode: Mode, what: string) {
  enterProject()
  const say = createSay()
  const port = chosenPort()
  const host = process.env.HOST
  const address = `http://${host ? inAddress(host) : 'localhost'}:${port}`
  await writingInto(appFolder(), () => registerAsApp({ what, address }))
  await requireFreePort(port, host)
  await setUp(say, what)
  // Better to hear of a mistyped address now than after the build.
  const problem = process.env.DATABASE_URL && (await connectionProblem(process.env.DATABASE_URL))
  if (problem) throw new PlainError(problem)
  if (mode === 'start') await buildPages(say, pagesFolder())
  const { where, ...addresses } = await openAppDatabase(say, what)
  await prepareData(say, addresses.url)
  if (mode === 'dev') await watchBundles(say)
  say('Starting the web server')
  const stopped = startNext(mode, port, addresses)
  const answers = untilItAnswers(`http://${inAddress(host ?? '127.0.0.1')}:${port}/api/health`).then(() =>
    announce(say, address, where),
  )
  const code = await Promise.race([stopped, answers.then(() => stopped)])
  if (!isEnding()) throw new PlainError(`The web server stopped by itself (exit status ${code}).`)
}

/** npm start and npm run dev. */
export const serve = (mode: Mode) =>
  runCommand(() => setUpAndServe(mode, mode === 'dev' ? 'npm run dev' : 'npm start'), { stoppedCode: 0 })
