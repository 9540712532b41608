import type { Figures } from '@/lib/measures/figure'
import type { Note } from '@/lib/measures/note'
import { partsAddUp } from './parts-add-up'
import { plausibleRanges } from './plausible-ranges'
import { ratesAgreeWithCounts } from './rates-agree-with-counts'
import { sharesFit } from './shares-fit'

/** A check looks at the figures of one council and year and says, a sentence each, what cannot be right. */
export type Check = (figures: Figures) => Note[]

/** Every check that figures from any source must pass before they are published. */
const CHECKS: Check[] = [plausibleRanges, sharesFit, ratesAgreeWithCounts, partsAddUp]

/** What cannot be right in these figures; empty where every check is passed. */
export function checkFigures(figures: Figures): Note[] {
  return CHECKS.flatMap((check) => check(figures))
}
