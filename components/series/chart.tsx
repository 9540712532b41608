import type { LivingChart } from '@/lib/series/chart'
import type { Standing } from './chart-frame'
import { FunnelChart } from './funnel-chart'
import { TrendChart } from './trend-chart'

export function Chart({ chart, ...standing }: Standing & { chart: LivingChart }) {
  switch (chart.kind) {
    case 'trend':
      return <TrendChart chart={chart} {...standing} />
    case 'funnel':
      return <FunnelChart chart={chart} {...standing} />
  }
}
