import { COUNCIL, PAPER } from './colours'
import type { Dot } from './points'

/** Marks around a point, so that lines are told apart without colour: filled first, then the same hollow. */
const SHAPES = [
  (x: number, y: number) => `M${x - 5} ${y} a5 5 0 1 0 10 0 a5 5 0 1 0 -10 0 z`,
  (x: number, y: number) => `M${x - 4.5} ${y - 4.5} h9 v9 h-9 z`,
  (x: number, y: number) => `M${x} ${y - 6} l5.5 10 h-11 z`,
  (x: number, y: number) => `M${x} ${y + 6} l5.5 -10 h-11 z`,
]

export function markPath(which: number, x: number, y: number): string {
  return (SHAPES[which % SHAPES.length] as (typeof SHAPES)[number])(x, y)
}

export function markIsFilled(which: number): boolean {
  return which < SHAPES.length
}

export function Mark({ which, x, y }: { which: number; x: number; y: number }) {
  return (
    <path
      d={markPath(which, x, y)}
      fill={markIsFilled(which) ? COUNCIL : PAPER}
      stroke={COUNCIL}
      strokeWidth={1.5}
    />
  )
}

/** @param beside how far its mark stands beside its year in each year, so that it hides no other */
export function ShapedPoint({
  dot: { cx, cy, value, index = 0 },
  which,
  beside,
}: {
  dot: Dot
  which: number
  beside: (number | undefined)[]
}) {
  const moved = beside[index]
  if (cx === undefined || cy === undefined || moved === undefined || Number.isNaN(cy) || value == null)
    return null
  return <Mark which={which} x={cx + moved} y={cy} />
}
