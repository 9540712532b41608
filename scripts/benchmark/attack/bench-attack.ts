import { descriptorsOf, watchMemory } from '../../processes/memory'
import { buildAppPages, startApp } from '../pages/servers'
import { percentile } from '../percentile'
import { sampleDatabase } from '../sample-database'
import { runStep, startStep } from '../step'
import type { Asked, Asking } from './ask-step'
import type { Flooded, Flooding } from './flood-step'
import { type Attacked, type AttackReport, attackReport } from './report'
import type { Opened, Opening } from './sockets-step'
import { councilsOf, KINDS, unseen } from './unseen'
import type { Watched, Watching } from './watch-step'

const stepAt = (name: string) => new URL(`./${name}-step.ts`, import.meta.url)
const ASK_STEP = stepAt('ask')
const FLOOD_STEP = stepAt('flood')
const SOCKETS_STEP = stepAt('sockets')
const WATCH_STEP = stepAt('watch')

type Say = (text: string) => void
type Server = { address: string; pid: number }

const CONNECTIONS = 512
/** The asking is done by so many processes. */
const ASKERS = 2
/** In milliseconds: long enough for a page to be begun, and too short for it to be made. */
const IMPATIENT = 100
const UPGRADES = 20_000
const SLOW = 300
const HUGE = 200

/** How long a slow connection is given to be closed by the site, in seconds. */
const SLOW_SECONDS = 90

/** How long the site is given to be as before, in milliseconds. */
const PATIENCE = 60_000

/** What somebody reads meanwhile; all of it is kept. */
const WATCHED = {
  'kept pages': ['/', '/councils', '/councils/luton', '/years', '/method'],
  health: ['/api/health'],
}

/** Linux takes the whole network of 127.0.0.0/8 for this machine: to the site, each address is another client. */
const clients = (count: number, network: number) =>
  Array.from({ length: process.platform === 'linux' ? count : 1 }, (_, i) =>
    process.platform === 'linux' ? `127.0.${network}.${i + 1}` : '127.0.0.1',
  )
const [READER = '127.0.0.1'] = clients(1, 99)

/**
 * What one client, or many, can do to a site that others read meanwhile, on the sample data.
 * @param size `seconds`: how long pages that were never seen are asked for
 * @returns a report
 */
export async function benchAttack({ seconds }: { seconds: number }, say: Say): Promise<string> {
  await buildAppPages(say)
  const server: Server = await startApp(await sampleDatabase(say))
  const councils = await councilsOf(server.address)
  for (const path of Object.values(WATCHED).flat()) await (await fetch(server.address + path)).arrayBuffer()
  const before = await bodyOf(server)
  const endMemory = watchMemory(server.pid)

  say('Nobody else is there')
  const quiet = await meanwhile(server, () => new Promise((resolve) => setTimeout(resolve, 3000)))
  const usual = await firstViews(server, councils, 5)

  const attack = async (name: string, from: string[], patience: number | null = null): Promise<Attacked> => {
    say(`${name}, ${CONNECTIONS} connections for ${seconds} s: pages that nobody has seen`)
    const endOwn = watchMemory(server.pid)
    const { watched, result } = await meanwhile(server, () =>
      askAll(server, councils, { seconds, from, patience }),
    )
    return {
      name,
      watched,
      memory: endOwn(),
      normalIn: await timeToNormal(server, councils, usual),
      ...result,
    }
  }
  const attacks = [
    await attack('One client', clients(1, 1)),
    await attack('64 clients', clients(64, 2)),
    await attack(`64 clients that give up after ${IMPATIENT} ms`, clients(64, 2), IMPATIENT),
  ]

  say(`${UPGRADES} upgrades`)
  const descriptors = { before: descriptorsOf(server.pid), after: null as number | null }
  const open = (kind: Opening['kind'], count: number, atOnce: number, limit: number) =>
    runStep<Opening, Opened>(SOCKETS_STEP, { address: server.address, kind, count, atOnce, seconds: limit })
  const upgrades = await meanwhile(server, () => open('upgrade', UPGRADES, 100, 10))
  descriptors.after = descriptorsOf(server.pid)

  say(`${3 * SLOW} connections that say nothing, or a byte a second`)
  const kinds = ['silent', 'slow headers', 'slow body'] as const
  const slow = await meanwhile(server, () =>
    Promise.all(kinds.map(async (kind) => ({ kind, ...(await open(kind, SLOW, SLOW, SLOW_SECONDS)) }))),
  )

  say('Headers and bodies of a megabyte')
  const huge = await meanwhile(server, async () => [
    { kind: 'huge header', ...(await open('huge header', HUGE, 50, 20)) },
    { kind: 'huge body', ...(await open('huge body', HUGE, 50, 20)) },
  ])

  say(`Addresses no two of which are the same, for ${seconds} s`)
  const flood = await meanwhile(server, () =>
    runStep<Flooding, Flooded>(FLOOD_STEP, { address: server.address, seconds, connections: 64 }),
  )
  const normalIn = await timeToNormal(server, councils, usual)
  const report: AttackReport = {
    quiet: quiet.watched,
    usual,
    attacks,
    upgrades: { ...upgrades, descriptors },
    slow,
    huge,
    flood: { ...flood, normalIn },
    isSame: (await bodyOf(server)) === before,
    memory: endMemory(),
    connections: CONNECTIONS,
    seconds,
  }
  return attackReport(report)
}

