import { bar, medianOf } from '../table.mjs'

/** In milliseconds. */
const MOST_TO_START = 100
const MOST_TO_SWITCH = 50

const ms = (number) => `${number.toFixed(0)} ms`
const sorted = (numbers) => numbers.toSorted((a, b) => a - b)

/** The numbers of runs, and whether the one in the middle meets what is asked. */
function line(words, numbers, most) {
  const runs = sorted(numbers)
  const median = medianOf(runs)
  const asked = bar(`under ${most} ms`, median < most)
  return `${words}: best ${ms(runs[0])}, median ${ms(median)}, worst ${ms(runs.at(-1))}. ${asked}`
}

/** How soon the map can be used, what switching it costs, and how it moves. */
export function mapReport({ version, starts, switches, full, frames }) {
  const moved = frames.reduce((sum, { all }) => sum + all, 0)
  const dropped = frames.reduce((sum, one) => sum + one.dropped, 0)
  return [
    `The map of England, Chromium ${version}, Node ${process.version}`,
    line('Usable after its last script was loaded', starts, MOST_TO_START),
    line('Main-thread work of a year switch, sample data', switches.flat(), MOST_TO_SWITCH),
    line(
      '   the first switch in a page',
      switches.map(([first]) => first),
      MOST_TO_SWITCH,
    ),
    line('   as if every council had figures', full.flat(), MOST_TO_SWITCH),
    `Enlarged and moved on a phone, 4 times slower than this machine: ${dropped} of ${moved} frames took as long as two.`,
    'Bars hold for the median.',
  ].join('\n')
}
