import { checkFigures } from '@/lib/domain/checks'
import type { Council } from '@/lib/domain/council'
import type { Figures, Note } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'

/** Reasons that the figures themselves answer, and that are found anew. */
const FOUND_BY_CHECKS = new Set([
  'out-of-range',
  'more-than-base',
  'compliance-implausible',
  'rate-disagrees',
  'sum-disagrees',
  'remedied-more-than-upheld',
  'per-100k-disagrees',
])

/** Reasons that go once the figure is known. */
const LACKING = new Set(['figure-missing', 'count-not-certain'])

/**
 * Why a source is still withheld after figures were put right.
 * @param reasons why it was withheld before
 * @param corrected the figures that were put right
 */
export function remainingReasons(
  reasons: Note[],
  figures: Figures,
  corrected: FigureName[],
  council: Council | null,
): Note[] {
  const standing = reasons.filter(({ code, figure }) => {
    if (FOUND_BY_CHECKS.has(code)) return false
    if (figure === undefined) return true
    return LACKING.has(code) ? !figures[figure] : !corrected.includes(figure)
  })
  return [...standing, ...checkFigures(figures, council ?? { population: null })]
}
