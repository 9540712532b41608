import { PARTS_OF_STATISTICS } from './layouts'
import type { LetterLine } from './letter-text'
import { inReadingOrder } from './pdf/reading-order'

/** A gap that some programs leave between columns when they save a page as text. */
const GAP = / {3,}|\t+/

/** A character and a line of text, in points: only their proportions matter. */
const CHARACTER = 5
const LINE = 12

/**
 * Text that was saved with columns side by side, as a person would read it: one column after the other.
 * @returns null where no line has a gap as between columns
 */
export function columnsOfText(lines: LetterLine[]): LetterLine[] | null {
  if (!lines.some(({ text }) => GAP.test(text.trim()))) return null
  const pages = [...new Set(lines.map(({ page }) => page))]
  return pages.flatMap((page) => {
    const pieces = lines.filter((line) => line.page === page).flatMap(piecesOf)
    return inReadingOrder(pieces, PARTS_OF_STATISTICS).map(({ line, text }) => ({ page, line, text }))
  })
}

function piecesOf({ line, text }: LetterLine) {
  return [...text.matchAll(/\S+(?: {1,2}\S+)*/g)].map((match) => ({
    line,
    text: match[0],
    box: {
      x: match.index * CHARACTER,
      y: line * LINE,
      width: match[0].length * CHARACTER,
      height: LINE - 2,
    },
  }))
}
