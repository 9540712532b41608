import { BY_EMAIL, SIGNATURE } from './letter-marks'
import type { LetterLine, LetterText } from './letter-text'
import { plainWords } from './running-text'

/** The strips of a page in which its furniture stands, in parts of its height; and in text, in lines. */
const HEAD_STRIP = 0.12
const FOOT_STRIP = 0.86
const LINES_OF_HEAD = 3
const LINES_OF_FOOT = 4

/** From "By email" to "Dear". */
const LINES_OF_ADDRESS = 10

/** How far apart the same furniture stands on two pages, in points. */
const SAME_PLACE = 6
const SAME_PLACE_ACROSS = 40

/** What a statistics page says: such a line is furniture only where three pages in a row have it. */
const OF_STATISTICS =
  /upheld|remed(?:y|ies)|complaints?\b|investigations?\b|outcomes?\b|organisations?\b|authorit|average|^[\W\d]*%/i

/** A line in the head or foot of its page: its words, the numbers in them, and where it stands. */
type Candidate = {
  line: LetterLine
  strip: 'head' | 'foot'
  words: string
  numbers: number[]
  mayBeFigure: boolean
}

/**
 * The text without what programs and committees print on every page: running heads and feet, addresses, dates of
 * printing, numbers of pages. Left in, they stand in the middle of sentences that go on over a page break. Lines
 * keep their numbers.
 *
 * A line is furniture where a page next to it has the same line in the same place, with the same numbers or with
 * those that count the pages.
 */
export function withoutRunningHeads(text: LetterText): LetterText {
  const pages = candidatesByPage(text, linesOfHeads(text.lines))
  const furniture = new Set<LetterLine>()
  for (const [page, candidates] of pages) {
    for (const candidate of candidates) {
      const twins = [page + 1, page + 2].flatMap(
        (next) => pages.get(next)?.find((other) => isSameFurniture(candidate, other)) ?? [],
      )
      const isNext = twins[0]?.line.page === page + 1
      if (!isNext || (candidate.mayBeFigure && twins.length < 2)) continue
      for (const { line } of [candidate, ...twins]) furniture.add(line)
    }
  }
  return furniture.size === 0 ? text : { ...text, lines: text.lines.filter((line) => !furniture.has(line)) }
}

/** The date, address and greeting of letters, and how they are signed: letters that follow each other have the same. */
function linesOfHeads(lines: LetterLine[]): Set<LetterLine> {
  const heads = new Set<LetterLine>()
  let before: LetterLine | undefined
  let left = 0
  for (const line of lines) {
    if (line.text.trim() === '') continue
    if (BY_EMAIL.test(line.text)) {
      if (before) heads.add(before)
      left = LINES_OF_ADDRESS
    }
    if (left > 0 || SIGNATURE.test(line.text)) heads.add(line)
    left = /^\W*Dear\b/.test(line.text) ? 0 : left - 1
    before = line
  }
  return heads
}

function candidatesByPage({ lines, pages }: LetterText, heads: Set<LetterLine>): Map<number, Candidate[]> {
  const byPage = new Map<number, LetterLine[]>()
  for (const line of lines) {
    if (line.text.trim() === '') continue
    const before = byPage.get(line.page)
    if (before) before.push(line)
    else byPage.set(line.page, [line])
  }
  return new Map(
    [...byPage].map(([page, on]) => [
      page,
      on.flatMap((line, i) =>
        heads.has(line) ? [] : candidateOf(line, i, on.length, pages[page - 1]?.height),
      ),
    ]),
  )
}

function candidateOf(line: LetterLine, index: number, of: number, height: number | undefined): Candidate[] {
  const strip = stripOf(line, index, of, height)
  const words = plainWords(line.text) || line.text.trim()
  if (!strip) return []
  const numbers = [...words.matchAll(/\d+/g)].map(([digits]) => Number(digits))
  const mayBeFigure = OF_STATISTICS.test(words)
  return [{ line, strip, words: words.replace(/\d+/g, '#'), numbers, mayBeFigure }]
}

function stripOf(
  { box }: LetterLine,
  index: number,
  of: number,
  height: number | undefined,
): Candidate['strip'] | null {
  if (box && height) {
    if (box.y < height * HEAD_STRIP) return 'head'
    return box.y + box.height > height * FOOT_STRIP ? 'foot' : null
  }
  if (index < LINES_OF_HEAD) return 'head'
  return index >= of - LINES_OF_FOOT ? 'foot' : null
}

function isSameFurniture(a: Candidate, b: Candidate): boolean {
  if (a.strip !== b.strip || a.words !== b.words || !isSamePlace(a.line, b.line)) return false
  const isSame = a.numbers.every((number, i) => number === b.numbers[i])
  // A number by itself may be a figure, unless it counts the pages.
  if (isSame) return a.words !== '#'
  if (a.mayBeFigure || (a.words === '#' && !a.line.box)) return false
  const apart = b.line.page - a.line.page
  return a.numbers.every((number, i) => number === b.numbers[i] || number + apart === b.numbers[i])
}

function isSamePlace({ box: a }: LetterLine, { box: b }: LetterLine): boolean {
  return !a || !b || (Math.abs(a.y - b.y) <= SAME_PLACE && Math.abs(a.x - b.x) <= SAME_PLACE_ACROSS)
}
