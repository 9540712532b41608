import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FoundListed } from '../../../tests/bench/find-listed'
import type { Ingested } from '../../../tests/bench/ingest-folder'
import type { WrittenLists } from '../../../tests/bench/write-lists'
import { applyMigrations } from '../../database/migrations'
import { atEnd } from '../../processes/command'
import type { Say } from '../../setup/progress'
import { openTestServer } from '../../testing/test-server'
import { makeLetters } from '../letters'
import { runBench } from '../measure'
import { buildAppPages, type Server, startApp } from '../pages/servers'
import { workOf } from '../pages/work-of'
import { percentile } from '../percentile'
import { type FirstViews, listedReport } from './report'

/** So many councils there are, each with decisions; the first have letters of all years, too. */
const COUNCILS = 320
const WITH_LETTERS = 24
const YEARS = 13

/**
 * How fast decisions of lists are loaded and found, and what the pages of councils take with them and without.
 * @returns a report
 */
export async function benchListed(
  { decisions, cores }: { decisions: number; cores: number },
  say: Say,
): Promise<string> {
  await buildAppPages(say)
  const councilsOf = COUNCILS * YEARS
  say(`Inventing ${decisions} decisions, and letters to ${WITH_LETTERS} councils`)
  const folder = mkdtempSync(path.join(tmpdir(), 'upheld-bench-'))
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  const written = await runBench<WrittenLists>('Inventing lists', [
    ...['lists', folder, '--count', decisions, '--councils-of', councilsOf],
  ])
  const letters = await makeLetters(WITH_LETTERS * YEARS)
  const server = await openTestServer(say)
  const database = async (name: string) => {
    const env = { DATABASE_URL: await server.freshDatabase(name) }
    await applyMigrations(env.DATABASE_URL)
    return env
  }
  const take = (what: string, from: string, env: { DATABASE_URL: string }) =>
    runBench<Ingested>(
      `Taking ${what} into Postgres`,
      ['ingest', from, '--threads', cores, '--councils-of', councilsOf],
      null,
      env,
    )
  const without = await database('upheld_bench_without')
  const having = await database('upheld_bench_listed')
  say('The same letters into two databases')
  for (const env of [without, having]) await take('letters', letters.folder, env)
  say(`${decisions} decisions into one of them, then the same again`)
  const once = await take('lists', folder, having)
  const again = await take('lists', folder, having)
  say('Finding decisions')
  const found = await runBench<FoundListed>('Finding decisions', ['find-listed'], null, having)
  say('Pages of councils for the first time, in turns')
  const views = await firstViews(
    { without: await startApp(without.DATABASE_URL), having: await startApp(having.DATABASE_URL) },
    COUNCILS_WITH_LETTERS,
  )
  return listedReport({ written, once, again, found, views, cores, councils: COUNCILS })
}

const COUNCILS_WITH_LETTERS = Array.from(
  { length: WITH_LETTERS },
  (_, i) => `/councils/testville-${String(i + 1).padStart(4, '0')}`,
)

/** The pages of so many councils do not count: until then servers have code to load, and to compile. */
const WARM_UP = 4

type Both = Record<'without' | 'having', Server>

/** What the pages of councils take, each in all of its years. Which server makes one first changes from page to page. */
async function firstViews(servers: Both, councils: string[]): Promise<FirstViews> {
  const times: Record<keyof Both, number[]> = { without: [], having: [] }
  const work: Record<keyof Both, number> = { without: 0, having: 0 }
  const bytes: Record<keyof Both, number[]> = { without: [], having: [] }
  let which: (keyof Both)[] = ['without', 'having']
  for (const [i, council] of councils.entries()) {
    for (const page of await yearsOf(servers.without, council)) {
      for (const name of which) {
        const before = workOf(servers[name].pid) ?? 0
        const began = performance.now()
        const length = await ask(servers[name], page)
        if (i < WARM_UP) continue
        times[name].push(performance.now() - began)
        work[name] += (workOf(servers[name].pid) ?? 0) - before
        bytes[name].push(length)
      }
      which = which.toReversed()
    }
  }
  const told = (name: keyof Both) => ({
    ms: percentile(times[name], 0.5) ?? 0,
    work: work[name] / times[name].length,
    bytes: percentile(bytes[name], 0.5) ?? 0,
  })
  return { pages: times.having.length, without: told('without'), having: told('having') }
}

/** The pages of a council in each year to which its own leads. That one is kept then, and not among them. */
async function yearsOf({ address }: Server, council: string): Promise<string[]> {
  const page = await (await fetch(address + council)).text()
  const years = [...page.matchAll(/\?year=\d{4}-\d\d(?=")/g)].map(([year]) => council + year)
  const pages = [...new Set(years)]
  if (pages.length < YEARS - 1) throw new Error(`${council} leads to ${pages.length} of its years.`)
  return pages
}

/** @returns how many bytes came, as a browser gets them */
async function ask({ address }: Server, page: string): Promise<number> {
  const answer = await fetch(address + page)
  if (!answer.ok) throw new Error(`${page} gave status ${answer.status}.`)
  return (await answer.arrayBuffer()).byteLength
}
