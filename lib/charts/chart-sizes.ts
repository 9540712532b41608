/** The two shapes in which every chart is drawn: for a page's full width, and for a phone. */
export const CHART_SIZES = {
  wide: { width: 900, height: 356, top: 48, right: 196, bottom: 50, left: 46, text: 14 },
  narrow: { width: 340, height: 352, top: 44, right: 14, bottom: 68, left: 40, text: 12 },
} as const

export type ChartShape = keyof typeof CHART_SIZES
export const CHART_SHAPES = Object.keys(CHART_SIZES) as ChartShape[]

/** The height at which a percentage stands on a chart of this shape, from its top. */
export function heightOf(rate: number, shape: ChartShape): number {
  const { height, top, bottom } = CHART_SIZES[shape]
  return top + (1 - rate / 100) * (height - top - bottom)
}
