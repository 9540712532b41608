import { allTails, allTailsTogether, type Tails } from './binomial'

/** What a council's count says, set against its type average. Everything else only shows what this decides. */
export type Outcome =
  | 'missing'
  /** The source prints a rate that its own counts do not give. */
  | 'numbers-disagree'
  | 'nothing-to-rate'
  | 'no-comparator'
  | 'counts-only'
  | 'too-few-to-tell'
  | 'within'
  /** Outside at the printed average, but not surely: it is rounded, and with the true one the count may be inside. */
  | 'at-edge'
  | 'above'
  | 'below'
  | 'well-above'
  | 'well-below'

/** How far a count that is compared lies from its type average: the only vocabulary of verdicts there is. */
export type Grade = 'within' | 'just-outside' | 'outside' | 'far-outside'

/** Null where nothing is compared, or where with so few cases no count could be outside. */
export function gradeOf(outcome: Outcome | null): Grade | null {
  switch (outcome) {
    case 'within':
      return 'within'
    case 'at-edge':
      return 'just-outside'
    case 'above':
    case 'below':
      return 'outside'
    case 'well-above':
    case 'well-below':
      return 'far-outside'
    default:
      return null
  }
}

/** Counts, both ends included, that chance alone would give a council at the type average. */
export type ExpectedRange = { from: number; to: number }

type Comparison = { outcome: Outcome; expected: ExpectedRange | null }

/** The chance beyond each end of the expected range: 95% of councils at the average fall inside. */
export const LEVEL_95 = 0.025
/** The same for 99.8%: only what is farther out is called unusual in a list of names. */
export const LEVEL_998 = 0.001

/** Below this number of cases a share says nothing: "2 of 3", and no comparison. */
export const FEWEST_CASES = 5

/** The printed average is a whole percent: the true one lies within half a point of it. */
const HALF_A_POINT = 0.005

/**
 * Decides what a count says, set against the average of its authority type.
 * @param x number of cases counted, from 0 to n; null where it is not known
 * @param n number of cases, a whole number from 0; null where it is not known
 * @param t the printed type average, from 0 to 1; null where none is printed
 */
export function compare(x: number | null, n: number | null, t: number | null): Comparison {
  if (n === 0) return { outcome: 'nothing-to-rate', expected: null }
  if (x === null || n === null) return { outcome: 'missing', expected: null }
  if (n < FEWEST_CASES) return { outcome: 'counts-only', expected: null }
  if (t === null) return { outcome: 'no-comparator', expected: null }
  return { outcome: outcomesAt(n, t)[x] as Outcome, expected: expectedRange(n, t) }
}

/** Cases that share an average: n of them, from 0 on; t: the printed type average, from 0 to 1. */
type Part = { n: number; t: number }

/**
 * The same of a count that is the sum of several, each beside an average of its own: the years of a council together.
 * @param x number of cases counted in all
 * @param parts together at least `FEWEST_CASES` cases
 */
export function compareTogether(x: number, parts: Part[]): { outcome: Outcome; expected: ExpectedRange } {
  return {
    outcome: outcomesTogether(parts)[x] as Outcome,
    expected: rangeInside(allTailsTogether(parts), LEVEL_95),
  }
}

/**
 * The expected range in counts: the least and the greatest count that is not outside. A prediction range around
 * the average, not a confidence interval: Seaton and Manktelow 2012, BMC Medical Research Methodology 12:98.
 * @param n number of cases
 * @param t type average, from 0 to 1
 */
export function expectedRange(n: number, t: number, level: number = LEVEL_95): ExpectedRange {
  return rangeInside(allTails(n, t), level)
}

function rangeInside(all: Tails[], level: number): ExpectedRange {
  const inside = all.flatMap((tails, x) => (sideOutside(tails, level) === null ? [x] : []))
  const [from, to] = [inside[0], inside.at(-1)]
  if (from === undefined || to === undefined)
    throw new Error(`None of ${all.length} counts lies inside at ${level}.`)
  return { from, to }
}

/**
 * The outcome of each count there can be.
 * @param n number of cases, from 5 on
 * @param t type average, from 0 to 1
 * @returns n + 1 outcomes, of 0, 1, ... n cases counted
 */
export function outcomesAt(n: number, t: number): Outcome[] {
  return outcomesTogether([{ n, t }])
}

/**
 * Which way averages were rounded is not known, so all are taken lower at once, and all higher: a tail only grows or
 * only shrinks as any of them grows, so these decide for every rounding between.
 */
function outcomesTogether(parts: Part[]): Outcome[] {
  const n = parts.reduce((sum, part) => sum + part.n, 0)
  const printed = allTailsTogether(parts)
  const roundings = [
    printed,
    ...[-HALF_A_POINT, HALF_A_POINT].map((away) =>
      allTailsTogether(parts.map((part) => ({ n: part.n, t: Math.min(1, Math.max(0, part.t + away)) }))),
    ),
  ]
  const couldBeOutside = sideForAll(roundings, 0, LEVEL_95) || sideForAll(roundings, n, LEVEL_95)
  return printed.map((tails, x): Outcome => {
    const farOutside = sideForAll(roundings, x, LEVEL_998)
    if (farOutside) return `well-${farOutside}`
    const outside = sideForAll(roundings, x, LEVEL_95)
    if (outside) return outside
    if (!couldBeOutside) return 'too-few-to-tell'
    return sideOutside(tails, LEVEL_95) ? 'at-edge' : 'within'
  })
}

/** Null where it is not outside whichever way the printed average was rounded. */
function sideForAll(roundings: Tails[][], x: number, level: number): 'below' | 'above' | null {
  const sides = roundings.map((tails) => sideOutside(tails[x] as Tails, level))
  const [side] = sides
  return side && sides.every((other) => other === side) ? side : null
}

/** The side on which a count with these tails lies outside what chance alone would give. */
export function sideOutside({ lower, upper }: Tails, level: number): 'below' | 'above' | null {
  if (lower < level) return 'below'
  return upper < level ? 'above' : null
}
