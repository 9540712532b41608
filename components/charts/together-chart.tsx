import { Line } from 'recharts'
import type { TogetherChart as Together } from '@/lib/charts/chart'
import { breakMark } from './break-mark'
import { ChartFrame, type Standing } from './chart-frame'
import { AVERAGE, COUNCIL, INK } from './colours'
import { EndLabels } from './end-labels'
import { AveragePoint } from './points'
import { ShapedPoint } from './shaped-point'
import { YearAxis } from './year-axis'

/**
 * A rate of several councils across years on one chart: all lines alike but for their marks, each named at its end,
 * and the type average dashed where they share one.
 */
export function TogetherChart({ chart, ...standing }: Standing & { chart: Together }) {
  const { shape } = standing
  const { years, lines, average, breakBefore } = chart
  const sideOf = (at: number) => (breakBefore !== null && at < breakBefore ? 'Before' : 'After')
  const data = years.map((year, at) => ({
    year,
    at,
    reading: chart.readings[at] ?? '',
    [`average${sideOf(at)}`]: average?.rates[at] ?? null,
    ...Object.fromEntries(lines.map(({ rates }, line) => [`line${line}${sideOf(at)}`, rates[at] ?? null])),
  }))
  const ticks = years.map((year) => ({ year, note: null, marked: false }))
  return (
    <ChartFrame chart={chart} data={data} {...standing}>
      {YearAxis({ years: ticks, shape })}
      {breakBefore !== null && breakMark({ before: breakBefore, of: years.length, shape })}
      {average &&
        (['Before', 'After'] as const).map((side) => (
          <Line
            key={side}
            dataKey={`average${side}`}
            stroke={AVERAGE}
            strokeWidth={2}
            strokeDasharray="6 4"
            isAnimationActive={false}
            dot={(dot) => <AveragePoint key={dot.index} dot={dot} />}
            activeDot={false}
          />
        ))}
      {lines.flatMap(({ council }, line) =>
        (['Before', 'After'] as const).map((side) => (
          <Line
            key={`${council}${side}`}
            dataKey={`line${line}${side}`}
            stroke={COUNCIL}
            strokeWidth={1.5}
            isAnimationActive={false}
            dot={(dot) => <ShapedPoint key={dot.index} dot={dot} which={line} />}
            activeDot={false}
          />
        )),
      )}
      {shape === 'wide' && <EndLabels lines={namedLines(chart)} years={years} />}
    </ChartFrame>
  )
}

function namedLines({ lines, average }: Together) {
  return [
    ...lines.map(({ council, rates }) => ({ name: council, rates, colour: COUNCIL, bold: true })),
    ...(average ? [{ name: average.label, rates: average.rates, colour: INK, bold: false }] : []),
  ]
}
