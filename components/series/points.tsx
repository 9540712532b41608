import { Line } from 'recharts'
import type { TrendPoint } from '@/lib/series/chart'
import { CHART_SIZES, type ChartShape, isTight } from '@/lib/series/chart-sizes'
import { AVERAGE, COUNCIL, INK, PAPER } from './colours'

export type Dot = { cx?: number; cy?: number; index?: number; value?: unknown }

type Side = 'above' | 'below' | 'right'

/** Under this percentage, words below a point would stand on the axis. */
const LOWEST_WITH_ROOM_BELOW = 14

export function CouncilPoint({ dot, points, shape }: { dot: Dot; points: TrendPoint[]; shape: ChartShape }) {
  const { cx, cy, index = 0 } = dot
  const point = points[index]
  if (cx === undefined || cy === undefined || Number.isNaN(cy) || !point || dot.value == null) return null
  const { text } = CHART_SIZES[shape]
  return (
    <g>
      <circle cx={cx} cy={cy} r={5} fill={COUNCIL} />
      {point.label && (
        <Counts
          x={cx}
          y={cy}
          label={point.label}
          side={sideOf(point, { isLast: index === points.length - 1 && shape !== 'wide' })}
          size={text - 1}
          stacked={isTight(shape)}
        />
      )}
    </g>
  )
}

function sideOf({ rate, typeAverage }: TrendPoint, { isLast }: { isLast: boolean }): Side {
  if (rate === null || typeAverage === null || rate >= typeAverage) return 'above'
  if (rate >= LOWEST_WITH_ROOM_BELOW) return 'below'
  return isLast ? 'above' : 'right'
}

function AveragePoint({ dot: { cx, cy, value } }: { dot: Dot }) {
  if (cx === undefined || cy === undefined || Number.isNaN(cy) || value == null) return null
  return <path d={`M${cx} ${cy - 6} l6 6 l-6 6 l-6 -6 z`} fill={PAPER} stroke={AVERAGE} strokeWidth={2} />
}

function Counts(props: { x: number; y: number; label: string; side: Side; size: number; stacked: boolean }) {
  const { x, y, label, side, size, stacked } = props
  const lines = stacked && side !== 'right' ? inTwoLines(label) : [label]
  const first = {
    above: y - 11 - (lines.length - 1) * (size + 1),
    below: y + 11 + size * 0.8,
    right: y - 4,
  }[side]
  return (
    <text textAnchor={side === 'right' ? 'start' : 'middle'} fontSize={size} fontWeight={600} fill={INK}>
      {lines.map((line, i) => (
        <tspan key={line} x={side === 'right' ? x + 9 : x} y={first + i * (size + 1)}>
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

/** Never more than two lines, for which there is room under a year: '9 of' / '13', 'not in' / 'letter'. */
export function inTwoLines(words: string): string[] {
  return words.includes(' of ') ? words.split(/(?<= of) /) : words.split(/ (?=\S+$)/)
}
