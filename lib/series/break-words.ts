import type { ChartShape } from './chart-sizes'

/** What is said beside the break in method, in lines. */
export const BREAK_WORDS: Record<ChartShape, string[]> = {
  wide: ['the Ombudsman’s method changed here:', 'don’t compare rates before and after'],
  narrow: ['method changed here:', 'don’t compare across'],
  small: ['method changed'],
}
