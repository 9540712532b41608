import { complianceIsPlausible } from './compliance-is-plausible'
import type { Council } from './council'
import type { Figures } from './figure'
import type { Note } from './note'
import { partsAddUp } from './parts-add-up'
import { plausibleRanges } from './plausible-ranges'
import { ratesAgreeWithCounts } from './rates-agree-with-counts'
import { remediedWereUpheld } from './remedied-were-upheld'
import { residentsAgree } from './residents-agree'
import { sharesFit } from './shares-fit'

/** A check looks at the figures of one council and year and says, a sentence each, what cannot be right. */
export type Check = (figures: Figures, council: Pick<Council, 'population'>) => Note[]

/** Every check that figures from any source must pass before they are published. */
const CHECKS: Check[] = [
  plausibleRanges,
  complianceIsPlausible,
  sharesFit,
  ratesAgreeWithCounts,
  partsAddUp,
  remediedWereUpheld,
  residentsAgree,
]

/** What cannot be right in these figures; empty where every check is passed. */
export function checkFigures(figures: Figures, council: Pick<Council, 'population'>): Note[] {
  return CHECKS.flatMap((check) => check(figures, council))
}
