import { PRINTED_DAY } from '@/lib/domain/day'
import { BY_EMAIL, SUBJECT, TITLE } from './letter-marks'
import type { LetterLine } from './letter-text'
import type { RunningText } from './running-text'

/** Where a letter begins: the first line of its head, and "Dear". Offsets are of the running text. */
export type LetterHead = {
  from: number
  dear: number
  /** Whether it has an address too; a letter that is quoted has none. */
  isAddressed: boolean
}

/** How far "Dear" stands from what is above and below it, in characters. */
const ADDRESS = 350
const TO_TITLE = 250
const TO_SUBJECT = 600

const GREETING = /\bDear\s+\p{Lu}/gu

/** More lines than stand above an address: sign, date, references. */
const MOST_LINES_OF_HEAD = 12
const MOST_WORDS_IN_LINE = 9
const SIGN = /\bombudsman$/i

/**
 * Where the Ombudsman's letters begin in a file: at an address and "Dear", with the title or the first sentence of an
 * annual review letter under them. A letter to the Ombudsman is none, nor one that a report tells of in its own words.
 */
export function headsIn({ text, lineStarts }: RunningText): LetterHead[] {
  const startOfLine = new Map(lineStarts.map(({ at }, i) => [at, i]))
  const found = [...text.matchAll(GREETING)].flatMap(({ index: dear }) => {
    const lineOfDear = startOfLine.get(dear)
    if (lineOfDear === undefined) return []
    const above = text.slice(Math.max(0, dear - ADDRESS), dear)
    const below = text.slice(dear, dear + TO_SUBJECT)
    const isOfLetter =
      TITLE.test(below.slice(0, TO_TITLE)) || SUBJECT.test(below) || TITLE.test(above.slice(-TO_TITLE))
    if (!isOfLetter) return []
    const byEmail = [...above.matchAll(new RegExp(BY_EMAIL, 'gi'))].at(-1)
    const address = byEmail ? above.slice(byEmail.index + byEmail[0].length) : null
    if (address !== null && /\bombudsman\b/i.test(address)) return []
    const start = byEmail ? dear - above.length + byEmail.index : dear
    return [{ from: topOfHead(lineOfDear, start, lineStarts), dear, isAddressed: address !== null }]
  })
  // An address is of the first greeting after it, and of no other.
  return found.map((head, i) => {
    const before = found[i - 1]
    return before && head.from <= before.dear ? { ...head, from: head.dear, isAddressed: false } : head
  })
}

/** The head's first line: sign, date and references are short lines above the address, on the same page. */
function topOfHead(lineOfDear: number, address: number, lineStarts: RunningText['lineStarts']): number {
  const startOf = (index: number) => lineStarts[index] as RunningText['lineStarts'][number]
  let index = lineOfDear
  while (startOf(index).at > address) index--
  const { page } = startOf(index).line
  let top = index
  for (let lines = 0; lines < MOST_LINES_OF_HEAD && index > 0; lines++) {
    const above = startOf(index - 1)
    if (!canBeOfHead(above.line)) return startOf(top).at
    index--
    if (above.line.page === page) top = index
    // Above the Ombudsman's sign stands only the rest of it.
    if (above.line.page === page && SIGN.test(above.line.text.trim()) && !isOfSign(startOf(index - 1)?.line))
      return startOf(top).at
  }
  // Where nothing else stands above it, the head may begin on the page before.
  return index === 0 ? 0 : startOf(top).at
}

function isOfSign(line: LetterLine | undefined): boolean {
  return line !== undefined && /^\W*(?:local government|(?:& )?social care|50 years)\b/i.test(line.text)
}

function canBeOfHead({ text }: LetterLine): boolean {
  const words = text.trim()
  if (new RegExp(`^${PRINTED_DAY.source}$`).test(words)) return true
  return words.split(/\s+/).length <= MOST_WORDS_IN_LINE && !/[.!?;]["')\]]?$/.test(words)
}
