import type { Figures, Note } from '@/lib/domain/figure'
import type { LetterIdentity } from './letter-identity'
import type { LetterText } from './letter-text'

/** What came of reading a letter. Only the first two may be published. */
export type LetterReading =
  | {
      outcome: 'accepted'
      identity: LetterIdentity
      layout: string
      text: LetterText
      figures: Figures
      notes: Note[]
    }
  | { outcome: 'without-figures'; identity: LetterIdentity; layout: string; text: LetterText; notes: Note[] }
  | {
      outcome: 'review'
      identity: LetterIdentity | null
      layout: string | null
      text: LetterText
      figures: Figures
      notes: Note[]
    }
  | { outcome: 'rejected'; notes: Note[] }

/** A letter that needs a review, with the reasons. */
export function withheld(
  text: LetterText,
  identity: LetterIdentity | null,
  layout: string | null,
  figures: Figures,
  notes: Note[],
): LetterReading {
  return { outcome: 'review', identity, layout, text, figures, notes }
}
