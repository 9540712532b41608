import { bar, firstOf, medianOf, tableOf } from '../table'
import type { Load } from './load'
import type { LoadName, PageLoad } from './load-in-turns'

/** A council's page is served at least at this share of the rate of a static page. */
const LEAST = 0.6

/** How far apart a council's page may be with few letters and with thousands. */
const APART = 0.1

const line = tableOf([42, 8, 10, 9, 9, 8])
const byRate = (runs: Load[]) => runs.toSorted((a, b) => b.perSecond - a.perSecond)
const bestOf = (runs: Load[]) => firstOf(byRate(runs))
const fixed = (number: number | null, digits: number) => (number === null ? '' : number.toFixed(digits))

function row(name: string, which: string, run: Load, ratio: number, asked?: string) {
  const { perSecond, work, bytes } = run
  const numbers = [fixed(perSecond, 0), fixed(work, 2), fixed(bytes / 1000, 1), fixed(ratio, 2)]
  return line([name, which, ...numbers, asked])
}

/** A page's best with what is asked of it, and its median, each as a ratio to that of another page. */
function rows(name: string, one: PageLoad, beside: PageLoad, askedOf?: (ratio: number) => string) {
  if (one.runs.length === 0) return [line([name, '', '', '', '', '', 'not there'])]
  const ratioOf = (pick: (runs: Load[]) => Load) => pick(one.runs).perSecond / pick(beside.runs).perSecond
  const median = (runs: Load[]) => medianOf(byRate(runs))
  const ratio = ratioOf(bestOf)
  const refused = one.runs.reduce((sum, run) => sum + run.refused, 0)
  const asked = [askedOf?.(ratio), refused > 0 && bar(`${refused} answers were not 200`, false)]
  return [
    row(name, 'best', bestOf(one.runs), ratio, asked.filter(Boolean).join('; ')),
    row('', 'median', median(one.runs), ratioOf(median)),
  ]
}

const atLeast = (ratio: number) => bar(`at least ${LEAST}`, ratio >= LEAST)

function apart(few: PageLoad, many: PageLoad) {
  const ratio = bestOf(many.runs).perSecond / bestOf(few.runs).perSecond
  return bar(`   4 is ${fixed(ratio, 2)} of 3; at most ${APART * 100}% apart`, Math.abs(1 - ratio) <= APART)
}

/** How many pages a second are served. */
export function loadsReport(
  loads: PageLoad[],
  { seconds, letters }: { seconds: number; letters: { few: number; many: number } },
): string[] {
  const of = (name: LoadName, gzip = true) =>
    firstOf(loads.filter((one) => one.name === name && one.gzip === gzip))
  const compressed = (gzip: boolean) => {
    const beside = of('static', gzip)
    return [
      ...rows('1. Empty page, bare app', of('empty', gzip), beside),
      ...rows('2. Static page', beside, beside),
      ...rows(`3. Council, ${letters.few} letters`, of('few', gzip), beside, atLeast),
      ...rows(`4. Council, ${letters.many} letters`, of('many', gzip), beside, atLeast),
      apart(of('few', gzip), of('many', gzip)),
    ]
  }
  return [
    `Asked for by 16 at a time, ${of('static').runs.length} times ${seconds} s each, in turns`,
    line(['', '', 'answers/s', 'work ms', 'kB', 'ratio']),
    'As a browser asks, gzipped:',
    ...compressed(true),
    'Not compressed:',
    ...compressed(false),
    'Made for each request, gzipped:',
    ...rows('5. Page with one row, bare app', of('database'), of('database')),
    ...rows('6. Comparison never seen, 4 charts drawn', of('comparison'), of('database')),
  ]
}
