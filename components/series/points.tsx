import { Line } from 'recharts'
import type { PlacedCounts } from '@/lib/series/place-counts'
import { AVERAGE, COUNCIL, INK, PAPER } from './colours'

export type Dot = { cx?: number; cy?: number; index?: number; value?: unknown }

/** @param counts what is written beside each point, and where */
export function CouncilPoint({ dot, counts }: { dot: Dot; counts: (PlacedCounts | null)[] }) {
  const { cx, cy, index = 0 } = dot
  if (cx === undefined || cy === undefined || Number.isNaN(cy) || dot.value == null) return null
  const placed = counts[index]
  return (
    <g>
      <circle cx={cx} cy={cy} r={5} fill={COUNCIL} />
      {placed && <Counts {...placed} />}
    </g>
  )
}

function AveragePoint({ dot: { cx, cy, value } }: { dot: Dot }) {
  if (cx === undefined || cy === undefined || Number.isNaN(cy) || value == null) return null
  return <path d={`M${cx} ${cy - 6} l6 6 l-6 6 l-6 -6 z`} fill={PAPER} stroke={AVERAGE} strokeWidth={2} />
}

function Counts({ lines, x, first, size }: PlacedCounts) {
  return (
    <text textAnchor="middle" fontSize={size} fontWeight={600} fill={INK}>
      {lines.map((line, i) => (
        <tspan key={line} x={x} y={first + i * size * 1.2}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** To be called and not written as an element: Recharts looks for lines among its own children. */
export function averageLines() {
  return (['Before', 'After'] as const).map((side) => (
    <Line
      key={`average${side}`}
      dataKey={`average${side}`}
      stroke={AVERAGE}
      strokeWidth={2}
      strokeDasharray="6 4"
      isAnimationActive={false}
      dot={(dot) => <AveragePoint key={dot.index} dot={dot} />}
      activeDot={false}
    />
  ))
}
