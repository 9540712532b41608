import type { Db } from '@/lib/data/client'
import { DecisionError } from '@/lib/data/decisions'
import { type Actor, noteStep } from '@/lib/data/desk-steps'
import { type Turns, whileLocked } from '@/lib/data/editions'
import { rolledBack } from '@/lib/data/rolled-back'
import { undoNewest } from '@/lib/data/undo'
import type { Register } from '@/lib/domain/register-files'
import {
  type ChangedCouncilYear,
  changesOf,
  councilsBySlug,
  type StillWithheld,
  stillWithheld,
} from './difference'

/** What undoing an edition changes. */
export type Undone = {
  /** The number of the new edition. */
  edition: number
  summary: string
  changes: ChangedCouncilYear[]
  withheld: StillWithheld[]
}

type UndoEdition = {
  /** The number of the newest edition. */
  number: number
  person: Actor
  why: string
  /** For the readers of the new edition; null where there is nothing to say. */
  note: string | null
  register: Register
  onBusy?: Turns['onBusy']
}

/**
 * Works out what undoing the newest edition would change; nothing is kept.
 * @throws DecisionError where it is not the newest, or changed nothing
 */
export function previewUndo({
  number,
  person,
  register,
  onBusy,
}: Omit<UndoEdition, 'why' | 'note'>): Promise<Undone> {
  const undoing = { by: person.name, why: 'not said yet', note: null }
  return rolledBack(async (db) => undone(db, await undoNewest(db, number, undoing), register), {
    onBusy,
    as: { name: person.name, doing: 'previewing' },
  })
}

/**
 * Undoes the newest edition by publishing another: what it replaced is shown again, what it added goes under review.
 * @throws DecisionError where it is not the newest any more, changed nothing, or no reason is given
 */
export async function undoEdition({
  number,
  person,
  why,
  note,
  register,
  onBusy,
}: UndoEdition): Promise<Undone> {
  const said = why.trim()
  if (said === '') throw new DecisionError('Say why you undo it. Readers can see it.')
  const undoing = { by: person.name, why: said, note: note?.trim() || null }
  return whileLocked(
    async (db) => {
      const edition = await undoNewest(db, number, undoing)
      const what = `undid edition ${number} with edition ${edition}`
      const subject = { kind: 'edition', id: number } as const
      await noteStep({ by: person, kind: 'undone', subject, what, why: said, edition }, db)
      return undone(db, edition, register)
    },
    { onBusy, as: { name: person.name, doing: 'publishing' } },
  )
}

async function undone(db: Db, edition: number, register: Register): Promise<Undone> {
  const { summary } = await db.edition.findUniqueOrThrow({ where: { number: edition } })
  return {
    edition,
    summary,
    changes: await changesOf(db, edition, councilsBySlug(register)),
    withheld: await stillWithheld(db),
  }
}
