/** For a page's full width, for a phone, and small, for several councils side by side. */
export const CHART_SIZES = {
  wide: { width: 900, height: 372, top: 48, right: 196, bottom: 56, left: 46, text: 14 },
  narrow: { width: 340, height: 352, top: 44, right: 14, bottom: 68, left: 40, text: 12 },
  small: { width: 340, height: 300, top: 26, right: 14, bottom: 66, left: 40, text: 12 },
} as const

export type ChartShape = keyof typeof CHART_SIZES

export const PAGE_SHAPES = ['wide', 'narrow'] as const satisfies ChartShape[]

export function isTight(shape: ChartShape): boolean {
  return shape !== 'wide'
}

export function heightOf(rate: number, shape: ChartShape): number {
  const { height, top, bottom } = CHART_SIZES[shape]
  return top + (1 - rate / 100) * (height - top - bottom)
}
