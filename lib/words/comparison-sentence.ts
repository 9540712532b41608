import { AUTHORITY_TYPES, type AuthorityType } from '@/lib/domain/authority-types'
import type { ExpectedRange, Outcome } from '@/lib/domain/compare'
import type { Measure } from '@/lib/domain/measures'
import { capitalised, inCount, rangeInWords } from './numbers'
import { insideAt, outcomeWords } from './outcome-words'

type Compared = {
  outcome: Outcome
  measure: Measure
  count: number | null
  base: number
  expected: ExpectedRange | null
  /** As printed, a percentage; null where none is. */
  typeAverage: number | null
  council: string
  type: AuthorityType
}

/** In counts; never that one is better or worse. */
export function comparisonSentence(compared: Compared): string {
  const { outcome, measure, count, base, expected, typeAverage, council, type } = compared
  const cases = inCount(base, measure.cases)
  const kind = AUTHORITY_TYPES[type].singular
  switch (outcome) {
    case 'numbers-disagree':
      return 'The printed numbers disagree, so we do not compare them.'
    case 'missing':
      return 'The exact count is not known, so we do not compare it.'
    case 'nothing-to-rate':
      return `${measure.none}, so there is no rate.`
    case 'counts-only':
      return `${capitalised(cases)} ${base === 1 ? 'is' : 'are'} too few to compare a percentage.`
    case 'no-comparator':
      return 'No average of similar councils is printed, so there is nothing to compare with.'
    case 'too-few-to-tell':
      return `With ${cases}, any number ${measure.counted} would be nothing unusual for a ${kind}: too few to tell.`
    default: {
      if (!expected || count === null || typeAverage === null)
        throw new Error(`The outcome "${outcome}" of ${council} rests on no expected range.`)
      const usual = `With ${cases}, ${rangeInWords(expected)} ${measure.counted} would be nothing unusual for a ${kind}.`
      const verdict = `${council} had ${count}, ${outcomeWords(outcome)}`
      if (outcome !== 'at-edge') return `${usual} ${verdict}${BY_CHANCE[outcome]}.`
      return `${usual} ${verdict}. If the average were ${insideAt({ count, base, typeAverage })}, it would be inside.`
    }
  }
}

const OUTSIDE = '; 1 in 20 similar councils would be outside by chance alone'
const FAR_OUTSIDE = '; 1 in 500 similar councils would be as far outside by chance alone'

const BY_CHANCE = {
  within: '',
  above: OUTSIDE,
  below: OUTSIDE,
  'well-above': FAR_OUTSIDE,
  'well-below': FAR_OUTSIDE,
}

/**
 * Compliance is never tested against chance: its averages are 99 and 100%.
 * @param complied null where the printed percentage leaves more than one count possible
 */
export function complianceSentence(complied: number | null, outcomes: number): string {
  if (outcomes === 0) return 'No recommendations were due in the year, so there is no rate.'
  if (complied === null)
    return 'More than one count gives the printed percentage, so we do not know exactly how many were carried out.'
  if (complied === outcomes) return 'Every recommendation due in the year was carried out.'
  const missed = outcomes - complied
  return `${missed} of ${outcomes} ${missed === 1 ? 'was' : 'were'} not carried out. The Ombudsman calls any rate below 100% a cause for concern.`
}
