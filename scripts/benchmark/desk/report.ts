import { percentile } from '../percentile'
import { bar, tableOf } from '../table'
import type { Looked } from './look'

/** In seconds from drop to preview, and in milliseconds for 95 of 100 views of a page. */
const MOST = { all: 60, page: 200 }

type DeskReport = {
  letters: number
  cores: number
  /** In milliseconds since the drop: until all were sent, until all were read, and until the preview was there. */
  sent: number
  read: number
  all: number
  /** How long the preview itself took when it was first asked for. */
  first: number
  /** While letters were read, and while all waited to be published. */
  meanwhile: Looked
  waiting: Looked
}

const line = tableOf([22, 8, 10, 10, 10], 1)
const HEAD = line(['', 'views', 'median ms', 'p95 ms', 'most ms'])

function rows(looked: Looked): string[] {
  return [...looked].map(([name, times]) => {
    const p95 = percentile(times, 0.95)
    const ms = (value: number | null) => (value === null ? '' : value.toFixed(0))
    return line([
      name,
      String(times.length),
      ms(percentile(times, 0.5)),
      ms(p95),
      ms(percentile(times, 1)),
      p95 === null ? 'never seen' : bar(`under ${MOST.page} ms`, p95 < MOST.page),
    ])
  })
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

/** How long a year’s letters take at the desk, and how quick its pages are. */
export function deskReport(told: DeskReport): string {
  const { letters, cores, sent, read, all, first, meanwhile, waiting } = told
  return [
    `${letters} invented letters in one zip file; ${cores === 1 ? '1 core' : `${cores} cores`}, Node ${process.version}`,
    '',
    `sent after ${seconds(sent)}, read after ${seconds(read)}; the preview then took ${seconds(first)}`,
    `from drop to preview ${seconds(all)}   ${bar(`under ${MOST.all} s`, all < MOST.all * 1000)}`,
    '',
    'Pages of the desk while the letters are read, one after the other, in three readings',
    HEAD,
    ...rows(meanwhile),
    '',
    `The same while ${letters} letters wait to be published`,
    HEAD,
    ...rows(waiting),
    '',
    'Bars hold for the p95. Somebody looks at one page after the other, and rests 20 ms between two.',
  ].join('\n')
}
