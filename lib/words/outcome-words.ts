import type { Outcome } from '@/lib/domain/compare'
import type { ExpectedRange } from '@/lib/domain/expected-range'

const WORDS: Record<Outcome, string> = {
  missing: 'count not known',
  'nothing-to-rate': 'nothing to rate',
  'no-comparator': 'no average to compare with',
  'counts-only': 'counts only',
  'too-few-to-tell': 'too few to tell',
  within: 'within the expected range',
  above: 'above the expected range',
  below: 'below the expected range',
  'well-above': 'well above the expected range',
  'well-below': 'well below the expected range',
}

/** What an outcome is called, everywhere. */
export function outcomeWords(outcome: Outcome, count: number | null, expected: ExpectedRange | null): string {
  return isAtEdge(outcome, count, expected) ? 'at the edge of the expected range' : WORDS[outcome]
}

/**
 * Whether a count lies outside the range at the printed average, but not surely outside: the printed average is
 * rounded, and with the true one it may lie inside. It is neither called outside nor shown as plainly inside.
 */
export function isAtEdge(outcome: Outcome, count: number | null, expected: ExpectedRange | null): boolean {
  return (
    outcome === 'within' &&
    count !== null &&
    expected !== null &&
    (count < expected.from || count > expected.to)
  )
}
