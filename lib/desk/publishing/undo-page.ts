import { allCouncils } from '@/lib/data/councils'
import { DecisionError } from '@/lib/data/decisions'
import { newestEditions } from '@/lib/data/editions'
import { previewUndo } from '@/lib/desk/draft/undo-edition'
import type { Edition } from '@/lib/domain/edition'
import type { Register } from '@/lib/domain/register-files'
import { COUNCILS, inCount, inFull } from '@/lib/words/numbers'
import { type DeskPerson, may } from '../people/person'
import { type ChangedType, changedByType, kindsInWords } from './changed-councils'

/** What it would do to undo the newest edition. */
export type UndoPage = {
  /** The edition that would be undone. */
  edition: Edition
  /** The number of the edition that would undo it. */
  number: number
  overview: string[]
  summary: string
  types: ChangedType[]
  canPublish: boolean
}

/** There is nothing that could be undone, with why in a sentence. */
export type NoUndo = { problem: string }

export async function undoPage(register: Register, person: DeskPerson): Promise<UndoPage | NoUndo> {
  const [edition] = await newestEditions(1)
  if (!edition) return { problem: 'No edition is published yet, so there is none to undo.' }
  try {
    const undone = await previewUndo({ number: edition.number, person, register })
    const councils = new Map((await allCouncils()).map((council) => [council.slug, council]))
    const touched = new Set(undone.changes.map(({ slug }) => slug)).size
    return {
      edition,
      number: undone.edition,
      overview: [
        `Edition ${undone.edition} would undo edition ${edition.number}.`,
        undone.changes.length === 0
          ? 'It would change no figures that pages show.'
          : `It would change what pages show about ${inCount(touched, COUNCILS)}: ${kindsInWords(undone.changes)}.`,
        `After it, ${undone.withheld.length === 0 ? 'no source' : undone.withheld.length === 1 ? '1 source' : `${inFull(undone.withheld.length)} sources`} would wait for a review.`,
      ],
      summary: undone.summary,
      types: changedByType(undone.changes, councils),
      canPublish: may(person, 'publisher'),
    }
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error
    return { problem: error.said }
  }
}
