import { allTails, type Tails } from './binomial'
import { LEVEL_95, LEVEL_998, sideOutside } from './expected-range'

/** What a council's count can bear beside its type average. Everything else only shows what this says. */
export type Outcome =
  | 'missing'
  | 'nothing-to-rate'
  | 'no-comparator'
  | 'counts-only'
  | 'too-few-to-tell'
  | 'within'
  | 'above'
  | 'below'
  | 'well-above'
  | 'well-below'

/** Below this number of cases a share says nothing: "2 of 3", and no comparison. */
const FEWEST_CASES = 5

/** The printed average is a whole percent: the true one lies within half a point of it. */
const HALF_A_POINT = 0.005

/**
 * Decides what a count can bear beside the average of its authority type.
 * @param x number of cases counted, from 0 to n; null where it is not known
 * @param n number of cases, a whole number from 0; null where it is not known
 * @param t the printed type average, from 0 to 1; null where none is printed
 */
export function compare(x: number | null, n: number | null, t: number | null): Outcome {
  if (n === 0) return 'nothing-to-rate'
  if (x === null || n === null) return 'missing'
  if (n < FEWEST_CASES) return 'counts-only'
  if (t === null) return 'no-comparator'
  const roundings = [t, t - HALF_A_POINT, t + HALF_A_POINT].map((average) =>
    allTails(n, Math.min(1, Math.max(0, average))),
  )
  const farOutside = sideForAll(roundings, x, LEVEL_998)
  if (farOutside) return `well-${farOutside}`
  const outside = sideForAll(roundings, x, LEVEL_95)
  if (outside) return outside
  const couldBeOutside = sideForAll(roundings, 0, LEVEL_95) || sideForAll(roundings, n, LEVEL_95)
  return couldBeOutside ? 'within' : 'too-few-to-tell'
}

/** The side on which a count lies outside whichever way the printed average was rounded; else null. */
function sideForAll(roundings: Tails[][], x: number, level: number): 'below' | 'above' | null {
  const sides = roundings.map((tails) => sideOutside(tails[x] as Tails, level))
  const [side] = sides
  return side && sides.every((other) => other === side) ? side : null
}
