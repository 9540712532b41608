import { readFileSync } from 'node:fs'
import path from 'node:path'
import { applyMigrations } from '../../database/migrations'
import { PlainError } from '../../processes/plain-error'
import { runScriptQuietly } from '../../processes/run'
import { makePracticeLetters } from '../../setup/practice-letters'
import type { Say } from '../../setup/progress'
import { inProject } from '../../setup/project'
import { openTestServer } from '../../testing/test-server'
import { temporaryFolder } from '../letters'
import { runBench } from '../measure'
import { buildAppPages, startApp } from '../pages/servers'
import { looker } from './look'
import { deskReport } from './report'
import { signIn } from './signed-in'

/** As many as the Ombudsman sends in a year. */
const LETTERS = 317

/** So often each page is looked at once all are read. */
const TURNS = 25

const PAGES = {
  'the desk': '/desk',
  letters: '/desk/loads',
  reviews: '/desk/reviews',
  progress: '/desk/progress?year=2023-24',
  history: '/desk/history',
  people: '/desk/people',
  account: '/desk/account',
}

const PREVIEW = '/desk/edition'

/**
 * How long a year’s letters take from the drop of a zip file to the preview of their edition, on the practice site, and
 * how quick the desk’s pages are while they are read, and while they wait to be published.
 * @returns a report
 */
export async function benchDesk({ cores }: { cores: number }, say: Say): Promise<string> {
  await buildAppPages(say)
  await makePracticeLetters(say)
  const server = await openTestServer(say)
  const database = await server.freshDatabase('upheld_bench_desk')
  await applyMigrations(database)
  const env = { DATABASE_URL: database, DESK: 'practice' }
  await runScriptQuietly('Preparing the practice site', inProject('.build', 'prepare-practice.mjs'), [], {
    env,
  })
  say(`Inventing ${LETTERS} letters`)
  const folder = temporaryFolder()
  const file = path.join(folder, 'letters.zip')
  await runBench('Inventing letters', ['year', file, '--count', LETTERS])
  const { address } = await startApp(database, { DESK: 'practice', DESK_FOLDER: path.join(folder, 'desk') })
  const cookie = await signIn(address, database)
  const looking = looker(address, cookie)
  try {
    // The very first views have everything to load.
    await looking.through({ ...PAGES, preview: PREVIEW }, { turns: 2 })
    say(`${LETTERS} letters from drop to preview, while somebody looks through the desk`)
    const began = performance.now()
    const load = await drop(address, cookie, file)
    const sent = performance.now() - began
    let readIn: number | null = null
    const following = (async () => {
      while (readIn === null) {
        const { html } = await looking.view(load)
        if (html.includes(`All ${LETTERS} files are read`)) readIn = performance.now() - began
        else await new Promise((resolve) => setTimeout(resolve, 100))
      }
    })()
    const meanwhile = await looking.through({ ...PAGES, 'the load': load }, { over: () => readIn !== null })
    await following
    const { html, ms: first } = await looking.view(PREVIEW)
    const all = performance.now() - began
    if (!/What edition \d+ would change/.test(html)) throw new PlainError('The preview shows no edition.')
    say('The same pages while all letters wait to be published')
    const waiting = await looking.through({ ...PAGES, 'the load': load, preview: PREVIEW }, { turns: TURNS })
    return deskReport({ letters: LETTERS, cores, sent, read: readIn ?? all, first, all, meanwhile, waiting })
  } finally {
    looking.end()
  }
}

/** Sends a file as a browser’s plain form does. @returns the address of its load */
async function drop(site: string, cookie: string, file: string): Promise<string> {
  const form = new FormData()
  form.append('files', new File([readFileSync(file)], 'letters.zip', { type: 'application/zip' }))
  const answer = await fetch(`${site}/desk/loads/add`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { origin: site, accept: 'text/html', cookie },
  })
  const location = answer.headers.get('location')
  if (answer.status !== 303 || !location)
    throw new PlainError(`The letters were not taken: status ${answer.status}.`)
  return new URL(location, site).pathname
}
