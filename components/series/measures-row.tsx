import type { MeasureView } from '@/lib/series/measure-view'
import { MeasureCard } from './measure-card'

/** The three measures side by side, as much room for each as it needs; one below another on a phone. */
export function MeasuresRow({ measures }: { measures: MeasureView[] }) {
  return (
    <div className="grid divide-y divide-hairline border-b border-hairline lg:grid-cols-[1.15fr_1fr_1.05fr] lg:divide-x lg:divide-y-0 print:grid-cols-3 print:divide-x print:divide-y-0">
      {measures.map((measure) => (
        <div
          key={measure.id}
          className="py-6 lg:px-7 lg:first:pl-0 lg:last:pr-0 print:px-4 print:first:pl-0 print:last:pr-0"
        >
          <MeasureCard measure={measure} />
        </div>
      ))}
    </div>
  )
}
