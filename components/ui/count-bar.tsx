/** A small bar below a count. It is drawn as an edge, which paper and forced colours keep. */
export function CountBar({ percent }: { percent: number }) {
  if (percent === 0) return null
  return (
    <span
      aria-hidden="true"
      className="mt-1 block min-w-0.5 border-t-[0.375rem] border-council"
      style={{ width: `${percent}%` }}
    />
  )
}
