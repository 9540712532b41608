import type { z } from 'zod'
import { DecisionError } from '@/lib/data/decisions'
import { markLoadsPublished } from '@/lib/data/loads'
import { publishDraft } from '@/lib/desk/draft/publish-draft'
import { endedLoads } from '@/lib/desk/loads/queue'
import type { ActionGiven } from '../action'
import { EDITION_ADDRESS, publishedEditionAddress } from '../address'
import { done, problem } from '../answer'
import { deskDraft } from './desk-draft'
import type { publishForm } from './note'

type Given = Pick<ActionGiven<z.infer<typeof publishForm>, unknown>, 'person' | 'values' | 'answer'>

/** Publishes what the publisher saw, and leads to what was published; or back to the page with why it was not. */
export async function publishNext({
  person,
  values: { note, fingerprint },
  answer,
}: Given): Promise<Response> {
  try {
    const draft = await deskDraft()
    const ids = draft.loads.map(({ id }) => id)
    const { edition } = await publishDraft(draft, {
      person,
      note: note === '' ? null : note,
      fingerprint,
      alsoIn: (db, number) => markLoadsPublished(db, ids, number),
    })
    await endedLoads(ids)
    return edition === null
      ? answer(
          EDITION_ADDRESS,
          done('The files are finished with. They changed nothing, so there is no new edition.'),
        )
      : answer(publishedEditionAddress(edition), done(`Edition ${edition} is published.`))
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error
    return answer(EDITION_ADDRESS, problem(error.said), { note })
  }
}
