import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import { CHART_SIZES, type ChartShape, heightOf } from '@/lib/charts/chart-sizes'
import { type EndLabel, LINE_HEIGHT, placeLabels } from '@/lib/charts/place-labels'
import type { ChartPoint, ChartView } from '@/lib/views/series-chart'
import { percent } from '@/lib/words/numbers'
import type { ReportingYear } from '@/lib/years/reporting-year'
import { AveragePoint, CouncilPoint } from './points'
import { Reading } from './reading'
import { YearTick } from './year-tick'

const COUNCIL = 'var(--color-council, #12436d)'
const AVERAGE = 'var(--color-average, #f46a25)'
const INK = 'var(--color-ink, #14181f)'
const QUIET = 'var(--color-quiet, #4b5360)'
const HAIRLINE = 'var(--color-hairline, #d9d5cb)'
const RULE = 'var(--color-rule, #8b8779)'

// No 'use client': the drawing thread renders this very component for the page's first picture.

/**
 * A rate across years: the council solid with filled marks, the type average dashed with hollow ones, counts at
 * the points, the break in method as a dotted line that neither line crosses.
 * @param live whether it stands in a browser and answers to pointer and keyboard
 * @param onReading told what is read out of the year that somebody reached for
 */
export function RateChart({
  chart,
  shape,
  live = false,
  onReading,
}: {
  chart: ChartView
  shape: ChartShape
  live?: boolean
  onReading?: (reading: string) => void
}) {
  const size = CHART_SIZES[shape]
  const { points, breakBefore } = chart
  const data = points.map((point, at) => ({ ...point, at, ...bySide(point, at, breakBefore) }))
  return (
    <LineChart
      width={size.width}
      height={size.height}
      data={data}
      margin={{ top: size.top, right: size.right, bottom: 0, left: 0 }}
      accessibilityLayer={live}
      title={chart.title}
      desc={chart.description}
      style={{ fontFamily: 'var(--font-sans, sans-serif)', fontSize: size.text }}
    >
      <CartesianGrid vertical={false} stroke={HAIRLINE} />
      <XAxis
        dataKey="at"
        type="number"
        domain={[-0.5, points.length - 0.5]}
        ticks={points.map((_, at) => at)}
        interval={0}
        height={size.bottom}
        tickLine={false}
        axisLine={{ stroke: RULE }}
        tick={(tick) => <YearTick tick={tick} points={points} shape={shape} />}
      />
      <YAxis
        domain={[0, 100]}
        ticks={[0, 25, 50, 75, 100]}
        tickFormatter={percent}
        width={size.left}
        tickLine={false}
        axisLine={false}
        tick={{ fill: QUIET, fontSize: size.text - 1 }}
        interval={0}
      />
      {breakBefore !== null && (
        <ReferenceLine
          x={breakBefore - 0.5}
          stroke={QUIET}
          strokeDasharray="2 4"
          label={(props: { viewBox?: { x?: number } }) => (
            <BreakLabel x={props.viewBox?.x ?? 0} shape={shape} early={breakBefore < points.length / 2} />
          )}
        />
      )}
      {(['Before', 'After'] as const).map((side) => (
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
      ))}
      {(['Before', 'After'] as const).map((side) => (
        <Line
          key={`council${side}`}
          dataKey={`council${side}`}
          stroke={COUNCIL}
          strokeWidth={2.5}
          isAnimationActive={false}
          dot={(dot) => <CouncilPoint key={dot.index} dot={dot} points={points} shape={shape} />}
          activeDot={false}
        />
      ))}
      {shape === 'wide' && <EndLabels chart={chart} />}
      {live && (
        <Tooltip
          content={<Reading onReading={onReading} />}
          filterNull={false}
          isAnimationActive={false}
          cursor={{ stroke: INK, strokeWidth: 1 }}
        />
      )}
    </LineChart>
  )
}

function bySide({ rate, typeAverage }: ChartPoint, at: number, breakBefore: number | null) {
  const before = breakBefore !== null && at < breakBefore
  return {
    councilBefore: before ? rate : null,
    councilAfter: before ? null : rate,
    averageBefore: before ? typeAverage : null,
    averageAfter: before ? null : typeAverage,
  }
}

/** The names of the lines, at their ends, moved apart where they would touch. */
function EndLabels({ chart }: { chart: ChartView }) {
  const lastRate = chart.points.findLast(({ rate }) => rate !== null)
  const lastAverage = chart.points.findLast(({ typeAverage }) => typeAverage !== null)
  const labels = placeLabels([
    lastRate?.rate == null ? null : endLabel(chart, chart.council, lastRate.rate, lastRate.year),
    lastAverage?.typeAverage == null || chart.averageLabel === null
      ? null
      : endLabel(chart, chart.averageLabel, lastAverage.typeAverage, lastAverage.year),
  ])
  const { width, right, text } = CHART_SIZES.wide
  return labels.map(
    (label, which) =>
      label && (
        <text
          key={label.lines.join(' ')}
          fontSize={text}
          fill={which === 0 ? COUNCIL : INK}
          fontWeight={which === 0 ? 700 : 400}
        >
          {label.lines.map((line, i) => (
            <tspan key={line} x={width - right + 12} y={label.first + i * LINE_HEIGHT}>
              {line}
            </tspan>
          ))}
        </text>
      ),
  )
}

/** A line's name with its last rate, and the year of it where the chart goes on. */
function endLabel({ points }: ChartView, name: string, rate: number, year: ReportingYear): EndLabel {
  const when = year === points.at(-1)?.year ? '' : ` in ${year}`
  return { at: heightOf(rate, 'wide'), words: `${name} ${percent(rate)}${when}` }
}

function BreakLabel({ x, shape, early }: { x: number; shape: ChartShape; early: boolean }) {
  const lines =
    shape === 'wide'
      ? ["the Ombudsman's method changed here:", "rates before and after don't compare"]
      : ['method changed here:', "don't compare across"]
  const { text } = CHART_SIZES[shape]
  return (
    <text textAnchor={early ? 'start' : 'end'} fill={QUIET} fontSize={text - 1}>
      {lines.map((line, i) => (
        <tspan key={line} x={x + (early ? 5 : -5)} y={14 + i * (text + 3)}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
