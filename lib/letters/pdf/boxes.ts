import type { Box } from '@/lib/domain/figure'

export function boxAround(boxes: Box[]): Box {
  const around = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const { x, y, width, height } of boxes) {
    around.left = Math.min(around.left, x)
    around.top = Math.min(around.top, y)
    around.right = Math.max(around.right, x + width)
    around.bottom = Math.max(around.bottom, y + height)
  }
  const { left, top, right, bottom } = around
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** How far two boxes overlap sideways, in points; negative where they stand apart. */
export function overlapAcross(a: Box, b: Box): number {
  return Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
}

/** How far two boxes overlap up and down, in points; negative where they stand apart. */
export function overlapDown(a: Box, b: Box): number {
  return Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
}
