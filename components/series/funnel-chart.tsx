import { Line, XAxis } from 'recharts'
import type { Band, FunnelChart as Funnel } from '@/lib/series/chart'
import { CHART_SIZES, heightOf } from '@/lib/series/chart-sizes'
import {
  acrossOf,
  averageLabelArea,
  caseTicks,
  type FunnelSpot,
  funnelSpots,
  nameType,
  placedNames,
} from '@/lib/series/funnel-layout'
import type { PlacedName } from '@/lib/series/funnel-names'
import { percent } from '@/lib/words/numbers'
import { ChartFrame, type Standing } from './chart-frame'
import { AVERAGE, EXPECTED, INK, PAPER, QUIET, RULE } from './colours'
import { GradePoint } from './grade-mark'

/** A funnel plot: Spiegelhalter 2005, Statistics in Medicine 24:1185. */
export function FunnelChart({ chart, ...standing }: Standing & { chart: Funnel }) {
  const { shape } = standing
  const { points, limits, most, average, averageLabel } = chart
  const { bottom, height, text } = CHART_SIZES[shape]
  const data = points.map(({ cases, reading, councils }) => ({
    cases,
    reading,
    rates: councils.map(({ rate }) => rate),
    rate: councils[0]?.rate ?? null,
  }))
  const place = {
    x: (cases: number) => acrossOf(cases, most, shape),
    y: (rate: number) => heightOf(rate, shape),
  }
  const label = averageLabelArea(chart, shape)
  return (
    <ChartFrame chart={chart} data={data} {...standing}>
      <XAxis
        dataKey="cases"
        type="number"
        domain={[0, most]}
        ticks={caseTicks(most, shape)}
        interval={0}
        height={bottom}
        tickLine={false}
        axisLine={{ stroke: RULE }}
        tick={{ fill: QUIET, fontSize: text - 1 }}
      />
      <text
        x={place.x(most / 2)}
        y={height - bottom + 2 * text + 16}
        textAnchor="middle"
        fontSize={text}
        fill={INK}
      >
        {chart.casesLabel}
      </text>
      <FunnelLimits limits={limits} place={place} />
      <path
        d={`M${place.x(0)} ${place.y(average)}H${place.x(most)}`}
        stroke={AVERAGE}
        strokeWidth={2}
        strokeDasharray="6 4"
      />
      {label && (
        <text x={label.left} y={place.y(average) + text / 3} fontSize={text} fill={INK}>
          {averageLabel} {percent(average)}
        </text>
      )}
      <FunnelPoints spots={funnelSpots(chart, shape)} />
      <FunnelNames names={placedNames(chart, shape)} size={nameType(shape).size} />
      {/* Draws nothing: by it Recharts knows the places at which the chart can be read. */}
      <Line dataKey="rate" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
    </ChartFrame>
  )
}

type FunnelPlace = { x: (cases: number) => number; y: (rate: number) => number }

/** A limit is not drawn where no count could lie beyond it. */
function FunnelLimits({ limits, place }: { limits: Funnel['limits']; place: FunnelPlace }) {
  const inner = limits.map((limit) => ({ cases: limit.cases, band: limit.inner }))
  const outer = limits.map((limit) => ({ cases: limit.cases, band: limit.outer }))
  return (
    <g fill="none" stroke={QUIET}>
      <path d={shaded(inner, place)} fill={EXPECTED} stroke="none" />
      <path d={edge(inner, 'from', place)} strokeDasharray="4 3" />
      <path d={edge(inner, 'to', place)} strokeDasharray="4 3" />
      <path d={edge(outer, 'from', place)} strokeWidth={1.4} />
      <path d={edge(outer, 'to', place)} strokeWidth={1.4} />
    </g>
  )
}

type Limit = { cases: number; band: Band }

function shaded(limits: Limit[], place: FunnelPlace): string {
  const there = limits.map(({ cases, band }) => at(cases, band.to, place))
  const back = limits.toReversed().map(({ cases, band }) => at(cases, band.from, place))
  return `M${[...there, ...back].join('L')}z`
}

function edge(limits: Limit[], side: keyof Band, place: FunnelPlace): string {
  const isBound = (limit: Limit | undefined) =>
    limit === undefined || limit.band[side] === 0 || limit.band[side] === 100
  const first = limits.findIndex((limit) => !isBound(limit))
  if (first < 0) return ''
  const drawn = limits.slice(Math.max(0, first - 1))
  return `M${drawn.map(({ cases, band }) => at(cases, band[side], place)).join('L')}`
}

function at(cases: number, rate: number, { x, y }: FunnelPlace): string {
  return `${x(cases).toFixed(1)} ${y(rate).toFixed(1)}`
}

/** Filled are those outside their expected range: see GradeMark, which the legend has. */
function FunnelPoints({ spots }: { spots: FunnelSpot[] }) {
  return spots.map(({ x, y, name, grade }) => <GradePoint key={name} x={x} y={y} grade={grade} />)
}

function FunnelNames({ names, size }: { names: PlacedName[]; size: number }) {
  return names.map(({ spot, lines, area, led }) => (
    <g key={`${lines} ${spot.x} ${spot.y}`}>
      {led && <path d={leader(spot, area)} stroke={RULE} fill="none" />}
      <text fontSize={size} fill={INK} stroke={PAPER} strokeWidth={3} paintOrder="stroke" textAnchor="middle">
        {lines.map((line, i) => (
          <tspan key={line} x={(area.left + area.right) / 2} y={area.top + size * (0.95 + 1.2 * i)}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  ))
}

function leader({ x, y }: PlacedName['spot'], { left, top, right, bottom }: PlacedName['area']): string {
  const nearX = Math.min(right, Math.max(left, x))
  const nearY = Math.min(bottom, Math.max(top, y))
  return `M${x.toFixed(1)} ${y.toFixed(1)}L${nearX.toFixed(1)} ${nearY.toFixed(1)}`
}
