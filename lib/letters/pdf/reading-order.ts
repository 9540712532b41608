import type { Box } from '@/lib/domain/figure'
import { overlapAcross, overlapDown } from './boxes'

type Placed = { text: string; box: Box }

/** More than any page of print; a page of dust is read from top to bottom, in no time. */
const MOST_PIECES = 400

/**
 * What stands on a page as a person reads it: one column after the other, but the parts of a statistics page one
 * after another even where their columns line up, for each has a rate at its left and its count and base at its right.
 * @param parts patterns that tell the first words of a part, the surest first for each part
 */
export function inReadingOrder<Piece extends Placed>(pieces: Piece[], parts: RegExp[][]): Piece[] {
  const words = pieces.map((piece) => ({ piece, text: piece.text.trim() }))
  const tops = parts
    .flatMap((patterns) => firstWordsOf(words, patterns) ?? [])
    .map(({ box }) => box)
    .sort((a, b) => a.y - b.y)
  // Parts that begin side by side are columns, and read as such.
  const areStacked = tops.every((box, i) => tops.slice(0, i).every((above) => isAbove(above, box)))
  const bands = areStacked ? tops : []
  const bandOf = ({ box }: Piece) => bands.findLastIndex((top) => box.y + box.height > top.y + 1)
  return [-1, ...bands.keys()].flatMap((band) =>
    columnsInTurn(pieces.filter((piece) => bandOf(piece) === band)),
  )
}

function isAbove(a: Box, b: Box): boolean {
  return overlapAcross(a, b) > 0 && overlapDown(a, b) <= 0
}

function firstWordsOf<Piece>(words: { piece: Piece; text: string }[], patterns: RegExp[]): Piece | undefined {
  for (const pattern of patterns) {
    const found = words.find(({ text }) => pattern.test(text))
    if (found) return found.piece
  }
}

/**
 * Breuel's two rules for reading order ("High performance document layout analysis", 2003): a piece comes
 * before another that it stands above in the same column; and before another that stands wholly to its right,
 * unless something between the two reaches over both columns.
 */
function columnsInTurn<Piece extends Placed>(pieces: Piece[]): Piece[] {
  const sorted = pieces.toSorted((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)
  if (sorted.length > MOST_PIECES || sorted.every((piece, i) => isFollowedBelow(piece, sorted[i + 1])))
    return sorted
  const before = sorted.map((piece) => {
    const isBefore = sorted.map((other) => comesBefore(other, piece, sorted))
    return sorted.flatMap((_, i) => (isBefore[i] ? i : []))
  })
  const done = sorted.map(() => false)
  return sorted.map(() => {
    // Pieces that overlap each other can come in a circle; then the highest goes first.
    const free = before.findIndex((others, i) => !done[i] && others.every((other) => done[other]))
    const next = free >= 0 ? free : done.indexOf(false)
    done[next] = true
    return sorted[next] as Piece
  })
}

function isFollowedBelow(piece: Placed, next: Placed | undefined): boolean {
  return !next || (overlapAcross(piece.box, next.box) > 0 && overlapDown(piece.box, next.box) <= 0)
}

function comesBefore({ box: a }: Placed, { box: b }: Placed, all: Placed[]): boolean {
  if (a === b) return false
  if (overlapAcross(a, b) > 0) return middleOf(a) < middleOf(b)
  if (a.x > b.x) return false
  const top = Math.min(a.y, b.y)
  const bottom = Math.max(a.y, b.y)
  for (const { box } of all) {
    // They are sorted by their tops.
    if (box.y >= bottom) break
    const middle = middleOf(box)
    if (middle <= top || middle >= bottom || box === a || box === b) continue
    if (overlapAcross(box, a) > 0 && overlapAcross(box, b) > 0) return false
  }
  return true
}

function middleOf(box: Box): number {
  return box.y + box.height / 2
}
