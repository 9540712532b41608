import type { ExpectedRange } from '@/lib/domain/compare'
import { casesScale, MOST_DOTS } from './cases-scale'
import type { CasesView } from './measure-view'
import { PALETTE } from './palette'

const WIDTH = 300
const HEIGHT = 46
const MIDDLE = 19
const WIDEST_PITCH = 20

const { council: COUNCIL, average: AVERAGE, quiet: QUIET } = PALETTE

/** The size of the picture, in its own units. */
export const CASES_SIZE = { width: WIDTH, height: HEIGHT }

/** Where the middle of the bracket is, from the left of the picture. */
export function bracketMiddle(base: number, { from, to }: ExpectedRange): number {
  return scaleOf(base).at((from + to) / 2)
}

function scaleOf(base: number) {
  return casesScale(base, { width: WIDTH, widestPitch: WIDEST_PITCH })
}

/**
 * The cases of a measure as a picture for paper: one dot each, filled where counted, the average a dashed tick, the
 * expected range bracketed. Its numbers are next to it in the table, so it has no words.
 */
export function casesSvg({ count, base, typeAverage, expected }: CasesView): string {
  const scale = scaleOf(base)
  const at = (k: number) => round(scale.at(k))
  const average = typeAverage === null ? null : at((typeAverage / 100) * base)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">`,
    ...(base <= MOST_DOTS ? dots(count, base, at, scale.radius) : bar(count, base, at)),
    average === null
      ? ''
      : `<path d="M${average} 3V35" stroke="${AVERAGE}" stroke-width="2" stroke-dasharray="4 3" fill="none"/>`,
    expected
      ? `<path d="M${at(expected.from)} 36v7H${at(expected.to)}v-7" stroke="${COUNCIL}" stroke-width="1.6" fill="none"/>`
      : '',
    '</svg>',
  ].join('')
}

function dots(count: number, base: number, at: (k: number) => number, radius: number): string[] {
  return Array.from({ length: base }, (_, i) => i + 1).map((k) => {
    const colours = k <= count ? `fill="${COUNCIL}" stroke="${COUNCIL}"` : `fill="none" stroke="${QUIET}"`
    return `<circle cx="${at(k)}" cy="${MIDDLE}" r="${round(radius)}" stroke-width="1.4" ${colours}/>`
  })
}

function bar(count: number, base: number, at: (k: number) => number): string[] {
  const rect = (to: number, colours: string) =>
    `<rect x="${at(0)}" y="${MIDDLE - 7}" width="${round(at(to) - at(0))}" height="14" ${colours}/>`
  return [rect(base, `fill="none" stroke="${QUIET}"`), rect(count, `fill="${COUNCIL}"`)]
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
