import type { Chart as AnyChart } from '@/lib/series/chart'
import type { Standing } from './chart-frame'
import { FunnelChart } from './funnel-chart'
import { TogetherChart } from './together-chart'
import { TrendChart } from './trend-chart'

export function Chart({ chart, ...standing }: Standing & { chart: AnyChart }) {
  switch (chart.kind) {
    case 'trend':
      return <TrendChart chart={chart} {...standing} />
    case 'together':
      return <TogetherChart chart={chart} {...standing} />
    case 'funnel':
      return <FunnelChart chart={chart} {...standing} />
  }
}
