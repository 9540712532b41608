/**
 * The shapes in which charts are drawn: for a page's full width, for a phone, and small, for several councils
 * beside one another.
 */
export const CHART_SIZES = {
  wide: { width: 900, height: 372, top: 48, right: 196, bottom: 56, left: 46, text: 14 },
  narrow: { width: 340, height: 352, top: 44, right: 14, bottom: 68, left: 40, text: 12 },
  small: { width: 340, height: 300, top: 26, right: 14, bottom: 66, left: 40, text: 12 },
} as const

export type ChartShape = keyof typeof CHART_SIZES

/** The shapes of a chart that has a page's width to itself: one is shown on a wide screen, the other on a phone. */
export const PAGE_SHAPES = ['wide', 'narrow'] as const satisfies ChartShape[]

/** Whether years stand so close together that words under and beside them need two lines. */
export function isTight(shape: ChartShape): boolean {
  return shape !== 'wide'
}

/** The height at which a percentage stands on a chart of this shape, from its top. */
export function heightOf(rate: number, shape: ChartShape): number {
  const { height, top, bottom } = CHART_SIZES[shape]
  return top + (1 - rate / 100) * (height - top - bottom)
}
