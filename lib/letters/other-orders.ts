import type { Box } from '@/lib/domain/figure'
import { PARTS_OF_STATISTICS } from './layouts'
import type { LetterLine, LetterText } from './letter-text'
import { withoutFurniture } from './page-furniture'
import { inReadingOrder } from './pdf/reading-order'

/**
 * The other orders in which a person may read a letter that cannot be read from line to line: columns one after the
 * other, and the statistics as on one tall page, without what heads and foots each, so that a table which a page's
 * end cuts is whole. What is read in one of them passes the same checks.
 */
export function* otherOrders({ lines, pages }: LetterText): Generator<LetterLine[]> {
  const kept = withoutFurniture(lines, pages)
  if (lines.some(({ box }) => box)) {
    yield onOnePage(kept, placedPieces)
    return
  }
  const hasColumns = lines.some(({ text }) => GAP.test(text.trim()))
  if (hasColumns) yield pageByPage(lines)
  if (kept.length < lines.length) yield kept
  if (hasColumns) yield onOnePage(kept, piecesOf)
}

const SIGNATURE = /^\W*yours (?:sincerely|faithfully)/i

type Piece = { text: string; box: Box; line: LetterLine }

/** The lines after the signature in the order in which they would be read if their pages were one. */
function onOnePage(lines: LetterLine[], toPieces: (line: LetterLine) => Piece[]): LetterLine[] {
  const end = lines.findIndex(({ text }) => SIGNATURE.test(text)) + 1
  let below = 0
  const pieces = [...new Set(lines.slice(end).map(({ page }) => page))].flatMap((page) => {
    const ofPage = lines.slice(end).flatMap((line) => (line.page === page ? toPieces(line) : []))
    const top = Math.min(...ofPage.map(({ box }) => box.y))
    const moved = ofPage.map((piece) => ({ ...piece, box: { ...piece.box, y: piece.box.y - top + below } }))
    below = Math.max(below, ...moved.map(({ box }) => box.y + box.height)) + BETWEEN_PAGES
    return moved
  })
  return [...lines.slice(0, end), ...inReadingOrder(pieces, PARTS_OF_STATISTICS).map(lineOf)]
}

/** Less than between two paragraphs, in points. */
const BETWEEN_PAGES = 2

function placedPieces(line: LetterLine): Piece[] {
  return line.box ? [{ text: line.text, box: line.box, line }] : []
}

/** Text that was saved with columns side by side, as a person would read it: one column after the other. */
function pageByPage(lines: LetterLine[]): LetterLine[] {
  return [...new Set(lines.map(({ page }) => page))].flatMap((page) =>
    inReadingOrder(
      lines.flatMap((line) => (line.page === page ? piecesOf(line) : [])),
      PARTS_OF_STATISTICS,
    ).map(lineOf),
  )
}

function lineOf({ line, text }: Piece): LetterLine {
  return line.text === text ? line : { page: line.page, line: line.line, text }
}

/** A gap that some programs leave between columns when they save a page as text. */
const GAP = / {3,}|\t+/

/** A character and a line of text, in points: only their proportions matter. */
const CHARACTER = 5
const LINE = 12

function piecesOf(line: LetterLine): Piece[] {
  return [...line.text.matchAll(/\S+(?: {1,2}\S+)*/g)].map((match) => ({
    line,
    text: match[0],
    box: {
      x: match.index * CHARACTER,
      y: line.line * LINE,
      width: match[0].length * CHARACTER,
      height: LINE - 2,
    },
  }))
}
