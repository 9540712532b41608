import type { Box } from '@/lib/domain/figure'
import { boxAround } from '@/lib/letters/pdf/boxes'

type MarkView = {
  /** The figure's name: 'upheld'. */
  id: string
  figure: string
  /** With its unit: '69%'. */
  value: string
  /** A box a line. */
  boxes: Box[]
}

export type CropView = {
  src: string
  /** The size of the page, and the part of it that is shown, in points. */
  page: { width: number; height: number }
  box: Box
}

export type PageView = {
  /** Where the picture is, with something in it that differs for another file. */
  src: string
  /** Counts from 1. */
  page: number
  /** The size of the page as it is shown, in points, like the boxes. */
  width: number
  height: number
  alt: string
  /** 'Page 4 of the letter' */
  caption: string
  marks: MarkView[]
  pdfHref: string
}

/** So much of the page is shown around the words, in points. */
const MARGIN = 4

export function cropPage({ src, width, height }: PageView, { boxes }: MarkView): CropView {
  const { x, y, width: across, height: down } = boxAround(boxes)
  const [left, top] = [Math.max(0, x - MARGIN), Math.max(0, y - MARGIN)]
  const [right, bottom] = [Math.min(width, x + across + MARGIN), Math.min(height, y + down + MARGIN)]
  return { src, page: { width, height }, box: { x: left, y: top, width: right - left, height: bottom - top } }
}

/** A rectangle within another, each side in percent of it. */
export type Share = { left: number; top: number; width: number; height: number }

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

export function markId(figure: string): string {
  return `mark-${figure}`
}

export function figureRowId(figure: string): string {
  return `figure-${figure}`
}
