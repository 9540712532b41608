import { availableParallelism } from 'node:os'
import { applyMigrations } from '../../database/migrations'
import { openTestServer } from '../../testing/test-server'
import type { Asked, Asking } from '../attack/ask-step'
import { councilsOf } from '../attack/unseen'
import { makeLetters } from '../letters'
import { runBench } from '../measure'
import { buildAppPages, startApp } from '../pages/servers'
import { runStep, startStep } from '../step'
import { bar, medianOf, tableOf } from '../table'
import type { Editions, EditionsWatched } from './edition-step'
import { findNginx, startNginx } from './nginx'

const ASK_STEP = new URL('../attack/ask-step.ts', import.meta.url)
const EDITION_STEP = new URL('./edition-step.ts', import.meta.url)

type Say = (text: string) => void

const SERVERS = 3
const ROUNDS = 3
/** In milliseconds: all servers have learnt of an edition by then. */
const WITHIN = 2000
/** Letters of the first edition, 13 to a council, and those of the editions that follow it. */
const LETTERS = [260, 273, 286, 299]
const COUNCILS_OF = 1000

/** Each client of a balancer is somebody else, and waits in a line of its own. */
const CLIENTS =
  process.platform === 'linux' ? Array.from({ length: 16 }, (_, i) => `127.0.3.${i + 1}`) : ['127.0.0.1']

const line = tableOf([36, 14, 10, 8], 1)

/**
 * Several web servers behind nginx on one database: how many pages that nobody has seen they make beside one alone, and
 * whether any shows an older edition once a newer one is published.
 * @returns a report
 */
export async function benchFleet({ seconds }: { seconds: number }, say: Say): Promise<string> {
  const nginx = findNginx()
  if (!nginx) return 'nginx is not installed (on Debian: apt-get install nginx). We left out the fleet.'
  await buildAppPages(say)
  const server = await openTestServer(say)
  const database = await server.freshDatabase('upheld_bench_fleet')
  await applyMigrations(database)
  say(`${LETTERS[0]} letters into a database`)
  await publish(database, LETTERS[0] ?? 0)
  say(`Starting ${SERVERS} web servers behind nginx`)
  const env = { RENDERERS: '1', TRUSTED_PROXIES: '127.0.0.1' }
  const apps: { address: string }[] = []
  for (let i = 0; i < SERVERS; i++) apps.push(await startApp(database, env))
  const addresses = apps.map(({ address }) => address)
  const one = await startNginx(nginx, addresses.slice(0, 1))
  const all = await startNginx(nginx, addresses)
  const councils = await councilsOf(all)
  const rates = { one: [] as number[], all: [] as number[] }
  for (let round = 0; round <= ROUNDS; round++) {
    say(round === 0 ? 'Warming up' : `Round ${round} of ${ROUNDS}: first views, ${seconds} s each`)
    const [fromOne, fromAll] = [
      await firstViews(one, councils, seconds),
      await firstViews(all, councils, seconds),
    ]
    if (round === 0) continue
    rates.one.push(fromOne)
    rates.all.push(fromAll)
  }
  const editions = await whilePublishing(all, database, say)
  return report(rates, editions, seconds)
}

/** Takes invented letters into a database, which publishes an edition. */
async function publish(database: string, count: number): Promise<void> {
  const { folder } = await makeLetters(count)
  const args = ['ingest', folder, '--threads', '2', '--councils-of', COUNCILS_OF]
  await runBench('Taking letters into Postgres', args, null, { DATABASE_URL: database })
}

/** How many comparisons that nobody has seen are made in a second. */
async function firstViews(address: string, councils: string[], seconds: number): Promise<number> {
  const told: Asking = {
    address,
    kinds: ['comparison'],
    councils,
    connections: 16,
    seconds,
    from: CLIENTS,
    patience: null,
  }
  const { statuses } = await runStep<Asking, Asked>(ASK_STEP, told)
  return (statuses[200] ?? 0) / seconds
}

async function whilePublishing(address: string, database: string, say: Say): Promise<Editions> {
  const told: EditionsWatched = { address, within: WITHIN }
  const watch = startStep<EditionsWatched, Editions>(EDITION_STEP, told)
  for (const [i, count] of LETTERS.slice(1).entries()) {
    say(`Publishing edition ${i + 2} while it is read`)
    await publish(database, count)
    await new Promise((resolve) => setTimeout(resolve, 2 * WITHIN))
  }
  watch.stop()
  return watch.result
}

function report(rates: { one: number[]; all: number[] }, editions: Editions, seconds: number): string {
  const sorted = (all: number[]) => all.toSorted((a, b) => b - a)
  const cores = availableParallelism()
  const row = (name: string, runs: number[], beside: number[]) => {
    const [best = 0, besideBest = 1] = [sorted(runs)[0], sorted(beside)[0]]
    const [median, besideMedian] = [medianOf(sorted(runs)), medianOf(sorted(beside))]
    const cells = (which: string, rate: number, ratio: number) => [which, rate.toFixed(1), ratio.toFixed(2)]
    return [
      line([name, ...cells('best', best, best / besideBest)]),
      line(['', ...cells('median', median, median / besideMedian)]),
    ]
  }
  const { answers, servers, wrong, longest, failed } = editions
  const faults = Object.entries(failed)
  const failures = faults.reduce((sum, [, times]) => sum + times, 0)
  const named = Object.entries(editions.editions).map(([edition, times]) => `${times} × edition ${edition}`)
  return [
    `${SERVERS} web servers behind nginx on one database, one renderer each; ${cores === 1 ? '1 core' : `${cores} cores`} for all of it, Node ${process.version}`,
    '',
    `Comparisons never seen, asked for by 16 at a time, ${ROUNDS} times ${seconds} s each, in turns`,
    line(['', '', 'answers/s', 'ratio']),
    ...row('1 server', rates.one, rates.one),
    ...row(`${SERVERS} servers`, rates.all, rates.one),
    cores < 2 * SERVERS
      ? `A server takes two cores, one for its renderer: with ${cores} for ${SERVERS} servers, the ratio cannot come near ${SERVERS}.`
      : bar(`near ${SERVERS}`, (sorted(rates.all)[0] ?? 0) > 0.8 * SERVERS * (sorted(rates.one)[0] ?? 0)),
    '',
    `While ${LETTERS.length - 1} editions were published: ${answers} answers of ${servers} servers (${named.join(', ')})`,
    `An older edition came at most ${Math.round(longest)} ms after a newer one was seen.`,
    bar(`Older editions more than ${WITHIN} ms after a newer one: 0 (${wrong.length})`, wrong.length === 0),
    bar(`Answers that failed: 0 (${failures})`, failures === 0),
    ...faults.map(([what, times]) => `   ${times} × ${what}`),
    ...wrong.slice(0, 5).map((one) => `   ${one}`),
  ].join('\n')
}
