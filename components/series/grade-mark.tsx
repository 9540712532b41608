import type { Grade } from '@/lib/domain/compare'
import { COUNCIL, PAPER } from './colours'

/**
 * A council in a chart of many: hollow within its expected range, or with too few cases to tell; a hollow diamond just
 * outside; filled outside; filled with a ring around it far outside.
 */
export function GradePoint({ x, y, grade }: { x: number; y: number; grade: Grade | null }) {
  const isFilled = grade === 'outside' || grade === 'far-outside'
  if (grade === 'just-outside')
    return <path d={`M${x} ${y - 5.5} l5.5 5.5 l-5.5 5.5 l-5.5 -5.5 z`} fill={PAPER} {...LINE} />
  return (
    <g {...LINE}>
      {grade === 'far-outside' && <circle cx={x} cy={y} r={7.5} fill="none" />}
      <circle cx={x} cy={y} r={4} fill={isFilled ? COUNCIL : PAPER} />
    </g>
  )
}

const LINE = { stroke: COUNCIL, strokeWidth: 1.5 }

/** The same among words. */
export function GradeMark({ grade }: { grade: Grade | null }) {
  return (
    <svg viewBox="0 0 18 18" aria-hidden="true" className="inline-block size-[1.125rem] align-[-0.2em]">
      <GradePoint x={9} y={9} grade={grade} />
    </svg>
  )
}
