import type { CSSProperties } from 'react'

/**
 * A small bar below a count. It is drawn as an edge, which paper and forced colours keep. All bars have one scale, however
 * wide their columns are: the longest is 5 rem, on paper 3.
 * @param percent of the longest bar
 */
export function CountBar({ percent }: { percent: number }) {
  if (percent === 0) return null
  return (
    <span
      aria-hidden="true"
      className="mt-1 block w-[calc(var(--bar)*0.05rem)] border-t-[0.375rem] border-council print:w-[calc(var(--bar)*0.03rem)]"
      style={{ '--bar': percent } as CSSProperties}
    />
  )
}
