import { afterSignature } from './after-signature'
import type { LetterLine } from './letter-text'
import { runningText } from './running-text'

/** Words and rows that stand in statistics of any layout, and in no letter without them. */
const TRACES = [
  /Statistics are based on/i,
  /% of (?:complaints|cases|upheld)/i,
  /compares to an average/i,
  /upheld decisions/i,
  /compliance outcomes/i,
  /Complaints and enquiries rec/i,
  /\bDecis(?:ions)?\s+(?:ions\s+)?made\b/,
  /Uphold Rate/i,
  /\bby LGO\b/,
  /(?:\b\d+%?\s+){6}\d+/,
]

/** A signature with the Ombudsman's titles and address; more than that is something that could not be read. */
const MOST_WORDS_OF_SIGNATURE = 60

/**
 * Whether a letter in which no statistics were found has some all the same, perhaps scrambled or reworded. Only
 * a letter without a trace of them may be called one without its statistics page.
 */
export function hasTraceOfStatistics(lines: LetterLine[]): boolean {
  const letter = runningText(lines)
  const end = afterSignature(letter)
  const { text } = end ?? letter
  const words = end ? text.split(' ').length : 0
  return words > MOST_WORDS_OF_SIGNATURE || TRACES.some((trace) => trace.test(text))
}
