import { allChances } from './binomial'
import { FEWEST_CASES, gradeOf, type Outcome, outcomesAt } from './compare'

/** The cases of a council, and the average of its authority type as a percentage; null where none is printed. */
type Case = { base: number; typeAverage: number | null }

export type ByChance = {
  /** How many councils each outcome would have. */
  of: (outcome: Outcome) => number
  /** Above or below the expected range, or far above or far below it. */
  outside: number
  /** Of those, far above or far below it. */
  farOutside: number
}

/**
 * How many of these councils would be outside their expected range if nothing but chance set them apart from their
 * type average: the sum of each council's own chances at the printed average, in councils, not rounded. Councils
 * that are not compared add nothing. It is less than 1 in 20, because counts are whole numbers.
 */
export function expectedByChance(cases: Case[]): ByChance {
  const sums = new Map<Outcome, number>()
  for (const { base, typeAverage } of cases) {
    if (typeAverage === null || base < FEWEST_CASES) continue
    for (const [outcome, chance] of chancesOfOutcomes(base, typeAverage))
      sums.set(outcome, (sums.get(outcome) ?? 0) + chance)
  }
  const sumOf = (isMeant: (outcome: Outcome) => boolean) =>
    [...sums].reduce((sum, [outcome, chance]) => (isMeant(outcome) ? sum + chance : sum), 0)
  const isFar = (outcome: Outcome) => gradeOf(outcome) === 'far-outside'
  return {
    of: (outcome) => sumOf((one) => one === outcome),
    outside: sumOf((outcome) => isFar(outcome) || gradeOf(outcome) === 'outside'),
    farOutside: sumOf(isFar),
  }
}

/** The same few pairs of cases and average come again on every page of many councils. */
const known = new Map<string, [Outcome, number][]>()

function chancesOfOutcomes(base: number, typeAverage: number): [Outcome, number][] {
  const key = `${base} ${typeAverage}`
  const found = known.get(key)
  if (found) return found
  const chances = allChances(base, typeAverage / 100)
  const sums = new Map<Outcome, number>()
  outcomesAt(base, typeAverage / 100).forEach((outcome, x) => {
    sums.set(outcome, (sums.get(outcome) ?? 0) + (chances[x] as number))
  })
  const made = [...sums]
  known.set(key, made)
  return made
}
