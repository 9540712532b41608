import type { Review, ReviewState, ReviewStep } from '@/lib/domain/review'
import type { Source } from '@/lib/domain/source'
import type { Db } from './client'
import { whileLocked } from './edition-lock'
import { fillEdition, newEdition } from './make-edition'
import { rowOf } from './reviews'
import { storeFiles } from './store-files'

/** What a person decided on a withheld source. */
export type Decision = {
  /** The review as the person saw it, with what the decision changes of it. */
  review: Omit<Review, 'id'> & { /** Null for one that begins with this decision. */ id: number | null }
  state: ReviewState
  steps: Pick<ReviewStep, 'kind' | 'by' | 'why' | 'correction'>[]
  /** What is published of it; null where nothing is. */
  publish: Source | null
  /** The edition in a sentence. */
  summary: string
}

/** That a decision can no longer be taken; the message says why. */
export class DecisionError extends Error {}

/**
 * Records a decision and publishes the edition that it makes, in one transaction.
 * @returns the edition's number
 * @throws DecisionError where somebody else decided meanwhile
 */
export function recordDecision({ review, state, steps, publish, summary }: Decision): Promise<number> {
  return whileLocked(async (db) => {
    if (review.id !== null) await refuseIfDecided(db, review.id, review.steps.length)
    const edition = await newEdition(db, summary)
    await storeFiles(db, [review.file])
    const row = { ...rowOf(review), state }
    const { id } =
      review.id === null
        ? await db.review.create({ data: row, select: { id: true } })
        : await db.review.update({ where: { id: review.id }, data: row, select: { id: true } })
    for (const { kind, by, why, correction } of steps) {
      const { figure = null, printed = null, value = null } = correction ?? {}
      await db.reviewStep.create({
        data: {
          reviewId: id,
          kind,
          by,
          why,
          measure: figure,
          printedValue: printed,
          value,
          editionNumber: edition,
        },
      })
    }
    if (publish) {
      // Whatever is published for that council and year makes room.
      await fillEdition(db, [{ source: publish, reviewId: id, replaces: true }], edition)
    }
    return edition
  })
}

async function refuseIfDecided(db: Db, id: number, steps: number): Promise<void> {
  const now = await db.review.findUnique({
    where: { id },
    select: { state: true, _count: { select: { steps: true } } },
  })
  if (now?.state !== 'open' || now._count.steps !== steps) {
    throw new DecisionError(
      `Number ${id} has been decided meanwhile. Look again: npm run letters -- show ${id}`,
    )
  }
}
