import { connectionProblem } from '../database/connection-problem.mjs'
import { untilItAnswers } from '../processes/answers.mjs'
import { isEnding, runCommand } from '../processes/command.mjs'
import { PlainError, writingInto } from '../processes/plain-error.mjs'
import { chosenPort, requireFreePort } from '../processes/ports.mjs'
import { exitOf, runShown, startProgram } from '../processes/run.mjs'
import { PAGE_SERVER } from '../server/page-server.mjs'
import { buildPages } from '../setup/build-pages.mjs'
import { watchBundles } from '../setup/bundles.mjs'
import { createSay } from '../setup/progress.mjs'
import { appFolder, commandOf, enterProject, inProject } from '../setup/project.mjs'
import { registerAsApp } from '../setup/running-app.mjs'
import { setUp } from '../setup/set-up.mjs'
import { dataFolder, openAppDatabase } from './app-database.mjs'

const PAGES = '.next'

async function prepareData(say, url) {
  say('Checking the data')
  const code = await runShown(inProject('.build', 'prepare.mjs'), [], {
    env: { DATABASE_URL: url, UPHELD_DATA_FOLDER: dataFolder() },
  })
  if (code) throw new PlainError(`We could not prepare the data (exit status ${code}). The reason is above.`)
}

/** Passes on what the server prints, less its banner: the address is ours to announce, once there is an answer. */
function showOutput(stream) {
  const banner = /^\s*(▲ Next\.js|- (Local|Network):|✓ (Starting|Ready|Running next\.config))/
  let rest = ''
  stream.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop()
    for (const line of lines) if (line.trim() && !banner.test(line)) console.log(line)
  })
}

/** Starts Next. Resolves with its exit status, whenever that is. */
function startNext(mode, port, url) {
  const env = { DATABASE_URL: url, PORT: String(port), UPHELD_DIST_DIR: PAGES, NODE_ENV: undefined }
  const stdio = ['ignore', mode === 'dev' ? 'inherit' : 'pipe', 'inherit']
  const args = mode === 'dev' ? [commandOf('next'), 'dev', '-p', String(port)] : [PAGE_SERVER]
  const next = startProgram(process.execPath, args, { env, stdio })
  if (next.stdout) showOutput(next.stdout)
  return exitOf(next)
}

function announce(say, address, where) {
  say('Ready')
  console.log(`
  Upheld is at    ${address}
  Its data is in  ${where}
  Another database: set DATABASE_URL=postgresql://user:password@host/database and start again
  To stop: Ctrl-C
`)
}

async function setUpAndServe(mode, what) {
  enterProject()
  const say = createSay()
  const port = chosenPort()
  const address = `http://localhost:${port}`
  await writingInto(appFolder, () => registerAsApp({ what, address }))
  await requireFreePort(port)
  await setUp(say, what)
  // Better to hear of a mistyped address now than after the build.
  const problem = process.env.DATABASE_URL && (await connectionProblem(process.env.DATABASE_URL))
  if (problem) throw new PlainError(problem)
  if (mode === 'start') await buildPages(say, PAGES)
  const { url, where } = await openAppDatabase(say, what)
  await prepareData(say, url)
  if (mode === 'dev') await watchBundles(say)
  say('Starting the web server')
  const stopped = startNext(mode, port, url)
  const answers = untilItAnswers(`http://127.0.0.1:${port}/api/health`).then(() =>
    announce(say, address, where),
  )
  const code = await Promise.race([stopped, answers.then(() => stopped)])
  if (!isEnding()) throw new PlainError(`The web server stopped by itself (exit status ${code}).`)
}

/**
 * npm start and npm run dev.
 * @param {'start' | 'dev'} mode
 */
export const serve = (mode) =>
  runCommand(() => setUpAndServe(mode, mode === 'dev' ? 'npm run dev' : 'npm start'), { stoppedCode: 0 })
