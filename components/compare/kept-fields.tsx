import type { CompareControls } from '@/lib/compare/compare-controls'

/** What a form sends along with its own fields, so that the rest of the comparison stays as it is. */
export function KeptFields({ kept, years }: { kept: CompareControls['kept']; years: boolean }) {
  const { councils, measure, from, to, view } = kept
  return (
    <>
      {councils.map((slug) => (
        <input key={slug} type="hidden" name="councils" value={slug} />
      ))}
      <input type="hidden" name="measure" value={measure} />
      {years && <input type="hidden" name="from" value={from} />}
      {years && <input type="hidden" name="to" value={to} />}
      {view && <input type="hidden" name="view" value={view} />}
    </>
  )
}
