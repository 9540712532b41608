import type { Figures } from './figure'
import { FIGURES, type FigureName, RATE_NAMES } from './figure-names'
import type { Note } from './note'
import { countsThatRoundTo, roundsTo } from './rounding'

/**
 * A printed rate must be what its count and base give, rounded to a whole percent; where no count is given
 * (compliance), at least one whole count must give it.
 */
export function ratesAgreeWithCounts(figures: Figures): Note[] {
  return RATE_NAMES.flatMap((name) => {
    const rate = figures[name]
    if (!rate || rate.base === null) return []
    const count = figures[FIGURES[name].count as FigureName]
    if (count ? roundsTo(count.value, rate.base, rate.value) : fitsSomeCount(rate.value, rate.base)) return []
    const counts = count ? `${count.value} of ${rate.base} is not` : `no whole number of ${rate.base} is`
    const message = `${FIGURES[name].label}: ${counts} ${rate.value}% ("${rate.place.quote}").`
    return [{ code: 'rate-disagrees', message }]
  })
}

function fitsSomeCount(rate: number, base: number): boolean {
  return countsThatRoundTo(rate, base).length > 0
}
