import { BEGINS_STATISTICS, STATISTICS_SENTENCE } from './letter-marks'
import type { LetterLine } from './letter-text'
import { afterSignature, runningText } from './running-text'

/** Words and rows that stand in statistics of any layout, and nowhere else in a letter. */
const TRACES_ANYWHERE = [
  BEGINS_STATISTICS,
  /compares to an average of/i,
  /\bby LGO\b/,
  /(?:\b\d+%?\s+){6}\d+/,
]

/** Words that the letter before its statistics can have too. */
const TRACES_AFTER_SIGNATURE = [
  /Statistics are based on/i,
  /% of (?:complaints|cases|upheld)/i,
  /compares to an average/i,
  /upheld decisions/i,
  /compliance outcomes/i,
  /Complaints and enquiries rec/i,
  /\bDecis(?:ions)?\s+(?:ions\s+)?made\b/,
  /Uphold Rate/i,
]

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
  return (
    words > MOST_WORDS_OF_SIGNATURE ||
    (end !== null && STATISTICS_SENTENCE.test(text)) ||
    TRACES_ANYWHERE.some((trace) => trace.test(letter.text)) ||
    TRACES_AFTER_SIGNATURE.some((trace) => trace.test(text))
  )
}
