import { CHART_SIZES, type ChartShape } from '@/lib/charts/chart-sizes'
import type { ChartPoint } from '@/lib/views/series-chart'
import { inTwoLines } from './in-two-lines'

/** What Recharts tells of a tick. */
type Tick = { x?: number | string; y?: number | string; payload?: { value?: unknown } }

/** A year under the axis and, under it, why there is no point: 'no letter', '2 of 3'. */
export function YearTick({ tick, points, shape }: { tick: Tick; points: ChartPoint[]; shape: ChartShape }) {
  const point = points[Number(tick.payload?.value)]
  if (!point) return null
  const { text, height, bottom } = CHART_SIZES[shape]
  const x = Number(tick.x)
  const axis = height - bottom
  const narrow = shape === 'narrow'
  const year = narrow ? [point.year.slice(0, 5), point.year.slice(5)] : [point.year]
  const note = point.axisNote === null ? [] : narrow ? inTwoLines(point.axisNote) : [point.axisNote]
  return (
    <text textAnchor="middle" fill="var(--color-ink, #14181f)">
      {year.map((words, i) => (
        <tspan key={words} x={x} y={axis + 20 + i * (text + 2)} fontSize={text - (narrow ? 1 : 0)}>
          {words}
        </tspan>
      ))}
      {note.map((words, i) => (
        <tspan
          key={`${words}-note`}
          x={x}
          y={axis + 20 + year.length * (text + 3) + i * text}
          fontSize={text - 2}
          fill="var(--color-quiet, #4b5360)"
        >
          {words}
        </tspan>
      ))}
    </text>
  )
}
