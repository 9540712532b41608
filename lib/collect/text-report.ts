import { withoutControl } from '@/lib/ingest/archive-names'
import { inCount } from '@/lib/words/numbers'
import { momentInWords } from './moments'
import { type Collected, type CollectReport, isThere } from './report'

/**
 * The report for people: a line a page and letter, its notes under it, a summary, and how to go on. What pages say of
 * their links stands in it, so it has no characters that a terminal would obey.
 */
export function textReport(report: CollectReport): string {
  const { collected, goesOnFrom, councils, stopped } = report
  const lines = collected.flatMap((one) =>
    LEADING.includes(one.kind) && one.notes.length === 0 ? [] : linesOf(one),
  )
  const before =
    goesOnFrom && councils.before > 0
      ? [
          `This goes on from ${momentInWords(goesOnFrom)}: ${inCouncils(councils.before)} of ${councils.all} ${councils.before === 1 ? 'was' : 'were'} done before.`,
          '',
        ]
      : []
  return [
    ...before,
    ...lines,
    '',
    summary(report),
    ...(stopped ? ['', `Stopped: ${stopped.why}`] : []),
    ...next(report),
  ]
    .map(withoutControl)
    .join('\n')
}

/** They are no sources, and of no interest where they lead to what they should. */
const LEADING: readonly Collected['kind'][] = ['letters-page', 'lists-page']

function linesOf(one: Collected): string[] {
  const { kind, outcome, file, address, council, notes } = one
  const name = council?.officialName ?? 'all councils'
  const what = file === null ? `${name}, ${KINDS[kind]}` : `${file}: ${name}, ${whatItIs(one)}`
  const where = notes.some((note) => note.includes(address)) || file !== null ? [] : [address]
  return [`${outcome.padEnd(16)}${what}`, ...[...where, ...notes].map((note) => `${' '.repeat(16)}${note}`)]
}

function whatItIs({ kind, year }: Collected): string {
  if (kind === 'page') return year ?? YEAR_NOT_KNOWN
  if (kind === 'letter') return `letter, ${year ?? YEAR_NOT_KNOWN}`
  return [KINDS[kind], ...(year === null ? [] : [year])].join(', ')
}

const YEAR_NOT_KNOWN = 'year not known'

function summary({ collected, year, councils }: CollectReport): string {
  const pages = collected.filter(({ kind }) => kind === 'page')
  const ofYear = pages.filter((page) => isThere(page) && page.year === year).length
  const ofOthers = pages.filter((page) => isThere(page) && page.year !== year).length
  const there = (kind: Collected['kind']) =>
    collected.filter((one) => one.kind === kind && isThere(one)).length
  const count = (outcome: Collected['outcome']) => collected.filter((one) => one.outcome === outcome).length
  const parts = [
    `${inCount(ofYear, PAGES)} of ${year}`,
    ...(ofOthers > 0 ? [`${ofOthers} of other years`] : []),
    inCount(there('letter'), LETTERS),
    ...LISTED.flatMap(([kind, words]) => (there(kind) > 0 ? [inCount(there(kind), words)] : [])),
    ...TROUBLES.flatMap(([outcome, words]) => (count(outcome) > 0 ? [`${count(outcome)} ${words}`] : [])),
  ]
  const left =
    councils.left > 0
      ? ` ${inCouncils(councils.left)} of ${councils.all} ${councils.left === 1 ? 'is' : 'are'} not done yet.`
      : ''
  return `${parts.join(', ')}.${left}`
}

const KINDS: Record<Collected['kind'], string> = {
  page: 'page',
  'letters-page': 'page with letters',
  letter: 'letter',
  decisions: 'list of decisions',
  report: 'public report',
  improvements: 'service improvements',
  'lists-page': 'page with links to lists',
}
const PAGES = { one: 'page', many: 'pages' }
const LETTERS = { one: 'letter', many: 'letters' }
const LISTED: [Collected['kind'], { one: string; many: string }][] = [
  ['decisions', { one: 'page of decisions', many: 'pages of decisions' }],
  ['report', { one: 'public report', many: 'public reports' }],
  ['improvements', { one: 'page of service improvements', many: 'pages of service improvements' }],
]
const inCouncils = (count: number) => inCount(count, { one: 'council', many: 'councils' })

const TROUBLES: [Collected['outcome'], string][] = [
  ['without-figures', 'without figures'],
  ['not-there', 'not there'],
  ['not-allowed', 'not for programs'],
  ['unlike', 'not as expected'],
  ['no-answer', 'not answered'],
  ['left-out', 'left out'],
]

function next({ folder, collected, councils, stopped }: CollectReport): string[] {
  const again =
    councils.left > 0 && !stopped ? ['Run the same command to try again for what is missing.'] : []
  const isSomething = councils.before > 0 || collected.some(({ file }) => file !== null)
  if (!isSomething) return [...again, 'Nothing was fetched, so there is nothing to load.']
  return [...again, `Nothing is published yet. Go on with: npm run ingest -- ${quoted(folder)}`]
}

/** As a shell takes it for one word. */
function quoted(folder: string): string {
  return /^[\w./\\:~-]+$/.test(folder) ? folder : `"${folder}"`
}
