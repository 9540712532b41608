import type { FigureName } from './figure-names'
import type { WithheldSource } from './withheld-source'

/** What became of a withheld letter. */
export type ReviewState = 'open' | 'confirmed' | 'corrected' | 'discarded' | 'released'

/** A withheld letter as it is stored, with what was done about it. */
export type Review = WithheldSource & { id: number; state: ReviewState; openedAt: Date; steps: ReviewStep[] }

/** Something that happened to a withheld letter. */
export type ReviewStep = {
  kind: 'opened' | 'reopened' | 'identified' | 'corrected' | 'confirmed' | 'discarded' | 'released'
  /** Who did it; null for what the program did. */
  by: string | null
  why: string
  correction: { figure: FigureName; printed: number | null; value: number } | null
  at: Date
  /** The edition that it published; null where it published nothing. */
  edition: number | null
}
