import type { z } from 'zod'
import { DecisionError } from '@/lib/data/decisions'
import { undoEdition } from '@/lib/desk/draft/undo-edition'
import type { Register } from '@/lib/domain/register-files'
import type { ActionGiven } from '../action'
import { publishedEditionAddress, UNDO_ADDRESS } from '../address'
import { done, problem } from '../answer'
import type { undoForm } from './note'

type Given = Pick<ActionGiven<z.infer<typeof undoForm>, unknown>, 'person' | 'values' | 'answer'>

/** Undoes the edition that the publisher saw, where it is the newest still; or leads back with why it was not undone. */
export async function undoNewestEdition(
  register: Register,
  { person, values: { edition: number, why, note }, answer }: Given,
): Promise<Response> {
  try {
    const { edition } = await undoEdition({ number, person, why, note: note === '' ? null : note, register })
    return answer(
      publishedEditionAddress(edition),
      done(`Edition ${number} is undone. Edition ${edition} is what everybody sees now.`),
    )
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error
    return answer(UNDO_ADDRESS, problem(error.said), { why, note })
  }
}
