import { Line, XAxis } from 'recharts'
import type { FunnelChart as Funnel } from '@/lib/series/chart'
import { CHART_SIZES, heightOf } from '@/lib/series/chart-sizes'
import { caseTicks } from '@/lib/series/funnel-axis'
import { acrossOf, averageLabelArea, nameType, placedNames } from '@/lib/series/funnel-layout'
import { percent } from '@/lib/words/numbers'
import { ChartFrame, type Standing } from './chart-frame'
import { AVERAGE, INK, QUIET, RULE } from './colours'
import { FunnelLimits } from './funnel-limits'
import { FunnelNames } from './funnel-names'
import { FunnelPoints } from './funnel-points'

/**
 * The councils of an authority type: each a point at its number of cases and its rate, around the type average,
 * inside the limits that chance alone would give at each number of cases (a funnel plot: Spiegelhalter 2005).
 */
export function FunnelChart({ chart, ...standing }: Standing & { chart: Funnel }) {
  const { shape } = standing
  const { points, limits, most, average, averageLabel } = chart
  const { bottom, height, text } = CHART_SIZES[shape]
  const data = points.map(({ cases, reading, councils: [first] }) => ({
    cases,
    reading,
    rate: first?.rate ?? null,
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
      <FunnelPoints points={points} place={place} />
      <FunnelNames names={placedNames(chart, shape)} size={nameType(shape).size} />
      {/* Draws nothing: by it Recharts knows the places at which the chart can be read. */}
      <Line dataKey="rate" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
    </ChartFrame>
  )
}
