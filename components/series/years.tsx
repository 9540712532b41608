import { ReferenceLine, XAxis } from 'recharts'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { CHART_SIZES, type ChartShape, isTight } from '@/lib/series/chart-sizes'
import { INK, QUIET, RULE } from './colours'
import { inTwoLines } from './points'

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

type TickYear = { year: ReportingYear; note: string | null; marked: boolean }

type Tick = { x?: number | string; y?: number | string; payload?: { value?: unknown } }

function YearTick({ tick, years, shape }: { tick: Tick; years: TickYear[]; shape: ChartShape }) {
  const place = years[Number(tick.payload?.value)]
  if (!place) return null
  const { text, height, bottom } = CHART_SIZES[shape]
  const x = Number(tick.x)
  const axis = height - bottom
  const tight = isTight(shape)
  const year = tight ? [place.year.slice(0, 5), place.year.slice(5)] : [place.year]
  const note = place.note === null ? [] : tight ? inTwoLines(place.note) : [place.note]
  return (
    <text textAnchor="middle" fill={INK}>
      {year.map((words, i) => (
        <tspan
          key={words}
          x={x}
          y={axis + 20 + i * (text + 2)}
          fontSize={text - (tight ? 1 : 0)}
          fontWeight={place.marked ? 700 : 400}
        >
          {words}
        </tspan>
      ))}
      {note.map((words, i) => (
        <tspan
          key={`${words}-note`}
          x={x}
          y={axis + 20 + year.length * (text + 3) + i * text}
          fontSize={text - 2}
          fill={QUIET}
        >
          {words}
        </tspan>
      ))}
    </text>
  )
}

const WORDS: Record<ChartShape, string[]> = {
  wide: ["the Ombudsman's method changed here:", "rates before and after don't compare"],
  narrow: ['method changed here:', "don't compare across"],
  small: ['method changed'],
}

export function breakMark({ before, of, shape }: { before: number; of: number; shape: ChartShape }) {
  const early = before < of / 2
  return (
    <ReferenceLine
      x={before - 0.5}
      stroke={QUIET}
      strokeDasharray="2 4"
      label={({ viewBox }: { viewBox?: { x?: number } }) =>
        viewBox?.x === undefined ? <g /> : <BreakLabel x={viewBox.x} shape={shape} early={early} />
      }
    />
  )
}

function BreakLabel({ x, shape, early }: { x: number; shape: ChartShape; early: boolean }) {
  const { text } = CHART_SIZES[shape]
  return (
    <text textAnchor={early ? 'start' : 'end'} fill={QUIET} fontSize={text - 1}>
      {WORDS[shape].map((line, i) => (
        <tspan key={line} x={x + (early ? 5 : -5)} y={14 + i * (text + 3)}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
