import type { Db } from '@/lib/data/client'
import { DecisionError } from '@/lib/data/decisions'
import { type Actor, noteStep } from '@/lib/data/desk-steps'
import { type Turns, whileLocked } from '@/lib/data/editions'
import { endProposals } from '@/lib/data/proposals'
import { withholdOnly } from '@/lib/data/publish'
import { rolledBack } from '@/lib/data/rolled-back'
import type { IngestFile } from '@/lib/ingest/ingest-file'
import { type MadePlan, makePlan } from '@/lib/ingest/make-plan'
import { FileChanged } from '@/lib/ingest/read-files'
import { type CarriedOut, carryOutDraft, type Draft, type DraftPreview, sourcesOf } from './draft'

type OnBusy = Turns['onBusy']

/**
 * Works out what an edition of the draft would change: the edition is made, read, and not kept. It holds the editions'
 * lock meanwhile.
 * @throws DecisionError where a file of a load is gone
 */
export function previewDraft(draft: Draft, person: Actor, onBusy?: OnBusy): Promise<DraftPreview> {
  const turns = { onBusy, as: { name: person.name, doing: 'previewing' as const } }
  return sayingWhatChanged(() =>
    rolledBack(async (db) => (await carryOutDraft(db, draft, null)).preview, turns),
  )
}

export type PublishDraft = {
  person: Actor
  /** For the readers of the edition; null where there is nothing to say. */
  note: string | null
  /** Of the preview that the person saw. */
  fingerprint: string
  /** What else is done in the same transaction, such as marking the loads: with the edition's number, if there is one. */
  alsoIn?: (db: Db, edition: number | null, carriedOut: CarriedOut) => Promise<void>
  onBusy?: OnBusy
}

/**
 * Publishes the draft as one edition, in one transaction: the loads' sources, what was proposed, and the note. Where
 * nothing in the loads is new there is no edition, and the loads end all the same.
 * @returns the edition's number, and what it changed
 * @throws DecisionError where the draft is no longer what the person saw, or there is nothing to publish
 */
export function publishDraft(
  draft: Draft,
  { person, note, fingerprint, alsoIn, onBusy }: PublishDraft,
): Promise<DraftPreview> {
  const said = note?.trim() || null
  return sayingWhatChanged(() =>
    whileLocked(
      async (db) => {
        const carriedOut = await carryOutDraft(db, draft, said)
        const { preview, decided } = carriedOut
        if (preview.fingerprint !== fingerprint) throw new DecisionError(CHANGED)
        const { edition, summary } = preview
        if (edition === null && draft.loads.length + decided.overtaken.length === 0)
          throw new DecisionError('Nothing would change, so there is nothing to publish.')
        await endProposals(
          db,
          {
            published: preview.proposals.map(({ id }) => id),
            overtaken: decided.overtaken.map(({ proposal, why }) => ({ id: proposal.id, why })),
          },
          { edition, by: person.name },
        )
        await alsoIn?.(db, edition, carriedOut)
        if (edition !== null) {
          const what = `published edition ${edition}: ${summary}`
          await noteStep(
            {
              by: person,
              kind: 'published',
              subject: { kind: 'edition', id: edition },
              what,
              why: said,
              edition,
            },
            db,
          )
        } else {
          for (const { id } of draft.loads) {
            const what = 'ended a load with nothing new in it'
            await noteStep({ by: person, kind: 'published', subject: { kind: 'load', id }, what }, db)
          }
        }
        return preview
      },
      { onBusy, as: { name: person.name, doing: 'publishing' } },
    ),
  )
}

const CHANGED =
  'The draft has changed since you looked at it, so nothing was published. Look at what it would change now. Then publish it.'

/**
 * Opens the reviews that the loads need, and publishes nothing.
 * @param files of all loads that have been read and are neither published nor cancelled: they are set beside each other
 * @param person whose load it is
 * @returns what would become of the files, as an ingest plans it
 */
export function withholdDraft(files: IngestFile[], person: Actor, onBusy?: OnBusy): Promise<MadePlan> {
  const { readable, withheld, ...coming } = sourcesOf(files)
  const turns = { onBusy, as: { name: person.name, doing: 'withholding' as const } }
  return sayingWhatChanged(() =>
    withholdOnly(coming, (standing) => makePlan(readable, withheld, standing, coming.listed), turns),
  )
}

async function sayingWhatChanged<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    throw error instanceof FileChanged ? new DecisionError(error.message) : error
  }
}
