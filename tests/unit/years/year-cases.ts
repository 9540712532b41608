import type { AuthorityType } from '@/lib/domain/authority-types'
import { compare } from '@/lib/domain/compare'
import type { ComparedCouncil, MeasuredType } from '@/lib/years/councils-in-year'
import { inventedCouncil } from '@/prisma/factories/register'

/** An invented council with its counts, compared with an average. */
export function comparedCouncil(
  name: string,
  [count, base]: [count: number, base: number],
  typeAverage = 79,
  type: AuthorityType = 'unitary',
): ComparedCouncil {
  const { outcome, expected } = compare(count, base, typeAverage / 100)
  if (!expected) throw new Error(`${name} has too few cases to be compared.`)
  return { council: inventedCouncil({ name, type }), type, count, base, typeAverage, outcome, expected }
}

/** An invented type in a year: those compared, and how many are not. */
export function measuredYear(compared: ComparedCouncil[], given: Partial<MeasuredType> = {}): MeasuredType {
  return {
    type: 'unitary',
    total: 62,
    withFigures: [],
    missing: [],
    ended: 0,
    without: { few: 0, uncounted: 0, disagreeing: 0, noAverage: 0, notGiven: 0 },
    compared,
    ...given,
  }
}

/** So many invented councils, each with 8 of 10 and so within the range around 79%. */
export function councilsWithin(howMany: number): ComparedCouncil[] {
  return Array.from({ length: howMany }, (_, i) => comparedCouncil(`Within ${i + 1}`, [8, 10]))
}
