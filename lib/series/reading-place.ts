import { CHART_SIZES, type ChartShape, heightOf, isTight } from './chart-sizes'

/** Where the words about a point are, in units of the drawing from its top left; `isAbove`: their lowest line is at `y`. */
export type ReadingPlace = { x: number; y: number; width: number; isAbove: boolean }

const WIDTH = { roomy: 260, tight: 250 }

const APART = 14

/**
 * Beside the marks of a point and never on them: right or left where the chart is wide, else above or below.
 * @param x of the point, in units of the drawing
 * @param rates of its marks, in percent
 */
export function readingPlace(x: number, rates: number[], shape: ChartShape): ReadingPlace {
  const { width, height, bottom } = CHART_SIZES[shape]
  const axis = height - bottom
  const heights = rates.length > 0 ? rates.map((rate) => heightOf(rate, shape)) : [axis]
  const [highest, lowest] = [Math.min(...heights), Math.max(...heights)]
  const isAbove = highest > axis - lowest
  if (isTight(shape)) {
    const middle = Math.max(0, Math.min(x - WIDTH.tight / 2, width - WIDTH.tight))
    return { x: middle, y: isAbove ? highest - APART : lowest + APART, width: WIDTH.tight, isAbove }
  }
  const fitsRight = x + APART + WIDTH.roomy <= width
  return {
    x: fitsRight ? x + APART : x - APART - WIDTH.roomy,
    // From its lowest mark down or its highest up, where points of other years are seldom.
    y: isAbove ? highest : lowest,
    width: WIDTH.roomy,
    isAbove,
  }
}
