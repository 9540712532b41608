import { Line, ReferenceLine, XAxis } from 'recharts'
import type { FunnelChart as Funnel, FunnelPoint } from '@/lib/charts/chart'
import { CHART_SIZES, type ChartShape } from '@/lib/charts/chart-sizes'
import { ChartFrame, type Standing } from './chart-frame'
import { AVERAGE, COUNCIL, INK, QUIET, RULE } from './colours'
import type { Dot } from './points'

/**
 * The councils of an authority type: each a point at its number of cases and its rate, around the type average,
 * inside the limits that chance alone would give at each number of cases (a funnel plot: Spiegelhalter 2005).
 */
export function FunnelChart({ chart, ...standing }: Standing & { chart: Funnel }) {
  const { shape } = standing
  const { points, limits, most, average } = chart
  const data = points.map(({ cases, reading, councils }) => ({
    cases,
    reading,
    rate: councils[0]?.rate ?? null,
  }))
  return (
    <ChartFrame chart={chart} data={data} {...standing}>
      <XAxis
        dataKey="cases"
        type="number"
        domain={[0, most]}
        height={CHART_SIZES[shape].bottom}
        tickLine={false}
        axisLine={{ stroke: RULE }}
        tick={{ fill: QUIET, fontSize: CHART_SIZES[shape].text - 1 }}
        interval={0}
        label={{
          value: chart.casesLabel,
          position: 'insideBottom',
          offset: 8,
          fill: INK,
          fontSize: CHART_SIZES[shape].text,
        }}
      />
      <ReferenceLine y={average} stroke={AVERAGE} strokeWidth={2} strokeDasharray="6 4" />
      <LimitLines limits={limits} most={most} shape={shape} />
      <Line
        dataKey="rate"
        stroke="none"
        isAnimationActive={false}
        dot={(dot) => <CouncilsPoint key={dot.index} dot={dot} points={points} shape={shape} />}
        activeDot={false}
      />
    </ChartFrame>
  )
}

/** Where a number of cases and a percentage stand on a chart of this shape. */
function placeOn(shape: ChartShape, most: number) {
  const { width, height, top, right, bottom, left } = CHART_SIZES[shape]
  return {
    x: (cases: number) => left + (cases / most) * (width - left - right),
    y: (rate: number) => top + (1 - rate / 100) * (height - top - bottom),
  }
}

function LimitLines({ limits, most, shape }: Pick<Funnel, 'limits' | 'most'> & { shape: ChartShape }) {
  const { x, y } = placeOn(shape, most)
  const path = (rate: (limit: Funnel['limits'][number]) => number) =>
    limits
      .map((limit, i) => `${i === 0 ? 'M' : 'L'}${x(limit.cases).toFixed(1)} ${y(rate(limit)).toFixed(1)}`)
      .join('')
  return (
    <g fill="none" stroke={QUIET}>
      <path d={path(({ inner }) => inner.from)} strokeWidth={1} strokeDasharray="4 3" />
      <path d={path(({ inner }) => inner.to)} strokeWidth={1} strokeDasharray="4 3" />
      <path d={path(({ outer }) => outer.from)} strokeWidth={1.2} />
      <path d={path(({ outer }) => outer.to)} strokeWidth={1.2} />
    </g>
  )
}

function CouncilsPoint({ dot, points, shape }: { dot: Dot; points: FunnelPoint[]; shape: ChartShape }) {
  const { cx, index = 0 } = dot
  const point = points[index]
  if (cx === undefined || !point) return null
  const { y } = placeOn(shape, 1)
  return (
    <g>
      {point.councils.map(({ name, rate, farOutside }) => (
        <g key={name}>
          <circle cx={cx} cy={y(rate)} r={4} fill={COUNCIL} />
          {farOutside && (
            <text x={cx + 7} y={y(rate) + 4} fontSize={CHART_SIZES[shape].text - 1} fill={INK}>
              {name}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}
