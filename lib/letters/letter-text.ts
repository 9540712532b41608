import type { Box, Note } from '@/lib/domain/figure'
import type { FilePart } from '@/lib/domain/source'
import { decodeText } from './decode-text'

/**
 * A line of a letter, in reading order. Pages and lines count from 1; a text without form feeds is one page. A
 * line of a PDF has its box on the page; where columns stand side by side, each has lines of its own.
 */
export type LetterLine = {
  page: number
  line: number
  text: string
  box?: Box
  /** Where each character is drawn, as x, y, width, height for each unit of `text`; NaN for what was put between. */
  places?: Float32Array
}

/** The size of a page in points, and where it has no text that is drawn what was made of it. */
export type PageOfText = {
  width: number
  height: number
  seenAs?: SeenAs
}

/**
 * What was made of a page that is a picture, or whose fonts lost which letters they draw: its words were recognised;
 * none could be; or nobody tried, because it was not to be, or because too many others came before.
 */
export type SeenAs = 'recognised' | 'unreadable' | 'picture' | 'garbled' | 'too-many'

/** A letter's text and its pages; none where the source is text without positions. */
export type LetterText = { lines: LetterLine[]; pages: PageOfText[] }

/** The text of a letter that is a part of its file: its lines, and the sizes of the file's pages up to its last. */
export function textOfPart(text: LetterText, part: FilePart | null): LetterText {
  if (part === null) return text
  const { from, to } = part
  const isWithin = ({ page, line }: LetterLine) =>
    (page > from.page || (page === from.page && line >= from.line)) &&
    (page < to.page || (page === to.page && line <= to.line))
  return { pages: text.pages.slice(0, to.page), lines: text.lines.filter(isWithin) }
}

/** A text without page breaks as lines. */
export function linesOnOnePage(text: string): LetterLine[] {
  return text.split('\n').map((line, i) => ({ page: 1, line: i + 1, text: line }))
}

/** More than an agenda of 600 pages has (3 to 5 kB a page), and little enough to read in seconds. */
const MOST_BYTES = 5_000_000
const MOST_LINES = 100_000

const SAVE_ALONE = 'Save the letter as a separate file.'
const EMPTY =
  'The file is empty: there is no letter in it. Save the letter as text again, or load the PDF itself.'

/**
 * Turns a text letter's bytes into lines.
 * @returns the lines, or the reason why the file cannot be a text letter
 */
export function letterLines(bytes: Uint8Array): LetterText | { refused: Note } {
  if (bytes.length > MOST_BYTES) {
    const message = `The file is far larger than an agenda with letters in it: it has more than 5 MB of text. ${SAVE_ALONE}`
    return refuse('too-large', message)
  }
  const text = decodeText(bytes)
  if (typeof text !== 'string') return text
  if (text.trim() === '') return refuse('empty', EMPTY)
  const lines = text.split('\f').flatMap(linesOfPage)
  if (lines.length > MOST_LINES) {
    return refuse(
      'too-large',
      `The file has far more lines than an agenda with letters in it: more than 100,000. ${SAVE_ALONE}`,
    )
  }
  return { lines, pages: [] }

  function linesOfPage(page: string, index: number): LetterLine[] {
    return withoutQuoteMarks(page.split(/\r\n|\r|\n/)).map((line, i) => ({
      page: index + 1,
      line: i + 1,
      text: line,
    }))
  }
}

/** So many lines in a row begin with ">" only where a mail quotes another. */
const FEWEST_QUOTED = 6
const QUOTE_MARKS = /^\s{0,3}>[>\s]*/

/** The lines of a mail that is quoted, as they were before the program for mail put ">" before each. */
function withoutQuoteMarks(lines: string[]): string[] {
  if (!lines.some((line) => QUOTE_MARKS.test(line))) return lines
  let from = 0
  return lines.map((line, i) => {
    if (!QUOTE_MARKS.test(line)) {
      from = i + 1
      return line
    }
    let to = Math.max(i, from)
    while (to - from < FEWEST_QUOTED && QUOTE_MARKS.test(lines[to + 1] ?? '')) to++
    return to - from + 1 >= FEWEST_QUOTED ? line.replace(QUOTE_MARKS, '') : line
  })
}

function refuse(code: string, message: string): { refused: Note } {
  return { refused: { code, message } }
}

/**
 * A letter's text as it is stored: pages as [width, height] with what was made of them, lines as [page, line, text] with [x, y, width, height]
 * where there are positions. A third as long, and sent from thread to thread in no time as JSON.
 */
export type KeptText = {
  pages: ([number, number] | [number, number, SeenAs])[]
  lines: ([number, number, string] | [number, number, string, number, number, number, number])[]
}

export function keptJson({ pages, lines }: LetterText): string {
  const kept: KeptText = {
    pages: pages.map(({ width, height, seenAs }) => (seenAs ? [width, height, seenAs] : [width, height])),
    lines: lines.map(({ page, line, text, box }) =>
      box ? [page, line, text, box.x, box.y, box.width, box.height] : [page, line, text],
    ),
  }
  return JSON.stringify(kept)
}

export function textFromKept({ pages, lines }: KeptText): LetterText {
  return {
    pages: pages.map(([width, height, seenAs]) => ({ width, height, ...(seenAs && { seenAs }) })),
    lines: lines.map(([page, line, text, x, y, width, height]) =>
      x === undefined || y === undefined || width === undefined || height === undefined
        ? { page, line, text }
        : { page, line, text, box: { x, y, width, height } },
    ),
  }
}
