import type { Outcome } from '@/lib/domain/compare'

const WORDS: Record<Outcome, string> = {
  missing: 'count not known',
  'numbers-disagree': 'the printed numbers disagree',
  'nothing-to-rate': 'nothing to rate',
  'no-comparator': 'no average to compare with',
  'counts-only': 'counts only',
  'too-few-to-tell': 'too few to tell',
  within: 'within the expected range',
  'at-edge': 'at the edge of the expected range',
  above: 'above the expected range',
  below: 'below the expected range',
  'well-above': 'well above the expected range',
  'well-below': 'well below the expected range',
}

export function outcomeWords(outcome: Outcome): string {
  return WORDS[outcome]
}

/** What is said beside the 99.8% limits, which lists and maps have in place of the expected range. */
export const LIMIT_WORDS = { within: 'within the limits', 'at-edge': 'at the edge of the limits' }
