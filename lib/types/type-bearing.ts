import { type ExpectedRange, expectedRange, LEVEL_998 } from '@/lib/domain/compare'
import type { TypeCouncil } from './type-councils'

/** Where a council stands among those of its type, at the only level that lists use: 998 in 1,000. */
export type Bearing =
  /** What is published does not give the measure. */
  | 'not-given'
  /** No exact count. */
  | 'uncounted'
  /** Fewer than five cases, or none. */
  | 'few'
  /** Its source prints no average. */
  | 'uncompared'
  | 'within'
  /** Outside at the printed average, but not for every average that is rounded to it. */
  | 'edge'
  | 'well-above'
  | 'well-below'

/** Where a council stands beside the outer limits. */
export function bearingOf({ measured, outcome }: TypeCouncil): Bearing {
  if (!measured) return 'not-given'
  switch (outcome) {
    case null:
    case 'no-comparator':
      return 'uncompared'
    case 'missing':
      return 'uncounted'
    case 'nothing-to-rate':
    case 'counts-only':
      return 'few'
    case 'well-above':
    case 'well-below':
      return outcome
    default: {
      const { count, base, typeAverage } = measured
      if (count === null || typeAverage === null) return 'uncompared'
      const { from, to } = outerLimits(base, typeAverage)
      return count < from || count > to ? 'edge' : 'within'
    }
  }
}

/** The counts inside the outer limits, both ends included. */
export function outerLimits(base: number, typeAverage: number): ExpectedRange {
  return expectedRange(base, typeAverage / 100, LEVEL_998)
}

/** The outer limits of a council; null where it is not compared. */
export function outerLimitsOf(council: TypeCouncil): ExpectedRange | null {
  const { measured } = council
  if (!measured || measured.typeAverage === null) return null
  return ['within', 'edge', 'well-above', 'well-below'].includes(bearingOf(council))
    ? outerLimits(measured.base, measured.typeAverage)
    : null
}
