import type { Box } from '@/lib/measures/figure'

/** The smallest box around some boxes; there must be one at least. */
export function boxAround(boxes: Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** How far two boxes overlap sideways, in points; negative where they stand apart. */
export function overlapAcross(a: Box, b: Box): number {
  return Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
}

/** How far two boxes overlap up and down, in points; negative where they stand apart. */
export function overlapDown(a: Box, b: Box): number {
  return Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
}
