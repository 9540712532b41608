import { bar, tableOf } from '../table.mjs'

/** The most that a page may send before anybody has touched it, gzipped, in thousands of bytes. */
const MOST = { scripts: 150, html: 40 }

const line = tableOf([22, 9, 9, 9], 1)
const kB = (bytes) => (bytes / 1000).toFixed(1)

function row({ name, status, html, scripts, other }, isFloor) {
  if (status !== 200) return line([name, '', '', '', `not there (status ${status})`])
  const isMet = scripts <= MOST.scripts * 1000 && html <= MOST.html * 1000
  const asked = isFloor ? '' : bar(`at most ${MOST.html} and ${MOST.scripts}`, isMet)
  return line([name, kB(html), kB(scripts), kB(other), asked])
}

/** What pages weigh: the empty page first, then a page of every kind. */
export const weightsReport = ([floor, ...kinds]) => [
  'Weight before anybody touches the page, in kB as sent (gzipped)',
  line(['', 'HTML', 'script', 'other']),
  row(floor, true),
  ...kinds.map((kind) => row(kind, false)),
]
