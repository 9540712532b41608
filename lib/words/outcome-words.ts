import { type ExpectedRange, type Grade, gradeOf, type Outcome } from '@/lib/domain/compare'
import { percent, rangeInWords } from './numbers'

const WORDS: Record<Outcome, string> = {
  missing: 'count not known',
  'numbers-disagree': 'the printed numbers disagree',
  'nothing-to-rate': 'nothing to rate',
  'no-comparator': 'no average to compare with',
  'counts-only': 'counts only',
  'too-few-to-tell': 'too few to tell',
  within: 'within the expected range',
  'at-edge': 'just outside the expected range',
  above: 'above the expected range',
  below: 'below the expected range',
  'well-above': 'far above the expected range',
  'well-below': 'far below the expected range',
}

export function outcomeWords(outcome: Outcome): string {
  return WORDS[outcome]
}

/** Each grade of a verdict: what it is called, and what it means. */
export const GRADES: Record<Grade, { words: string; meaning: string }> = {
  within: {
    words: 'within the expected range',
    meaning: '95 in 100 councils at the type average would be here by chance alone, with as many cases.',
  },
  'just-outside': {
    words: 'just outside the expected range',
    meaning: 'Outside at the printed average, but inside at another average that is rounded to it.',
  },
  outside: {
    words: 'outside the expected range',
    meaning: '1 in 20 councils at the type average would be outside by chance alone, with as many cases.',
  },
  'far-outside': {
    words: 'far outside the expected range',
    meaning: '1 in 500 councils at the type average would be this far outside by chance alone.',
  },
}

type Verdict = {
  outcome: Outcome
  count: number
  base: number
  expected: ExpectedRange
  /** As printed, a percentage. */
  typeAverage: number
}

/** 'within 7 to 13', 'above 48 to 61', 'just outside 96 to 114; inside if the average were 81%'. */
export function verdictOnRange(verdict: Verdict): string {
  const { outcome, expected } = verdict
  const range = rangeInWords(expected)
  if (gradeOf(outcome) === null) return outcomeWords(outcome)
  const words = outcomeWords(outcome).replace(' the expected range', ` ${range}`)
  return outcome === 'at-edge' ? `${words}; inside if the average were ${insideAt(verdict)}` : words
}

/** The next whole percent at which a count just outside the expected range would be inside: '81%'. */
export function insideAt({ count, base, typeAverage }: Omit<Verdict, 'outcome' | 'expected'>): string {
  return percent(100 * count > typeAverage * base ? typeAverage + 1 : typeAverage - 1)
}

/** A number of councils that chance alone would give: 'about 2', 'fewer than 1'. */
export function aboutInWords(byChance: number): string {
  const rounded = Math.round(byChance)
  return rounded < 1 ? 'fewer than 1' : `about ${rounded}`
}
