import { allTails } from '@/lib/domain/binomial'
import { FEWEST_CASES, LEVEL_95, LEVEL_998 } from '@/lib/domain/compare'
import type { Band, FunnelChart } from './chart'

/**
 * The limits at each number of cases, as percentages.
 * @param average a percentage
 * @param most the number of cases at which the limits end
 * @param also numbers of cases at which the limits must be exact, because points stand there
 */
export function funnelLimits(average: number, most: number, also: number[]): FunnelChart['limits'] {
  // Fewer cases bear no comparison, so neither points nor limits begin before.
  const every = Array.from({ length: Math.max(0, most - FEWEST_CASES + 1) }, (_, i) => FEWEST_CASES + i)
  const points = new Set(also)
  const shown = every.filter((cases) => points.has(cases) || cases === most || cases % stepAt(cases) === 0)
  return shown.map((cases) => ({
    cases,
    inner: asPercentages(limitsAt(cases, average / 100, LEVEL_95), cases),
    outer: asPercentages(limitsAt(cases, average / 100, LEVEL_998), cases),
  }))
}

/** Where the curves bend little, fewer points make them. */
function stepAt(cases: number): number {
  if (cases < 40) return 1
  return cases < 100 ? 4 : 10
}

/**
 * The limits in counts, between the last count outside and the first inside, as near to each as its tail is to the
 * level: so the curve is smooth, and every count is on the side on which it is decided to be (Spiegelhalter 2005,
 * Statistics in Medicine 24:1185, appendix A.1).
 * @param t the average, from 0 to 1
 * @param level the chance beyond each limit
 */
export function limitsAt(cases: number, t: number, level: number): Band {
  const tails = allTails(cases, t)
  const lowest = tails.findIndex(({ lower }) => lower >= level)
  const highest = tails.findLastIndex(({ upper }) => upper >= level)
  return {
    from: lowest - share(tails[lowest]?.lower, tails[lowest - 1]?.lower, level),
    to: highest + share(tails[highest]?.upper, tails[highest + 1]?.upper, level),
  }
}

function share(inside = 1, outside = 0, level: number): number {
  return inside === outside ? 0 : (inside - level) / (inside - outside)
}

function asPercentages({ from, to }: Band, cases: number): Band {
  const percentage = (count: number) =>
    Math.round(Math.min(100, Math.max(0, (100 * count) / cases)) * 10) / 10
  return { from: percentage(from), to: percentage(to) }
}
