import type { Note } from '@/lib/domain/figure'
import type { Plan, Standing } from '@/lib/domain/plan'
import {
  type AcceptedSource,
  type OpenReview,
  type SourceChange,
  type SourceKind,
  withheldFor,
} from '@/lib/domain/source'
import { inCount } from '@/lib/words/numbers'
import type { Db } from './client'
import { whileLocked } from './editions'
import { makeEdition } from './make-edition'
import { releaseReviews, reopenSources, standingReviews, withhold } from './reviews'
import { changesOf } from './source-changes'
import { publishedAverages } from './type-averages'

/** What publishing came to. */
export type Publishing<Made extends Plan> = {
  /** The new edition's number, or null where nothing changed. */
  edition: number | null
  plan: Made
  changes: Map<AcceptedSource, SourceChange>
}

export type PublishOptions = {
  /** Find out what would change, and store nothing. */
  dryRun: boolean
  /** Told where another is publishing, and this one waits for it. */
  onBusy?: () => void
}

/**
 * Publishes sources as one numbered edition and withholds those that need a review, in one transaction: all of it or
 * nothing. Sources that are published already, with the same figures, change nothing; if none changes anything, there
 * is no new edition.
 * @param makePlan decides what is published, next to what the database has at that moment; at most one source a
 *   council, year and kind
 * @param saysLess why a source is withheld that says less than the one that is published
 */
export async function publish<Made extends Plan>(
  makePlan: (standing: Standing) => Made,
  saysLess: Note,
  { dryRun, onBusy }: PublishOptions,
): Promise<Publishing<Made>> {
  return whileLocked(async (db) => {
    const standing = { averages: await publishedAverages(db), ...(await standingReviews(db)) }
    const plan = makePlan(standing)
    const changes = await changesOf(db, plan.publish)
    const changing = plan.publish.filter((source) => isChange(changes.get(source)))
    const lesser = plan.publish.filter((source) => changes.get(source) === 'says-less')
    if (dryRun) return { edition: null, plan, changes }

    const edition = await editionOf(db, plan, changing, changes)
    const released = edition === null ? [] : releasedBy(plan, changing)
    const withheld = [...plan.withhold, ...lesser.map((source) => withheldFor(source, [saysLess]))]
    await withhold(
      db,
      withheld,
      standing.openReviews.filter((review) => !released.includes(review)),
    )
    if (edition !== null) {
      await reopenSources(db, plan.reopen, edition)
      await releaseReviews(db, released, { edition, why: 'It passes every check now.' })
    }
    return { edition, plan, changes }
  }, onBusy)
}

async function editionOf(
  db: Db,
  { reopen }: Plan,
  changing: Plan['publish'],
  changes: Map<AcceptedSource, SourceChange>,
): Promise<number | null> {
  if (changing.length === 0 && reopen.length === 0) return null
  const added = changing.map((source) => ({
    source,
    replaces: changes.get(source) === 'replaced',
  }))
  return makeEdition(db, { summary: summaryOf(changing, changes, reopen.length), added, withdrawn: reopen })
}

function releasedBy({ release }: Plan, changing: Plan['publish']): OpenReview[] {
  // A file that was withheld as a whole can turn out to hold several letters.
  return [...new Set([...release].flatMap(([source, review]) => (changing.includes(source) ? review : [])))]
}

function isChange(change: SourceChange | undefined): boolean {
  return change === 'added' || change === 'replaced'
}

function summaryOf(
  changing: Plan['publish'],
  changes: Map<AcceptedSource, SourceChange>,
  reopened: number,
): string {
  const count = (kind: SourceKind, change: SourceChange) =>
    changing.filter((source) => source.kind === kind && changes.get(source) === change).length
  const said = [
    [count('letter', 'added'), 'letter added', 'letters added'],
    [count('letter', 'replaced'), 'letter replaced', 'letters replaced'],
    [count('publication', 'added'), 'published council-year added', 'published council-years added'],
    [count('publication', 'replaced'), 'published council-year replaced', 'published council-years replaced'],
    [reopened, 'source withdrawn for review', 'sources withdrawn for review'],
  ] as const
  const words = said.flatMap(([number, one, many]) => (number === 0 ? [] : inCount(number, { one, many })))
  return `${words.join(', ')}.`
}
