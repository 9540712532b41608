import { AUTHORITY_TYPES, type AuthorityType } from '@/lib/domain/authority-types'
import type { ExpectedRange, Outcome } from '@/lib/domain/compare'
import type { Measure } from '@/lib/domain/measures'
import { capitalised, inCount, rangeInWords } from './numbers'
import { outcomeWords } from './outcome-words'

type Compared = {
  outcome: Outcome
  measure: Measure
  count: number | null
  base: number
  expected: ExpectedRange | null
  council: string
  type: AuthorityType
}

/** Why a count just outside the range is not called so. */
const AT_EDGE = 'the printed average is a rounded one, so that is not surely outside'

/** In counts; never that one is better or worse. */
export function comparisonSentence(compared: Compared): string {
  const { outcome, measure, count, base, expected, council, type } = compared
  const cases = inCount(base, measure.cases)
  const kind = AUTHORITY_TYPES[type].singular
  switch (outcome) {
    case 'numbers-disagree':
      return 'The printed numbers disagree, so they are not compared.'
    case 'missing':
      return 'The exact count is not known, so it is not compared.'
    case 'nothing-to-rate':
      return `${measure.none}, so there is no rate.`
    case 'counts-only':
      return `${capitalised(cases)} ${base === 1 ? 'is' : 'are'} too few for a percentage to be compared.`
    case 'no-comparator':
      return 'No average of similar councils is printed, so there is nothing to compare with.'
    case 'too-few-to-tell':
      return `With ${cases}, any number ${measure.counted} would be unremarkable for a ${kind}: too few to tell.`
    default: {
      if (!expected) throw new Error(`The outcome "${outcome}" of ${council} rests on no expected range.`)
      const ordinary = `With ${cases}, ${rangeInWords(expected)} ${measure.counted} would be unremarkable for a ${kind}.`
      if (outcome === 'at-edge') return `${ordinary} ${council} had ${count}, at the edge: ${AT_EDGE}.`
      if (outcome === 'within') return `${ordinary} ${council} had ${count}.`
      return `${ordinary} ${council} had ${count}, ${outcomeWords(outcome)}.`
    }
  }
}

/**
 * Compliance is never tested against chance: its averages are 99 and 100%.
 * @param complied null where the printed percentage leaves more than one count possible
 */
export function complianceSentence(complied: number | null, outcomes: number): string {
  if (outcomes === 0) return 'No recommendations were due in the year, so there is no rate.'
  if (complied === null)
    return 'The printed percentage does not tell exactly how many were not complied with.'
  if (complied === outcomes) return 'Every recommendation due in the year was carried out.'
  const missed = outcomes - complied
  return `${missed} of ${outcomes} ${missed === 1 ? 'was' : 'were'} not complied with. The Ombudsman calls any rate below 100% a cause for concern.`
}
