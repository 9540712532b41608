import type { FunnelChart } from './chart'
import { CHART_SIZES, type ChartShape, heightOf, isTight } from './chart-sizes'
import { type Area, type NameType, type PlacedName, placeNames, sizeOf } from './funnel-names'

export function acrossOf(cases: number, most: number, shape: ChartShape): number {
  const { width, left, right } = CHART_SIZES[shape]
  return left + (cases / most) * (width - left - right)
}

export function nameType(shape: ChartShape): NameType {
  return { size: CHART_SIZES[shape].text - 1, charactersInLine: isTight(shape) ? 16 : 24 }
}

/** Null where it has no room. */
export function averageLabelArea({ average, averageLabel }: FunnelChart, shape: ChartShape): Area | null {
  if (isTight(shape)) return null
  const { width, right, text } = CHART_SIZES[shape]
  const label = sizeOf([`${averageLabel} 100%`], { size: text, charactersInLine: 40 })
  const left = width - right + 12
  const middle = heightOf(average, shape)
  return {
    left,
    right: Math.min(width, left + label.width),
    top: middle - label.height / 2,
    bottom: middle + label.height / 2,
  }
}

export function placedNames(chart: FunnelChart, shape: ChartShape): PlacedName[] {
  const { width, height, left, bottom } = CHART_SIZES[shape]
  const spots = chart.points.flatMap(({ cases, councils }) =>
    councils.map(({ name, rate, grade }) => ({
      x: acrossOf(cases, chart.most, shape),
      y: heightOf(rate, shape),
      name,
      isNamed: grade === 'outside' || grade === 'far-outside',
    })),
  )
  const average = averageLabelArea(chart, shape)
  return placeNames(
    spots.filter(({ isNamed }) => isNamed),
    spots,
    { left, top: 2, right: width - 2, bottom: height - bottom },
    average ? [average] : [],
    nameType(shape),
  )
}

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]

const MOST_TICKS = { tight: 5, roomy: 8 }

/** A round number, with room beyond the most cases of any council. */
export function axisEnd(mostCases: number): number {
  const step = stepFor(mostCases + 1, MOST_TICKS.tight)
  return Math.ceil((mostCases + 1) / step) * step
}

/** Zero and the end are among them. */
export function caseTicks(end: number, shape: ChartShape): number[] {
  const most = isTight(shape) ? MOST_TICKS.tight : MOST_TICKS.roomy
  const step = STEPS.find((one) => end % one === 0 && end / one <= most) ?? end
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step)
}

function stepFor(end: number, most: number): number {
  return STEPS.find((step) => end / step <= most) ?? end
}
