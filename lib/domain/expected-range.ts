import { allTails, type Tails } from './binomial'

/** The counts, both ends included, that chance alone would give a council at the type average. */
export type ExpectedRange = { from: number; to: number }

/** The chance beyond each end of the range: 95% of councils at the average fall inside. */
export const LEVEL_95 = 0.025
/** The same for 99.8%, the only level that lists and maps use: over 317 councils, 95% alone would flag 16. */
export const LEVEL_998 = 0.001

/** The side on which a count with these tails lies outside what chance alone would give; null where it does not. */
export function sideOutside({ lower, upper }: Tails, level: number): 'below' | 'above' | null {
  if (lower < level) return 'below'
  return upper < level ? 'above' : null
}

/**
 * The expected range in counts: the least and the greatest count that is not outside. A prediction range around
 * the average, not a confidence interval: Seaton and Manktelow 2012, BMC Medical Research Methodology 12:98.
 * @param n number of cases
 * @param t type average, from 0 to 1
 */
export function expectedRange(n: number, t: number, level: number = LEVEL_95): ExpectedRange {
  const inside = allTails(n, t).flatMap((tails, x) => (sideOutside(tails, level) === null ? [x] : []))
  return { from: inside[0] ?? 0, to: inside.at(-1) ?? n }
}
