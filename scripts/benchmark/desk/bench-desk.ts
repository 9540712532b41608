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
import { type Looked, looker } from './look'
import { deskReport } from './report'
import { signIn } from './signed-in'

/** As many as the Ombudsman sends in a year. */
const LETTERS = 317

/** So often each page is looked at once all are read. */
const TURNS = 25

/** So often the letters are read, each time as files that nobody has read: pages are looked at some 20 times a reading. */
const READINGS = 3

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
  const files = Array.from({ length: READINGS }, (_, i) => path.join(folder, `letters-${i + 1}.zip`))
  for (const [i, file] of files.entries())
    await runBench('Inventing letters', ['year', file, '--count', LETTERS, '--copy', i + 1])
  const { address } = await startApp(database, { DESK: 'practice', DESK_FOLDER: path.join(folder, 'desk') })
  const cookie = await signIn(address, database)
  const looking = looker(address, cookie)
  try {
    // The very first views have everything to load.
    await looking.through({ ...PAGES, preview: PREVIEW }, { turns: 2 })
    const meanwhile: Looked = new Map()
    /** Has a file read while somebody looks through the desk. @returns the load, and how many milliseconds it took */
    const readWhileLooking = async (file: string) => {
      const began = performance.now()
      const load = await drop(address, cookie, file)
      const sent = performance.now() - began
      let isRead = false
      const following = looking
        .follow(`${load}/events`, `All ${LETTERS} files are read`)
        .then(() => performance.now() - began)
        .finally(() => {
          isRead = true
        })
      const pages = { ...PAGES, 'the load': load }
      const looked = await looking.through(pages, { over: () => isRead })
      const read = await following
      for (const [name, times] of looked) meanwhile.set(name, [...(meanwhile.get(name) ?? []), ...times])
      return { began, load, sent, read }
    }
    say(`${LETTERS} letters from drop to preview, while somebody looks through the desk`)
    const [firstFile, ...others] = files
    if (!firstFile) throw new Error('There is nothing to read.')
    const { began, load, sent, read } = await readWhileLooking(firstFile)
    const { html, ms: first } = await looking.view(PREVIEW)
    const all = performance.now() - began
    if (!/What edition \d+ would change/.test(html)) throw new PlainError('The preview shows no edition.')
    say('The same pages while all letters wait to be published')
    const waiting = await looking.through({ ...PAGES, 'the load': load, preview: PREVIEW }, { turns: TURNS })
    let last = load
    for (const file of others) {
      say('The same letters once more, as other files')
      await post(address, `${last}/cancel`, cookie, new FormData())
      last = (await readWhileLooking(file)).load
    }
    return deskReport({ letters: LETTERS, cores, sent, read, first, all, meanwhile, waiting })
  } finally {
    looking.end()
  }
}

/** Sends a file as a browser’s plain form does. @returns the address of its load */
async function drop(site: string, cookie: string, file: string): Promise<string> {
  const form = new FormData()
  form.append('files', new File([readFileSync(file)], 'letters.zip', { type: 'application/zip' }))
  return post(site, '/desk/loads/add', cookie, form)
}

/** @returns the address that it leads to */
async function post(site: string, to: string, cookie: string, body: FormData): Promise<string> {
  const headers = { origin: site, accept: 'text/html', cookie }
  const answer = await fetch(site + to, { method: 'POST', body, redirect: 'manual', headers })
  const location = answer.headers.get('location')
  if (answer.status !== 303 || !location) throw new PlainError(`${to} answered with status ${answer.status}.`)
  return new URL(location, site).pathname
}
