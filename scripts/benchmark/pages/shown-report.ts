import { bar, firstOf, medianOf, tableOf } from '../table'
import type { Watched } from './watch-page'

/** A page, and how it showed each time. */
export type Shown = { name: string; runs: Watched[] }

/** How much longer a page may take than an empty one. */
const MOST = 2

/** An empty page may block nothing at all, and twice nothing is nothing: so many milliseconds are allowed besides. */
const ALLOWED = 50

const line = tableOf([22, 8, 9, 8, 9, 11])
const ms = (number: number) => number.toFixed(0)

const sorted = (runs: Watched[], what: 'lcp' | 'blocking' | 'shift') =>
  runs.map((run) => run[what]).toSorted((a, b) => a - b)

type Summary = ReturnType<typeof summary>

/** The best and the median of each thing that was seen; of layout shift always the most. */
function summary(runs: Watched[]) {
  const [lcp, blocking] = [sorted(runs, 'lcp'), sorted(runs, 'blocking')]
  return {
    best: { lcp: firstOf(lcp), blocking: firstOf(blocking) },
    median: { lcp: medianOf(lcp), blocking: medianOf(blocking) },
    shift: firstOf(sorted(runs, 'shift').toReversed()),
  }
}

function rows({ name, runs }: Shown, floor: Summary): string[] {
  const status = runs[0]?.status
  if (status !== 200) return [line([name, '', '', '', '', '', `not there (status ${status})`])]
  const { best, median, shift } = summary(runs)
  const numbers = (which: Summary['best'], beside: Summary['best']) => [
    ms(which.lcp),
    (which.lcp / beside.lcp).toFixed(2),
    which === best ? shift.toFixed(3) : '',
    ms(which.blocking),
  ]
  const isSlow = best.lcp > MOST * floor.best.lcp
  const isBlocked = best.blocking > MOST * floor.best.blocking + ALLOWED
  const asked = [
    bar(`LCP at most ${MOST}`, !isSlow),
    bar('shift 0', shift === 0),
    bar(`blocking at most ${MOST} + ${ALLOWED} ms`, !isBlocked),
  ]
  return [
    line([name, 'best', ...numbers(best, floor.best), asked.join('; ')]),
    line(['', 'median', ...numbers(median, floor.median)]),
  ]
}

/** How pages show on a slow phone: the empty page first. */
export function shownReport(all: Shown[]): string[] {
  const floor = firstOf(all)
  const pages = all.slice(1)
  const beside = summary(floor.runs)
  const [best = '', median = ''] = rows(floor, beside)
  return [
    `Slow 4G, 4 times slower than this machine, ${floor.runs.length} times each`,
    line(['', '', 'LCP ms', 'ratio', 'shift', 'blocking ms']),
    best.replace(/ {3}LCP at most.*/, ''),
    median,
    ...pages.flatMap((page) => rows(page, beside)),
  ]
}
