import type { Grade } from '@/lib/domain/compare'
import { groupBy } from '@/lib/domain/group-by'
import { type Area, type Spot, sizeOfText } from './areas'
import type { FunnelChart } from './chart'
import { CHART_SIZES, type ChartShape, heightOf, isTight } from './chart-sizes'
import { type NameType, type PlacedName, placeNames } from './funnel-names'

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
  const label = sizeOfText([`${averageLabel} 100%`], text)
  const left = width - right + 12
  const middle = heightOf(average, shape)
  return {
    left,
    right: Math.min(width, left + label.width),
    top: middle - label.height / 2,
    bottom: middle + label.height / 2,
  }
}

/** With fewer councils than this every one is named; with more only those outside their expected range. */
const FEWEST_UNNAMED = 12

export type FunnelSpot = Spot & { name: string; grade: Grade | null }

/** Between the middles of councils with as many cases and the same rate, which are drawn side by side. */
const BESIDE = { step: 9, most: 36 }

/** Where each council is drawn, those farthest outside last. */
export function funnelSpots({ points, most }: FunnelChart, shape: ChartShape): FunnelSpot[] {
  const spots = points.flatMap(({ cases, councils }) =>
    [...groupBy(councils, ({ rate }) => rate)].flatMap(([rate, same]) => {
      const step = Math.min(BESIDE.step, BESIDE.most / same.length)
      return same.map(({ name, grade }, at) => ({
        x: acrossOf(cases, most, shape) + (at - (same.length - 1) / 2) * step,
        y: heightOf(rate, shape),
        name,
        grade,
      }))
    }),
  )
  return spots.sort((a, b) => farness(a) - farness(b))
}

const FARNESS = ['within', 'just-outside', 'outside', 'far-outside'] as const

function farness({ grade }: FunnelSpot): number {
  return grade === null ? -1 : FARNESS.indexOf(grade)
}

export function placedNames(chart: FunnelChart, shape: ChartShape): PlacedName[] {
  const { width, height, left, bottom } = CHART_SIZES[shape]
  const spots = funnelSpots(chart, shape)
  const average = averageLabelArea(chart, shape)
  const isNamed = (spot: FunnelSpot) => spots.length < FEWEST_UNNAMED || farness(spot) >= 2
  return placeNames(
    spots.filter(isNamed).toReversed(),
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
