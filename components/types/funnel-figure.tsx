import { ChartPlace } from '@/components/series/chart-place'
import { Share } from '@/components/ui/share'
import type { FunnelChart } from '@/lib/series/chart'
import type { TypeYearPage } from '@/lib/types/type-year-page'
import { FunnelLegend } from './funnel-legend'

/** The councils of a type around their average, as one figure: finding, chart, how to read it, notes. */
export function FunnelFigure({ page, chart }: { page: TypeYearPage; chart: FunnelChart }) {
  const { measure, finding, chartNotes } = page
  return (
    <figure aria-labelledby="funnel" className="space-y-4">
      <div className="max-w-measure space-y-1">
        <h2 id="funnel">{measure.title}, council by council</h2>
        <p>{finding}</p>
      </div>
      <FunnelLegend averageLabel={chart.averageLabel} several={hasSeveralAtOnePoint(chart)} />
      <ChartPlace chart={chart} />
      {page.sharing && <Share share={page.sharing} />}
      <figcaption className="max-w-measure space-y-2 text-sm text-quiet">
        <p>
          Each point is a council: the farther right, the more {measure.cases} it had, and the higher, the
          more of them were {measure.counted}. With few {measure.cases} chance alone moves a rate far from the
          average, with many only a little, so the limits narrow to the right like a funnel, and only a point
          outside the solid ones, named here, is farther off than chance explains.
        </p>
        <p>The limits begin at five {measure.cases}: fewer bear no comparison.</p>
        {chartNotes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </figcaption>
    </figure>
  )
}

function hasSeveralAtOnePoint({ points }: FunnelChart): boolean {
  return points.some(({ councils }) => new Set(councils.map(({ rate }) => rate)).size < councils.length)
}