/** Watches the site while something is done to it. */
async function meanwhile<Result>(server: Server, act: () => Promise<Result>) {
  const told: Watching = { address: server.address, paths: WATCHED, from: READER }
  const watch = startStep<Watching, Watched>(WATCH_STEP, told)
  const result = await act()
  watch.stop()
  return { watched: await watch.result, result }
}

async function askAll(
  { address }: Server,
  councils: string[],
  how: Pick<Asking, 'seconds' | 'from' | 'patience'>,
) {
  const connections = CONNECTIONS / ASKERS
  const told: Asking = { address, kinds: [...KINDS], councils, connections, ...how }
  const asked = await Promise.all(
    Array.from({ length: ASKERS }, () => runStep<Asking, Asked>(ASK_STEP, told)),
  )
  const statuses: Record<string, number> = {}
  for (const one of asked)
    for (const [status, count] of Object.entries(one.statuses))
      statuses[status] = (statuses[status] ?? 0) + count
  return {
    statuses,
    refusedIn: percentile(
      asked.flatMap(({ refusedIn }) => refusedIn ?? []),
      1,
    ),
  }
}

/** How long comparisons that nobody has seen take, one after the other: the median, in milliseconds. */
async function firstViews(server: Server, councils: string[], count: number): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < count; i++) times.push((await firstView(server, councils)).ms)
  return percentile(times, 0.5) ?? 0
}

async function firstView({ address }: Server, councils: string[]): Promise<{ ms: number; ok: boolean }> {
  const began = performance.now()
  try {
    const answer = await fetch(address + unseen('comparison', councils)())
    await answer.arrayBuffer()
    return { ms: performance.now() - began, ok: answer.ok }
  } catch {
    return { ms: performance.now() - began, ok: false }
  }
}

/**
 * How long after an attack a comparison that nobody has seen comes as quickly as before it, or nearly so; null where it
 * does not come for a minute.
 */
async function timeToNormal(server: Server, councils: string[], usual: number): Promise<number | null> {
  const began = performance.now()
  while (performance.now() - began < PATIENCE) {
    const { ms, ok } = await firstView(server, councils)
    if (ok && ms <= 3 * usual) return performance.now() - began
  }
  return null
}

const bodyOf = async ({ address }: Server) => (await fetch(`${address}/councils/luton`)).text()
