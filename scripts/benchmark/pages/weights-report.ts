import { bar, firstOf, tableOf } from '../table'
import type { Weight } from './weigh-page'

/** What a page of a kind weighs. */
export type KindWeight = Weight & { name: string }

/** The most that a page may send before anybody has touched it, gzipped, in thousands of bytes. */
const MOST = { scripts: 150, html: 40 }

const line = tableOf([22, 9, 9, 9], 1)
const kB = (bytes: number) => (bytes / 1000).toFixed(1)

function row({ name, status, html, scripts, other }: KindWeight, isFloor: boolean) {
  if (status !== 200) return line([name, '', '', '', `not there (status ${status})`])
  const isMet = scripts <= MOST.scripts * 1000 && html <= MOST.html * 1000
  const asked = isFloor ? '' : bar(`at most ${MOST.html} and ${MOST.scripts}`, isMet)
  return line([name, kB(html), kB(scripts), kB(other), asked])
}

/** What pages weigh: the empty page first, then a page of every kind. */
export const weightsReport = (all: KindWeight[]): string[] => [
  'Weight before anybody touches the page, in kB as sent (gzipped)',
  line(['', 'HTML', 'script', 'other']),
  row(firstOf(all), true),
  ...all.slice(1).map((kind) => row(kind, false)),
]
