/** The longest bar, in rem: all bars of a table are drawn to one scale, however wide their columns are. */
const LONGEST = 5

/**
 * A small bar below a count. It is drawn as an edge, which paper and forced colours keep.
 * @param percent of the longest bar
 */
export function CountBar({ percent }: { percent: number }) {
  if (percent === 0) return null
  return (
    <span
      aria-hidden="true"
      className="mt-1 block border-t-[0.375rem] border-council"
      style={{ width: `${(percent * LONGEST) / 100}rem` }}
    />
  )
}
