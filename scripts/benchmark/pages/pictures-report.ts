import { bar, firstOf, medianOf } from '../table'
import type { Load } from './load'

/** What was measured in each round, times in milliseconds. */
export type PicturesMeasured = Record<'file' | 'seen' | 'unseen', Load[]> &
  Record<'quiet' | 'busy' | 'svg' | 'png', number[]>

/** A picture seen before is served at least at this share of the rate of a static file. */
const LEAST_SEEN = 0.5
/** What a page may take while pictures are drawn, beside what it takes when nothing is. */
const MOST_MEANWHILE = 1.3
/** What a PNG may take beside an SVG of the same chart. */
const MOST_PNG = 2

const least = (times: number[]) => Math.min(...times)
const best = (runs: Load[]) => firstOf(runs.toSorted((a, b) => b.perSecond - a.perSecond))
const number = (value: number | null, digits = 0) => value?.toFixed(digits) ?? 'no'

/** How pictures of charts are served. */
export function picturesReport(measured: PicturesMeasured): string[] {
  const { file, seen, unseen, quiet, busy, svg, png } = measured
  const ofFile = best(seen).perSecond / best(file).perSecond
  const middle = (times: number[]) => medianOf(times.toSorted((a, b) => a - b))
  const [alone, during] = [middle(quiet), middle(busy)]
  const meanwhile = during / alone
  const beside = least(png) / least(svg)
  const drawn = best(unseen)
  const refused = unseen.reduce((sum, run) => sum + run.refused, 0)
  return [
    'Pictures of charts',
    `A static file: ${number(best(file).perSecond)} a second. chart.svg seen before: ${number(best(seen).perSecond)}.`,
    `   ratio ${number(ofFile, 2)}; ${bar(`at least ${LEAST_SEEN}`, ofFile >= LEAST_SEEN)}`,
    `chart.svg never seen: ${number(drawn.perSecond, 1)} drawn a second for 16 who ask, 99 of 100 within ${number(drawn.p99)} ms; ${refused} answers were not 200.`,
    `A council’s page, one at a time: ${number(alone, 1)} ms, and ${number(during, 1)} ms while those were drawn.`,
    `   ratio ${number(meanwhile, 2)}; ${bar(`at most ${MOST_MEANWHILE}`, meanwhile <= MOST_MEANWHILE)}`,
    `Never seen, one at a time: SVG ${number(least(svg), 1)} ms, PNG ${number(least(png), 1)} ms.`,
    `   ratio ${number(beside, 2)}; ${bar(`under ${MOST_PNG}`, beside < MOST_PNG)}`,
  ]
}
