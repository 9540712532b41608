import type { Timed } from '../../tests/bench/clock'
import type { Ingested } from '../../tests/bench/ingest-folder'
import type { ReadInTurn } from '../../tests/bench/read-letters'
import type { Letters } from './letters'
import type { Core, Extracted } from './measure'
import { bar, firstOf, medianOf, tableOf } from './table'

/** What was measured in turns. */
export type LetterRuns = {
  extraction: Extracted[]
  /** By pdf.js, which read letters before. */
  before: Extracted[]
  oneCore: Ingested[]
  allCores: Ingested[]
}

type Run = Timed & { letters: number }
type Asked = { words: string; ratio: number; isMet: (ratio: number) => boolean }

/** The longest that the whole way may take, as ratios of time. */
const BARS = { oneCore: 1.5, oneCoreBefore: 1, allCores: 1, again: 0.1 }
const MOST_MEMORY = 1_000_000_000

const line = tableOf([31, 8, 11, 9, 9, 8])
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
const byTime = <T extends Run>(runs: T[]) => runs.toSorted((a, b) => a.ms - b.ms)
const bestOf = <T extends Run>(runs: T[]) => firstOf(byTime(runs))
const middleOf = <T extends Run>(runs: T[]) => medianOf(byTime(runs))

function row(name: string, which: string, run: Run, ratio: number | null, asked?: string) {
  const { letters, ms, cpu } = run
  const numbers = [(letters * 1000) / ms, ms / 1000, cpu / 1000].map((number) => number.toFixed(1))
  return line([name, which, ...numbers, ratio === null ? '' : ratio.toFixed(2), asked])
}

/** A measurement that was repeated: its best, with what is asked of it, and its median. */
function rows(name: string, runs: Run[], beside: Run[], most?: Asked) {
  const ratio = bestOf(runs).ms / bestOf(beside).ms
  const asked = most && bar(`${most.words} ${most.ratio.toFixed(1)}`, most.isMet(ratio))
  return [
    row(name, 'best', bestOf(runs), ratio, asked),
    row('', 'median', middleOf(runs), middleOf(runs).ms / middleOf(beside).ms),
  ]
}

function manyRows(once: Ingested, again: Ingested, cores: number) {
  const ratio = again.ms / once.ms
  const memory = `${megabytes(once.peak)} (${megabytes(once.peakWhileReading)} until all were read)`
  return [
    row(`4. ${once.letters} letters, ${inCores(cores)}`, 'once', once, null),
    line([`   Peak memory of its process: ${memory}   ${bar('under 1 GB', once.peak < MOST_MEMORY)}`]),
    row(
      '   The same again, unchanged',
      'once',
      again,
      ratio,
      bar(`under ${BARS.again} of 4`, ratio < BARS.again),
    ),
  ]
}

/** What it costs to recognise the shapes of digits, which is done once for each. */
function shapesRows({ parts }: ReadInTurn) {
  return [
    '',
    'Read one after the other, a quarter of the letters at a time:',
    line(['', '', 'letters', 'shapes', 'CPU ms']),
    ...parts.map(({ letters, shapes, cpuEach }, i) =>
      line([`   Quarter ${i + 1}`, '', letters, shapes, cpuEach.toFixed(1)].map(String)),
    ),
    '   Shapes of digits that were recognised, and the work that a letter took.',
    '',
  ]
}

const inCores = (cores: number) => (cores === 1 ? '1 core' : `${cores} cores`)

function pinnedWords(core: Core) {
  if (core === null) return 'Not pinned: this system has no taskset, so 1 and 2 could use several cores.'
  const postgres = process.env.TEST_DATABASE_URL ? 'Postgres is not, it runs elsewhere' : 'and Postgres'
  return `Pinned to core ${core}: in 1 its process; in 2 its process with the reading thread, ${postgres}.`
}

/** What became of the letters, so that a fast reader that reads nothing is seen for what it is. */
function outcomesIn(runs: Ingested[]) {
  const all = new Set(
    runs.map(({ outcomes }) =>
      Object.entries(outcomes)
        .map(([name, count]) => `${count} ${name}`)
        .join(', '),
    ),
  )
  return `What became of the letters: ${[...all].join('; ')}.`
}

/** The report on letters, as plain text. */
export function lettersReport({
  letters,
  core,
  cores,
  runs,
  inTurn,
  once,
  again,
}: {
  letters: Letters
  core: Core
  cores: number
  runs: LetterRuns
  inTurn: ReadInTurn
  once?: Ingested
  again?: Ingested
}): string {
  const { extraction, before, oneCore, allCores } = runs
  const size = Math.round(letters.bytes / letters.letters / 1000)
  const atMost = { words: 'at most', ratio: BARS.oneCore, isMet: (ratio: number) => ratio <= BARS.oneCore }
  const below = { words: 'below', ratio: BARS.allCores, isMet: (ratio: number) => ratio < BARS.allCores }
  const beside = bestOf(oneCore).ms / bestOf(before).ms
  return [
    `${letters.letters} invented letters of all layouts, ${size} kB each; ${inCores(cores)}, Node ${process.version}`,
    '',
    line(['', '', 'letters/s', 'seconds', 'CPU s', 'ratio']),
    ...rows('1. Bare PDFium, 1 core', extraction, extraction),
    ...rows('   Bare pdf.js, 1 core', before, extraction),
    ...rows('2. Into Postgres, 1 core', oneCore, extraction, atMost),
    line([
      `   The same beside bare pdf.js: ${beside.toFixed(2)}   ${bar(`below ${BARS.oneCoreBefore.toFixed(1)}`, beside < BARS.oneCoreBefore)}`,
    ]),
    ...rows(`3. Into Postgres, ${inCores(cores)}`, allCores, extraction, below),
    ...shapesRows(inTurn),
    ...(once && again ? manyRows(once, again, cores) : []),
    '',
    pinnedWords(core),
    'Ratios are of the time a letter takes. CPU seconds are of the process with its threads, without Postgres.',
    outcomesIn([...oneCore, ...allCores, ...(once && again ? [once, again] : [])]),
  ].join('\n')
}
