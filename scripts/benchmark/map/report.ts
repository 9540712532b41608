import { bar, firstOf, medianOf } from '../table'

/** What was measured in each round, times in milliseconds: of switches one for each. */
export type MapMeasured = {
  version: string
  starts: number[]
  switches: number[][]
  full: number[][]
  frames: { all: number; dropped: number }[]
}

/** In milliseconds. */
const MOST_TO_START = 100
const MOST_TO_SWITCH = 50

const ms = (number: number) => `${number.toFixed(0)} ms`
const middle = (numbers: number[]) => medianOf(numbers.toSorted((a, b) => a - b))

/** Of several switches done in each round: the dearest of them, each at its best round. */
function dearestAtBest(rounds: number[][]) {
  const switches = firstOf(rounds).map((_, i) => Math.min(...rounds.flatMap((round) => round[i] ?? [])))
  return Math.max(...switches)
}

function switchLine(words: string, rounds: number[][]) {
  const dearest = dearestAtBest(rounds)
  const asked = bar(`under ${MOST_TO_SWITCH} ms`, dearest < MOST_TO_SWITCH)
  return `${words}: the dearest ${ms(dearest)}, median of all ${ms(middle(rounds.flat()))}. ${asked}`
}

/** How soon the map can be used, what switching it costs, and how it moves. */
export function mapReport({ version, starts, switches, full, frames }: MapMeasured): string {
  const moved = frames.reduce((sum, { all }) => sum + all, 0)
  const dropped = frames.reduce((sum, one) => sum + one.dropped, 0)
  const start = Math.min(...starts)
  return [
    `The map of England, Chromium ${version}, Node ${process.version}`,
    `Usable after its last script was loaded: best ${ms(start)}, median ${ms(middle(starts))}. ${bar(`under ${MOST_TO_START} ms`, start < MOST_TO_START)}`,
    switchLine('Main-thread work of a year switch, sample data', switches),
    switchLine('   as if every council had figures', full),
    `Enlarged and moved on a phone, 4 times slower than this machine: ${dropped} of ${moved} frames took as long as two.`,
    'Bars hold for the best of the rounds, of switches for the dearest one; medians tell how calm the machine was.',
  ].join('\n')
}
