import { Line } from 'recharts'
import type { TogetherChart as Together } from '@/lib/series/chart'
import { CHART_SIZES, type ChartShape, heightOf } from '@/lib/series/chart-sizes'
import { marksBeside } from '@/lib/series/marks-beside'
import { ChartFrame, type Standing } from './chart-frame'
import { COUNCIL, INK } from './colours'
import { EndLabels } from './end-labels'
import { averageLines } from './points'
import { ShapedPoint } from './shaped-point'
import { breakMark, YearAxis } from './years'

export function TogetherChart({ chart, ...standing }: Standing & { chart: Together }) {
  const { shape } = standing
  const { years, lines, average, breakBefore } = chart
  const sideOf = (at: number) => (breakBefore !== null && at < breakBefore ? 'Before' : 'After')
  const data = chart.readings.map((reading, at) => ({
    reading,
    at,
    [`average${sideOf(at)}`]: average?.rates[at] ?? null,
    ...Object.fromEntries(lines.map(({ rates }, line) => [`line${line}`, rates[at] ?? null])),
  }))
  const beside = years.map((_, at) =>
    marksBeside(
      lines.map(({ rates }) => rates[at] ?? null),
      years.length,
      shape,
    ),
  )
  const ticks = years.map((year) => ({ year, note: null, marked: false }))
  return (
    <ChartFrame chart={chart} data={data} {...standing}>
      {YearAxis({ years: ticks, shape })}
      {breakBefore !== null && breakMark({ before: breakBefore, of: years.length, shape })}
      {average && averageLines()}
      <CouncilLines chart={chart} beside={beside} shape={shape} />
      {lines.map(({ council }, line) => (
        <Line
          key={council}
          dataKey={`line${line}`}
          stroke="none"
          isAnimationActive={false}
          dot={(dot) => (
            <ShapedPoint key={dot.index} dot={dot} which={line} beside={beside.map((marks) => marks[line])} />
          )}
          activeDot={false}
        />
      ))}
      {shape === 'wide' && <EndLabels lines={namedLines(chart)} years={years} />}
    </ChartFrame>
  )
}

/** Recharts would draw the lines to the middle of a year, where no mark stands. */
function CouncilLines({ chart, beside, shape }: { chart: Together; beside: number[][]; shape: ChartShape }) {
  const { width, left, right } = CHART_SIZES[shape]
  const { lines, years, breakBefore } = chart
  const x = (at: number) => left + ((at + 0.5) / years.length) * (width - left - right)
  const paths = lines.map(({ rates }, line) =>
    rates.map((rate, at) => {
      const moved = beside[at]?.[line]
      if (rate === null || moved === undefined) return ''
      const begins = (rates[at - 1] ?? null) === null || at === breakBefore
      const place = x(at) + moved
      return `${begins ? 'M' : 'L'}${place.toFixed(1)} ${heightOf(rate, shape).toFixed(1)}`
    }),
  )
  return (
    <g fill="none" stroke={COUNCIL} strokeWidth={1.5}>
      {paths.map((path, line) => (
        <path key={lines[line]?.council} d={path.join('')} />
      ))}
    </g>
  )
}

function namedLines({ lines, average }: Together) {
  return [
    ...lines.map(({ council, rates }, mark) => ({ name: council, rates, colour: COUNCIL, bold: true, mark })),
    ...(average ? [{ name: average.label, rates: average.rates, colour: INK, bold: false }] : []),
  ]
}
