import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { TrendChart, TrendPoint } from '@/lib/series/chart'
import { CHART_SIZES, type ChartShape, heightOf } from '@/lib/series/chart-sizes'
import { type PlacedCounts, placeCounts } from '@/lib/series/place-counts'
import { placesOnAxis } from '@/lib/series/year-places'

const YEARS: ReportingYear[] = ['2018-19', '2019-20', '2020-21', '2021-22', '2022-23', '2023-24', '2024-25']
const SHAPES: ChartShape[] = ['wide', 'narrow', 'small']

function chartOf(rates: [rate: number | null, average: number | null][]): TrendChart {
  const points = rates.map(
    ([rate, typeAverage], at): TrendPoint => ({
      year: YEARS[at + YEARS.length - rates.length] as ReportingYear,
      rate,
      typeAverage,
      expected: null,
      label: rate === null ? null : `${rate} of 100`,
      axisNote: '',
      reading: '',
    }),
  )
  const breakBefore = points.findIndex(({ year }) => year === '2022-23')
  return {
    kind: 'trend',
    title: '',
    description: '',
    council: 'Ambleford',
    averageLabel: 'unitary average',
    points,
    breakBefore: breakBefore > 0 ? breakBefore : null,
    marked: null,
  }
}

function xOf(chart: TrendChart, at: number, shape: ChartShape): number {
  const { width, left, right } = CHART_SIZES[shape]
  const { at: places, end } = placesOnAxis(chart.points, shape)
  return left + ((Number(places[at]?.middle) + 0.5) / (end + 0.5)) * (width - left - right)
}

/** Rather narrower than the words are drawn. */
function boxOf({ lines, x, first, size }: PlacedCounts) {
  const half = (Math.max(...lines.map((line) => line.length)) * size * 0.5) / 2
  return {
    left: x - half,
    right: x + half,
    top: first - size * 0.72,
    bottom: first + (lines.length - 1) * size * 1.2,
  }
}

type Box = ReturnType<typeof boxOf>

const has = ({ left, right, top, bottom }: Box, x: number, y: number) =>
  x > left && x < right && y > top && y < bottom

/** Points along the lines of a chart and on its marks. */
function inkOf(chart: TrendChart, shape: ChartShape): { x: number; y: number }[] {
  const { points, breakBefore } = chart
  return (['rate', 'typeAverage'] as const).flatMap((line) =>
    points.flatMap((point, at) => {
      const [from, to] = [point[line], points[at + 1]?.[line]]
      if (from === null) return []
      const goesOn = to !== null && to !== undefined && at + 1 !== breakBefore
      return Array.from({ length: goesOn ? 50 : 1 }, (_, i) => {
        const share = i / 50
        const x = (1 - share) * xOf(chart, at, shape) + share * (goesOn ? xOf(chart, at + 1, shape) : 0)
        return { x, y: heightOf((1 - share) * from + share * (goesOn ? to : 0), shape) }
      })
    }),
  )
}

describe('the counts beside the points of a chart', () => {
  test('are on no line, no mark and no other counts, whatever the figures', () => {
    const percent = fc.integer({ min: 0, max: 100 })
    const year = fc.tuple(fc.option(percent, { freq: 3 }), fc.option(percent, { freq: 5 }))
    fc.assert(
      fc.property(
        fc.array(year, { minLength: 3, maxLength: 7 }),
        fc.constantFrom(...SHAPES),
        (rates, shape) => {
          const chart = chartOf(rates)
          const boxes = placeCounts(chart, shape).flatMap((placed) => (placed ? [boxOf(placed)] : []))
          for (const box of boxes) {
            for (const { x, y } of inkOf(chart, shape)) expect(has(box, x, y)).toBe(false)
            for (const other of boxes)
              if (other !== box)
                expect(
                  box.left < other.right &&
                    other.left < box.right &&
                    box.top < other.bottom &&
                    other.top < box.bottom,
                ).toBe(false)
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  test.each(SHAPES)('leave an average that is close above alone: %s', (shape) => {
    const chart = chartOf([
      [16, 15],
      [2, 12],
    ])
    const [first, last] = placeCounts(chart, shape).map((placed) => placed && boxOf(placed))
    if (!first || !last) throw new Error('Some counts have no place.')
    expect(has(last, xOf(chart, 1, shape), heightOf(12, shape))).toBe(false)
    expect(first.bottom).toBeLessThan(heightOf(16, shape))
  })

  test.each(SHAPES)('are there for every point of a usual run of years: %s', (shape) => {
    const chart = chartOf([
      [60, 61],
      [63, 62],
      [70, 69],
      [66, 67],
      [80, 78],
      [79, 80],
      [81, 81],
    ])
    expect(placeCounts(chart, shape)).not.toContain(null)
  })
})
