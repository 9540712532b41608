import { Line, ReferenceArea } from 'recharts'
import type { TrendChart as Trend, TrendPoint } from '@/lib/series/chart'
import { placeCounts } from '@/lib/series/place-counts'
import { placesOnAxis } from '@/lib/series/year-places'
import { ChartFrame, type Standing } from './chart-frame'
import { COUNCIL, EXPECTED, INK } from './colours'
import { EndLabels } from './end-labels'
import { averageLines, CouncilPoint } from './points'
import { breakMark, runBands, YearAxis } from './years'

/** As a share of the axis, and at most of a year's place. */
const BAND_OF_AXIS = 0.06
const BAND_OF_YEAR = 0.42

// No 'use client': the drawing thread renders this very component for the page's first picture.

export function TrendChart({ chart, ...standing }: Standing & { chart: Trend }) {
  const { shape } = standing
  const { points, breakBefore } = chart
  const { at: places, end } = placesOnAxis(points, shape)
  const middle = (at: number) => places[at]?.middle ?? at
  const data = points.map((point, at) => ({
    ...point,
    at: middle(at),
    rates: ratesOf(point),
    ...bySide(point, at, breakBefore),
  }))
  const band = Math.min(BAND_OF_YEAR, BAND_OF_AXIS * (end + 0.5))
  const counts = placeCounts(chart, shape)
  const years = points.map(({ year, until, axisNote }) => ({
    year,
    ...(until && { until }),
    note: axisNote,
    marked: year === chart.marked && until === undefined,
  }))
  return (
    <ChartFrame chart={chart} data={data} {...standing}>
      {runBands({ years, shape })}
      {points.map(
        ({ year, expected }, at) =>
          expected && (
            <ReferenceArea
              key={year}
              x1={middle(at) - band / 2}
              x2={middle(at) + band / 2}
              y1={expected.from}
              y2={expected.to}
              fill={EXPECTED}
              fillOpacity={1}
              ifOverflow="visible"
            />
          ),
      )}
      {YearAxis({ years, shape })}
      {breakBefore !== null && breakMark({ before: breakBefore, years, shape })}
      {averageLines()}
      {(['Before', 'After'] as const).map((side) => (
        <Line
          key={`council${side}`}
          dataKey={`council${side}`}
          stroke={COUNCIL}
          strokeWidth={2.5}
          isAnimationActive={false}
          dot={(dot) => <CouncilPoint key={dot.index} dot={dot} counts={counts} />}
          activeDot={false}
        />
      ))}
      {shape === 'wide' && <EndLabels lines={namedLines(chart)} years={points.map(({ year }) => year)} />}
    </ChartFrame>
  )
}

/** Where the marks of a year are. */
function ratesOf({ rate, typeAverage, expected }: TrendPoint): number[] {
  return [rate, typeAverage, expected?.from, expected?.to].filter(
    (one): one is number => one !== null && one !== undefined,
  )
}

function bySide({ rate, typeAverage }: TrendPoint, at: number, breakBefore: number | null) {
  const before = breakBefore !== null && at < breakBefore
  return {
    councilBefore: before ? rate : null,
    councilAfter: before ? null : rate,
    averageBefore: before ? typeAverage : null,
    averageAfter: before ? null : typeAverage,
  }
}

function namedLines({ council, averageLabel, points }: Trend) {
  const rates = points.map(({ rate }) => rate)
  const averages = points.map(({ typeAverage }) => typeAverage)
  return [
    { name: council, rates, colour: COUNCIL, bold: true },
    ...(averageLabel === null ? [] : [{ name: averageLabel, rates: averages, colour: INK, bold: false }]),
  ]
}
