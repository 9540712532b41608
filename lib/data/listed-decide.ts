import type { ReadDecision, ReadImprovement } from '@/lib/domain/listed'
import { decisionKey, improvementKey, type ListedCopy, type ListedReview } from '@/lib/domain/listed-plan'
import type { Db } from './client'
import { DecisionError } from './decisions'
import { whileLocked } from './editions'
import { storeListed } from './listed-store'
import { newEdition } from './make-edition'

/** Who decides, and why: both are kept. */
type Person = { by: string; why: string }

/** An entry as a person publishes it. */
export type Decided =
  | { what: 'decision'; entry: ReadDecision }
  | { what: 'improvement'; entry: ReadImprovement }

/**
 * Publishes an entry that was withheld, as an edition of its own. What else waits of the same entry is discarded: a
 * person chose between them.
 * @returns the number of the edition
 * @throws DecisionError where somebody else decided meanwhile, or its reference is withheld
 */
export function publishWithheld(
  review: ListedReview,
  decided: Decided,
  { by, why, summary }: Person & { summary: string },
): Promise<number> {
  return whileLocked(async (db) => {
    await refuseIfDecided(db, review)
    const { reference } = decided.entry
    if (await db.listedWithheld.count({ where: { reference, restoredAt: null } }))
      throw new DecisionError(`${reference} is withheld. Restore it first.`)
    const edition = await newEdition(db, { summary })
    const from = await copyIn(db, review.copy, decided)
    const change = { change: await changeOf(db, decided), listedUntil: null, from }
    await storeListed(
      db,
      {
        copies: typeof from === 'number' ? [] : [from],
        decisions: decided.what === 'decision' ? [{ ...change, entry: decided.entry }] : [],
        improvements: decided.what === 'improvement' ? [{ ...change, entry: decided.entry }] : [],
      },
      edition,
    )
    const ended = { by, why, endedAt: new Date() }
    await db.listedReview.update({
      where: { number: review.number },
      data: { ...ended, state: 'confirmed', editionNumber: edition },
    })
    await db.listedReview.updateMany({
      where: { reference, what: decided.what, state: 'open' },
      data: { ...ended, state: 'discarded', editionNumber: edition },
    })
    return edition
  })
}

/**
 * Says that an entry that waits is not to be used, however often it comes as it is.
 * @throws DecisionError where somebody else decided meanwhile
 */
export function discardListed(review: ListedReview, { by, why }: Person): Promise<void> {
  return whileLocked(async (db) => {
    await refuseIfDecided(db, review)
    await db.listedReview.update({
      where: { number: review.number },
      data: { state: 'discarded', by, why, endedAt: new Date() },
    })
  })
}

async function refuseIfDecided(db: Db, { number }: ListedReview): Promise<void> {
  const row = await db.listedReview.findUnique({ where: { number }, select: { state: true, by: true } })
  if (row?.state === 'open') return
  throw new DecisionError(`Entry ${number} has been decided already${row?.by ? ` by ${row.by}` : ''}.`)
}

/** The copy that the entry stands on: most often one that was published for what else is on it. */
async function copyIn(db: Db, copy: ListedCopy, decided: Decided) {
  const published = await db.listedPage.findFirst({
    where: { sha256: copy.sha256, replacedIn: null },
    select: { id: true },
  })
  const key = decided.what === 'decision' ? decisionKey(decided.entry) : improvementKey(decided.entry)
  if (!published) {
    // Of what else is on it nothing is kept, so it says nothing of what is not.
    const isWhole = copy.isWhole && copy.says === 1
    return { ...copy, isWhole, lists: [{ entry: key, listedAt: decided.entry.listedAt }] }
  }
  await db.listedListing.upsert({
    where: { pageId_entry: { pageId: published.id, entry: key } },
    create: { pageId: published.id, entry: key },
    update: {},
  })
  return published.id
}

async function changeOf(db: Db, { what, entry }: Decided): Promise<'added' | 'replaced'> {
  const current = { reference: entry.reference, replacedIn: null }
  const count =
    what === 'decision'
      ? await db.listedDecision.count({ where: current })
      : await db.listedImprovement.count({ where: { ...current, councilSlug: entry.council.slug } })
  return count > 0 ? 'replaced' : 'added'
}
