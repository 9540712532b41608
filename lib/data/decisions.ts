import { isPublishable, type OpenReview, type ReviewedSource, type ReviewStep } from '@/lib/domain/source'
import type { Db } from './client'
import { whileLocked } from './editions'
import { storeFiles } from './files'
import { addFigures, newEdition, replaceCurrent } from './make-edition'
import { markContradictions } from './mark-contradictions'
import { newReview, rowOfReviewed } from './open-reviews'

/** What a person decided on a source. */
export type Decision = {
  /** The review as the person saw it; null where it begins with this decision. */
  seen: OpenReview | null
  /** The source as the decision leaves it: published, or not. */
  source: ReviewedSource
  /** With the moment of each that was decided before it is recorded. */
  steps: (Pick<ReviewStep, 'kind' | 'by' | 'why' | 'correction'> & { at?: Date })[]
  /** The edition in a sentence. */
  summary: string
}

/** That a decision cannot be taken, or no longer. */
export class DecisionError extends Error {
  /**
   * @param said what is wrong, for the desk; `message` has it too
   * @param atTerminal what to do about it with commands; only in `message`
   */
  constructor(
    readonly said: string,
    atTerminal?: string,
  ) {
    super(atTerminal === undefined ? said : `${said} ${atTerminal}`)
  }
}

/**
 * Records a decision and publishes the edition that it makes, in one transaction.
 * @param refuse throws, in the same transaction, where the decision cannot be taken any more
 * @returns the edition's number
 * @throws DecisionError where somebody else decided meanwhile
 */
export function recordDecision(
  decision: Decision,
  refuse: (db: Db) => Promise<unknown> = async () => {},
): Promise<number> {
  return whileLocked(async (db) => {
    await refuse(db)
    if (decision.seen !== null) await refuseIfDecided(db, decision.seen)
    const edition = await newEdition(db, { summary: decision.summary })
    await recordIn(db, decision, edition)
    await markContradictions(db, edition)
    return edition
  })
}

/** Records a decision as a part of an edition that is being made. What it takes the place of is there before. */
export async function recordIn(db: Db, { seen, source, steps }: Decision, edition: number): Promise<void> {
  await storeFiles(db, [source.file])
  const published = isPublishable(source) ? source : null
  if (published) await replaceCurrent(db, published, edition)
  const data = {
    ...rowOfReviewed(source),
    addedIn: published && edition,
    steps: { create: steps.map((step) => rowOfStep(step, edition)) },
  }
  const { id } =
    seen === null
      ? await db.source.create({ data: { ...(await newReview(db)), ...data } })
      : await db.source.update({ where: { reviewNumber: seen.number }, data })
  if (published) await addFigures(db, [{ source: published, id }])
}

async function refuseIfDecided(db: Db, { number, steps }: OpenReview): Promise<void> {
  const now = await db.source.findUnique({
    where: { reviewNumber: number },
    select: { state: true, _count: { select: { steps: true } } },
  })
  if (now?.state !== 'open' || now._count.steps !== steps.length) {
    throw new DecisionError(
      `Someone else has decided number ${number} in the meantime.`,
      `Look again: npm run reviews -- show ${number}`,
    )
  }
}

function rowOfStep({ kind, by, why, correction, at }: Decision['steps'][number], editionNumber: number) {
  const step = { kind, by, why, editionNumber, ...(at && { at }) }
  if (!correction) return step
  const { figure, printed, value } = correction
  return { ...step, figureName: figure, printedValue: printed, value }
}
