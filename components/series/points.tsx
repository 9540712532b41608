import { Line } from 'recharts'
import type { TrendPoint } from '@/lib/series/chart'
import { CHART_SIZES, type ChartShape, isTight } from '@/lib/series/chart-sizes'
import { AVERAGE, COUNCIL, INK, PAPER } from './colours'

/** What Recharts tells of a point: where it stands, and which it is. */
export type Dot = { cx?: number; cy?: number; index?: number; value?: unknown }

type Side = 'above' | 'below' | 'right'

/** Under this percentage, words below a point would stand on the axis. */
const LOWEST_WITH_ROOM_BELOW = 14

/** The council's rate in a year: a filled circle, with its counts on the side away from the average. */
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

/**
 * The side of a point that is free: away from the average, and never on the axis.
 * @param where `isLast`: whether the chart ends beside the point
 */
function sideOf({ rate, typeAverage }: TrendPoint, { isLast }: { isLast: boolean }): Side {
  if (rate === null || typeAverage === null || rate >= typeAverage) return 'above'
  if (rate >= LOWEST_WITH_ROOM_BELOW) return 'below'
  return isLast ? 'above' : 'right'
}

/** The type average in a year: a hollow diamond. */
function AveragePoint({ dot: { cx, cy, value } }: { dot: Dot }) {
  if (cx === undefined || cy === undefined || Number.isNaN(cy) || value == null) return null
  return <path d={`M${cx} ${cy - 6} l6 6 l-6 6 l-6 -6 z`} fill={PAPER} stroke={AVERAGE} strokeWidth={2} />
}

/** '9 of 13' in one line, or in two where years stand close together. */
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

/**
 * The type average before and after the break of the method, dashed. To be called and not written as an element:
 * Recharts looks for lines among its own children.
 */
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

/**
 * Words under or beside a point where years stand close together: '9 of' / '13', 'no' / 'letter', 'not in' /
 * 'letter'. Never more than two lines, for which there is room.
 */
export function inTwoLines(words: string): string[] {
  return words.includes(' of ') ? words.split(/(?<= of) /) : words.split(/ (?=\S+$)/)
}
