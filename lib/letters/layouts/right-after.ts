import type { RunningText } from '../running-text'

/** Words of the headings and sentences of statistics. */
const OF_STATISTICS =
  /%|Complaints upheld|Compliance with|Satisfactory remed|Statistics are based|average|decisions?\b|outcomes?\b/i

/** What can stand between a sentence and the one after it, a page's foot at most, is less. */
const MOST_BETWEEN = 1000

/**
 * Whether a place in a part of a statistics page is right after some words: nothing is between but a page's foot
 * and what the part itself prints. Where text extraction mixed up the sentences, one that says nothing of its part
 * could be any other's.
 * @param own what the part prints, in all its wordings
 */
export function isRightAfter(words: RegExp, part: RunningText, at: number, own: RegExp[]): boolean {
  const before = part.text.slice(Math.max(0, at - MOST_BETWEEN), at)
  const between = before.split(words).slice(1).at(-1)
  if (between === undefined) return false
  return !OF_STATISTICS.test(own.reduce((left, pattern) => left.replace(pattern, ''), between))
}
