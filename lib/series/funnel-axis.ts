import { type ChartShape, isTight } from './chart-sizes'

/** From one tick to the next. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]

const MOST_TICKS = { tight: 5, roomy: 8 }

/** The number of cases at which the axis ends: a round one, with room beyond the most cases of any council. */
export function axisEnd(mostCases: number): number {
  const step = stepFor(mostCases + 1, MOST_TICKS.tight)
  return Math.ceil((mostCases + 1) / step) * step
}

/** The numbers of cases under the axis, zero and its end among them. */
export function caseTicks(end: number, shape: ChartShape): number[] {
  const most = isTight(shape) ? MOST_TICKS.tight : MOST_TICKS.roomy
  const step = STEPS.find((one) => end % one === 0 && end / one <= most) ?? end
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step)
}

function stepFor(end: number, most: number): number {
  return STEPS.find((step) => end / step <= most) ?? end
}
