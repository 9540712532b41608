import type { Box } from '@/lib/domain/figure'
import { boxAround } from '@/lib/letters/pdf/boxes'
import type { MarkView, PageView } from './page-view'

/** A rectangle within another, each side in percent of it. */
export type Share = { left: number; top: number; width: number; height: number }

/** A mark with its place on the picture. */
export type PlacedMark = MarkView & {
  /** What encloses all its words, within the picture. */
  place: Share
  /** Each of its lines, within that place. */
  lines: Share[]
  /** Whether an earlier mark stands on the very same words. */
  again: boolean
}

/** Places marks on the picture of their page, from top to bottom; those without boxes are left out. */
export function placeMarks({
  marks,
  width,
  height,
}: Pick<PageView, 'marks' | 'width' | 'height'>): PlacedMark[] {
  const marked = marks
    .filter(({ boxes }) => boxes.length > 0)
    .map((mark) => ({ mark, around: boxAround(mark.boxes) }))
    .sort((a, b) => inReadingOrder(a.around, b.around))
  const taken = new Set<string>()
  return marked.map(({ mark, around }) => {
    const words = JSON.stringify(mark.boxes.map((box) => [box.x, box.y, box.width, box.height]))
    const again = taken.has(words)
    taken.add(words)
    return {
      ...mark,
      place: within(around, { x: 0, y: 0, width, height }),
      lines: mark.boxes.map((box) => within(box, around)),
      again,
    }
  })
}

/** From top to bottom and left to right; of two that begin together the larger first, so that it lies below. */
function inReadingOrder(a: Box, b: Box): number {
  return a.y - b.y || a.x - b.x || b.width * b.height - a.width * a.height
}

function within(box: Box, whole: Box): Share {
  return {
    left: percentOf(box.x - whole.x, whole.width),
    top: percentOf(box.y - whole.y, whole.height),
    width: percentOf(box.width, whole.width),
    height: percentOf(box.height, whole.height),
  }
}

/** To a thousandth, which is less than a pixel of any screen. */
function percentOf(part: number, whole: number): number {
  return whole > 0 ? Math.round((part / whole) * 100_000) / 1000 : 0
}
