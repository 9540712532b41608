import { CHART_SIZES, type ChartShape } from '@/lib/charts/chart-sizes'
import type { ChartPoint } from '@/lib/views/series-view'

/** What Recharts tells of a point: where it stands, and which it is. */
type Dot = { cx?: number; cy?: number; index?: number; value?: unknown }

/** The council's rate in a year: a filled circle, with its counts on the side away from the average. */
export function CouncilPoint({ dot, points, shape }: { dot: Dot; points: ChartPoint[]; shape: ChartShape }) {
  const { cx, cy, index = 0 } = dot
  const point = points[index]
  if (cx === undefined || cy === undefined || Number.isNaN(cy) || !point || dot.value == null) return null
  const { text } = CHART_SIZES[shape]
  const above = point.typeAverage === null || (point.rate ?? 0) >= point.typeAverage
  return (
    <g>
      <circle cx={cx} cy={cy} r={5} fill="var(--color-council, #12436d)" />
      {point.label && (
        <Counts
          x={cx}
          y={cy}
          label={point.label}
          above={above}
          size={text - 1}
          stacked={shape === 'narrow'}
        />
      )}
    </g>
  )
}

/** The type average in a year: a hollow diamond. */
export function AveragePoint({ dot: { cx, cy, value } }: { dot: Dot }) {
  if (cx === undefined || cy === undefined || Number.isNaN(cy) || value == null) return null
  return (
    <path
      d={`M${cx} ${cy - 6} l6 6 l-6 6 l-6 -6 z`}
      fill="var(--color-paper, #fbfaf6)"
      stroke="var(--color-average, #f46a25)"
      strokeWidth={2}
    />
  )
}

/** '9 of 13' in one line, or in two where years stand close together. */
function Counts(props: {
  x: number
  y: number
  label: string
  above: boolean
  size: number
  stacked: boolean
}) {
  const { x, y, label, above, size, stacked } = props
  const lines = stacked ? label.split(/(?<= of) /) : [label]
  const first = above ? y - 11 - (lines.length - 1) * (size + 1) : y + 11 + size * 0.8
  return (
    <text textAnchor="middle" fontSize={size} fontWeight={600} fill="var(--color-ink, #14181f)">
      {lines.map((line, i) => (
        <tspan key={line} x={x} y={first + i * (size + 1)}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
