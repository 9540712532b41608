import { inCount, listInWords } from '@/lib/words/numbers'
import { bearingOf } from './type-bearing'
import type { TypeInYear } from './type-councils'

const COUNCILS = { one: 'council', many: 'councils' }

/** Which councils of the table have no point in the chart, and why; null where all have one. */
export function notDrawnInWords({ measure, councils }: TypeInYear): string | null {
  const withBearing = (bearing: string) => councils.filter((one) => bearingOf(one) === bearing).length
  const few = withBearing('few')
  const uncounted = withBearing('uncounted')
  const reasons = [
    ...(few > 0 ? [`${inCount(few, COUNCILS)} with fewer than five ${measure.cases.many}`] : []),
    ...(uncounted > 0 ? [`${inCount(uncounted, COUNCILS)} without an exact count`] : []),
  ]
  if (reasons.length === 0) return null
  const them = few + uncounted === 1 ? 'The table has it' : 'The table has them'
  return `Not drawn: ${listInWords(reasons)}. ${them}.`
}

/** Why the chart leaves a point just outside of a solid line without a name; null where there is none. */
export function edgeInWords({ councils }: TypeInYear): string | null {
  const names = councils.filter((one) => bearingOf(one) === 'edge').map(({ council }) => council.name)
  if (names.length === 0) return null
  const is = names.length === 1 ? 'lies' : 'lie'
  return `${listInWords(names)} ${is} just outside a solid line, but the printed average is a rounded one, so that is not surely outside.`
}

/** Which points are compared with nothing, because their own source prints no average; null where there is none. */
export function uncomparedInWords({ councils }: TypeInYear): string | null {
  const names = councils.filter((one) => bearingOf(one) === 'uncompared').map(({ council }) => council.name)
  if (names.length === 0) return null
  const is = names.length === 1 ? 'is' : 'are'
  return `${listInWords(names)} ${is} drawn but not compared: what is held of ${names.length === 1 ? 'it' : 'them'} prints no average.`
}

/** Why there is no chart. */
export function noChartInWords(
  { type, year, measure, councils }: TypeInYear,
  average: number | null,
  plural: string,
): string {
  if (!measure.comparedByChance)
    return 'There is no chart of limits here: averages of compliance are 99 or 100%, and around those chance gives no limits that could tell anything. Each recommendation not complied with counts by itself, so the table gives their number.'
  if (councils.every(({ measured }) => measured === null)) return 'There is nothing to draw.'
  if (type === 'other') return 'Bodies that are compared with nobody have no chart.'
  if (average === null)
    return `Without one average for ${year} there are no limits to draw ${plural} in; the table has them.`
  return `No council held had five or more ${measure.cases.many}, so there is nothing to draw; the table has them.`
}
