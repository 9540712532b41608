import { Line } from 'recharts'
import type { TogetherChart as Together } from '@/lib/series/chart'
import { CHART_SIZES, type ChartShape, heightOf } from '@/lib/series/chart-sizes'
import { marksBeside } from '@/lib/series/marks-beside'
import { placesOnAxis } from '@/lib/series/year-places'
import { ChartFrame, type Standing } from './chart-frame'
import { COUNCIL, INK } from './colours'
import { EndLabels } from './end-labels'
import { averageLines } from './points'
import { ShapedPoint } from './shaped-point'
import { breakMark, runBands, YearAxis } from './years'

export function TogetherChart({ chart, ...standing }: Standing & { chart: Together }) {
  const { shape } = standing
  const { places, lines, average, breakBefore } = chart
  const { at: onAxis, end } = placesOnAxis(places, shape)
  const sideOf = (at: number) => (breakBefore !== null && at < breakBefore ? 'Before' : 'After')
  const data = chart.readings.map((reading, at) => ({
    reading,
    at: onAxis[at]?.middle ?? at,
    [`average${sideOf(at)}`]: average?.rates[at] ?? null,
    ...Object.fromEntries(lines.map(({ rates }, line) => [`line${line}`, rates[at] ?? null])),
  }))
  const beside = places.map((_, at) =>
    marksBeside(
      lines.map(({ rates }) => rates[at] ?? null),
      end + 0.5,
      shape,
    ),
  )
  const ticks = places.map((place) => ({ ...place, marked: false }))
  return (
    <ChartFrame chart={chart} data={data} {...standing}>
      {runBands({ years: ticks, shape })}
      {YearAxis({ years: ticks, shape })}
      {breakBefore !== null && breakMark({ before: breakBefore, years: places, shape })}
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
      {shape === 'wide' && <EndLabels lines={namedLines(chart)} years={places.map(({ year }) => year)} />}
    </ChartFrame>
  )
}

/** Recharts would draw the lines to the middle of a year, where no mark stands. */
function CouncilLines({ chart, beside, shape }: { chart: Together; beside: number[][]; shape: ChartShape }) {
  const { width, left, right } = CHART_SIZES[shape]
  const { lines, places, breakBefore } = chart
  const { at: onAxis, end } = placesOnAxis(places, shape)
  const x = (at: number) => left + (((onAxis[at]?.middle ?? at) + 0.5) / (end + 0.5)) * (width - left - right)
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
