import type { Grade } from '@/lib/domain/compare'
import { COUNCIL, PAPER } from './colours'

/**
 * A council in a chart of many: hollow within its expected range, or with too few cases to tell; with a dot in it just
 * outside; filled outside; filled with a ring around it far outside.
 */
export function GradePoint({ x, y, grade }: { x: number; y: number; grade: Grade | null }) {
  const isFilled = grade === 'outside' || grade === 'far-outside'
  return (
    <g stroke={COUNCIL} strokeWidth={1.5}>
      {grade === 'far-outside' && <circle cx={x} cy={y} r={7.5} fill="none" />}
      <circle cx={x} cy={y} r={4} fill={isFilled ? COUNCIL : PAPER} />
      {grade === 'just-outside' && <circle cx={x} cy={y} r={1.4} fill={COUNCIL} stroke="none" />}
    </g>
  )
}

/** The same among words. */
export function GradeMark({ grade }: { grade: Grade | null }) {
  return (
    <svg viewBox="0 0 18 18" aria-hidden="true" className="inline-block size-[1.125rem] align-[-0.2em]">
      <GradePoint x={9} y={9} grade={grade} />
    </svg>
  )
}
