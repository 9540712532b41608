import { ChartPlace } from '@/components/series/chart-place'
import type { SmallChart } from '@/lib/compare/compare-charts'

/** A chart for each council, all with the same axes, beside one another where there is room. */
export function SmallMultiples({ charts }: { charts: SmallChart[] }) {
  return (
    <ul className="grid gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-3 print:grid-cols-2">
      {charts.map(({ slug, name, type, chart }) => (
        <li key={slug} className="space-y-2 print:break-inside-avoid" data-series={slug}>
          <div>
            <h3>{name}</h3>
            <p className="text-sm text-quiet">
              {type}
              {chart.averageLabel === null && ', compared with no other body'}
            </p>
          </div>
          <ChartPlace chart={chart} shapes={['small']} />
        </li>
      ))}
    </ul>
  )
}
