import type { LetterLine } from '../letter-text'
import { plainWords } from '../running-text'

/** The words that stand under a large numeral, or beside it. */
const CAPTION = /^(?:upheld decisions?|satisfactory remedy(?: decisions?)?)$/i
const NUMERAL = /^\d{1,4}$/

/** A numeral is this much larger than its caption, and the caption within this many times its height below its top. */
const LARGER = 1.5
const BELOW = 2.5

/**
 * The lines with each large numeral right before the caption that it stands over, though something else is read
 * between the two: a box that lies over a sentence.
 */
export function numeralsBeforeCaptions(lines: LetterLine[]): LetterLine[] {
  const captions = lines.filter(({ text, box }) => box && CAPTION.test(text))
  if (captions.length === 0) return lines
  const pairs = captions.flatMap((caption) => {
    const [numeral, another] = lines.filter((line) => isOver(line, caption))
    return numeral && !another ? [[caption, numeral] as const] : []
  })
  const numeralOf = new Map(pairs)
  const moved = new Set(pairs.map(([, numeral]) => numeral))
  return moved.size < pairs.length
    ? lines
    : lines.flatMap((line) => {
        const numeral = numeralOf.get(line)
        return moved.has(line) ? [] : numeral ? [numeral, line] : line
      })
}

function isOver({ page, text, box: above }: LetterLine, { page: on, box: below }: LetterLine): boolean {
  if (!above || !below || page !== on || !NUMERAL.test(text) || above.height < below.height * LARGER)
    return false
  const isUnder = below.y > above.y + above.height / 2 && below.y < above.y + above.height * BELOW
  return isUnder && above.x < below.x + below.width && below.x < above.x + above.width
}

/** The numbers that stand by themselves. */
export function numbersApart(lines: LetterLine[]): number[] {
  return lines
    .map(({ text }) => plainWords(text))
    .flatMap((words) => (NUMERAL.test(words) ? Number(words) : []))
}
