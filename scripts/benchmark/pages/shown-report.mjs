import { bar, medianOf, tableOf } from '../table.mjs'

/** How much longer a page may take than an empty one. */
const MOST = 2

/** An empty page may block nothing at all, and twice nothing is nothing: so many milliseconds are allowed besides. */
const ALLOWED = 50

const line = tableOf([22, 8, 9, 8, 9, 11])
const ms = (number) => number.toFixed(0)

const sorted = (runs, what) => runs.map((run) => run[what]).toSorted((a, b) => a - b)

/** The best and the median of each thing that was seen; of layout shift always the most. */
function summary(runs) {
  const [lcp, blocking, shift] = ['lcp', 'blocking', 'shift'].map((what) => sorted(runs, what))
  return {
    best: { lcp: lcp[0], blocking: blocking[0] },
    median: { lcp: medianOf(lcp), blocking: medianOf(blocking) },
    shift: shift.at(-1),
  }
}

function rows({ name, runs }, floor) {
  const status = runs[0]?.status
  if (status !== 200) return [line([name, '', '', '', '', '', `not there (status ${status})`])]
  const { best, median, shift } = summary(runs)
  const numbers = (which, beside) => [
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
export function shownReport([floor, ...pages]) {
  const beside = summary(floor.runs)
  const [best, median] = rows(floor, beside)
  return [
    `Slow 4G, 4 times slower than this machine, ${floor.runs.length} times each`,
    line(['', '', 'LCP ms', 'ratio', 'shift', 'blocking ms']),
    best.replace(/ {3}LCP at most.*/, ''),
    median,
    ...pages.flatMap((page) => rows(page, beside)),
  ]
}
