import type { FigureName } from '@/lib/domain/figure-names'

/** Nothing else in a letter or page says what these should be, or it leaves room. */
export const UNCHECKED: FigureName[] = [
  'upheldRateTypeAverage',
  'upheldPer100k',
  'upheldPer100kTypeAverage',
  'complianceOutcomes',
  'complianceRate',
  'complianceRateTypeAverage',
  'earlyRemedyRateTypeAverage',
  'remediedByOmbudsman',
]
