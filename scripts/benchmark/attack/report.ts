import { availableParallelism } from 'node:os'
import { bar, tableOf } from '../table'
import type { Flooded } from './flood-step'
import type { Opened } from './sockets-step'
import type { Watched } from './watch-step'

/** In milliseconds, bytes and descriptors. */
const MOST = { kept: 250, health: 100, normal: 2000, memory: 1_000_000_000, leftOpen: 20 }

export type Attacked = {
  name: string
  watched: Watched
  statuses: Record<string, number>
  /** In which 99 of 100 refusals came, in milliseconds. */
  refusedIn: number | null
  normalIn: number | null
  memory: number | null
}

type Meanwhile<Result> = { watched: Watched; result: Result }

export type AttackReport = {
  quiet: Watched
  /** How long a page takes that nobody has seen, while nobody else is there, in milliseconds. */
  usual: number
  attacks: Attacked[]
  upgrades: Meanwhile<Opened> & { descriptors: { before: number | null; after: number | null } }
  slow: Meanwhile<(Opened & { kind: string })[]>
  huge: Meanwhile<(Opened & { kind: string })[]>
  flood: Meanwhile<Flooded> & { normalIn: number | null }
  /** Whether a page is the same after all as before. */
  isSame: boolean
  memory: number | null
  connections: number
  seconds: number
}

const line = tableOf([44, 16, 16], 1)
const ms = (number: number | null) => (number === null ? 'none came' : `${number.toFixed(0)} ms`)
const megabytes = (bytes: number | null) => (bytes === null ? 'not told' : `${Math.round(bytes / 1e6)} MB`)

function below(
  what: string,
  value: number | null,
  most: number,
  words: (number: number | null) => string,
): string {
  return line([
    what,
    `under ${words(most)}`,
    words(value),
    value !== null && value < most ? 'met' : 'NOT MET',
  ])
}

function exactly(what: string, value: number, asked = 0): string {
  return line([what, String(asked), String(value), value === asked ? 'met' : 'NOT MET'])
}

const told = (what: string, value: string) => line([what, '', value])

/** What somebody noticed who read the site meanwhile. */
function watchedRows(watched: Watched): string[] {
  const { 'kept pages': kept, health } = watched
  const bad = [kept, health].flatMap((one) => Object.values(one?.others ?? {})).reduce((sum, n) => sum + n, 0)
  return [
    below('   Kept pages meanwhile, 99 of 100', kept?.p99 ?? null, MOST.kept, ms),
    below('   /api/health meanwhile, 99 of 100', health?.p99 ?? null, MOST.health, ms),
    exactly('   Of these, answers other than 200', bad),
  ]
}

/** Errors of the server; 503 says that it is busy, and is none. */
const errorsIn = (statuses: Record<string, number>) =>
  Object.entries(statuses).reduce(
    (sum, [status, n]) => sum + (/^5/.test(status) && status !== '503' ? n : 0),
    0,
  )

const statusesIn = (statuses: Record<string, number>) =>
  Object.entries(statuses)
    .map(([status, n]) => `${n} × ${status === '0' ? 'cut off' : status}`)
    .join(', ') || 'none'

function attackRows(
  { name, watched, statuses, refusedIn, normalIn, memory }: Attacked,
  of: AttackReport,
): string[] {
  return [
    '',
    `${name}, ${of.connections} connections, ${of.seconds} s: comparisons, maps, PNGs and briefings never seen`,
    ...watchedRows(watched),
    below('   Normal again after', normalIn, MOST.normal, ms),
    below('   Memory of all processes', memory, MOST.memory, megabytes),
    exactly('   Errors (5xx other than 503)', errorsIn(statuses)),
    told('   Refused within, 99 of 100', ms(refusedIn)),
    `   Answers: ${statusesIn(statuses)}`,
  ]
}

function openedRow({
  kind,
  opened,
  closed,
  open,
  refused,
  closedIn,
  statuses,
}: Opened & { kind: string }): string {
  const words = `${opened} opened, ${refused} not let in, ${closed} closed by the site`
  const within = closedIn === null ? '' : ` (99 of 100 within ${(closedIn / 1000).toFixed(1)} s)`
  return `   ${kind}: ${words}${within}. Answers: ${statusesIn(statuses)}. ${bar('left open: 0', open === 0)}`
}

function leftOpen({ before, after }: AttackReport['upgrades']['descriptors']): string {
  if (before === null || after === null) return told('   Descriptors left behind', 'not told')
  return below('   Descriptors left behind', Math.max(0, after - before), MOST.leftOpen, String)
}

/** What an attack does to those who read the site meanwhile: what is asked, what was measured, and whether it is met. */
export function attackReport(report: AttackReport): string {
  const { quiet, usual, attacks, upgrades, slow, huge, flood, isSame, memory } = report
  const cores = availableParallelism()
  return [
    `A site under attack, on the sample data; ${cores === 1 ? '1 core' : `${cores} cores`} for the site and for those who attack it, Node ${process.version}`,
    line(['', 'asked', 'measured']),
    'Nobody else is there',
    ...watchedRows(quiet),
    told('   A comparison never seen', ms(usual)),
    ...attacks.flatMap((one) => attackRows(one, report)),
    '',
    `${upgrades.result.opened} upgrades`,
    openedRow({ kind: 'upgrade', ...upgrades.result }),
    leftOpen(upgrades.descriptors),
    ...watchedRows(upgrades.watched),
    '',
    'Slow connections',
    ...slow.result.map(openedRow),
    ...watchedRows(slow.watched),
    '',
    'Headers and bodies of a megabyte',
    ...huge.result.map(openedRow),
    ...watchedRows(huge.watched),
    '',
    'Addresses without end',
    ...watchedRows(flood.watched),
    below('   Normal again after', flood.normalIn, MOST.normal, ms),
    exactly('   Errors (5xx other than 503)', errorsIn(flood.result.statuses)),
    `   Answers: ${statusesIn(flood.result.statuses)}`,
    '',
    'After all of it',
    below('   Memory of all processes, at most', memory, MOST.memory, megabytes),
    line(['   A page is the same as before', 'yes', isSame ? 'yes' : 'no', isSame ? 'met' : 'NOT MET']),
    'Times are of this machine and of this run: what else it did counts too.',
  ].join('\n')
}
