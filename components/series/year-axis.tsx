import { XAxis } from 'recharts'
import { CHART_SIZES, type ChartShape } from '@/lib/series/chart-sizes'
import { RULE } from './colours'
import { type TickYear, YearTick } from './year-tick'

/** The axis of reporting years: one place each, none left out, what is not there said under its year. */
export function YearAxis({ years, shape }: { years: TickYear[]; shape: ChartShape }) {
  return (
    <XAxis
      dataKey="at"
      type="number"
      domain={[-0.5, years.length - 0.5]}
      ticks={years.map((_, at) => at)}
      interval={0}
      height={CHART_SIZES[shape].bottom}
      tickLine={false}
      axisLine={{ stroke: RULE }}
      tick={(tick) => <YearTick tick={tick} years={years} shape={shape} />}
    />
  )
}
