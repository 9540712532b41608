import type { Plan, Standing } from '@/lib/domain/plan'
import type { AcceptedSource, OpenReview, SourceChange, SourceKind } from '@/lib/domain/source'
import { inCount } from '@/lib/words/numbers'
import type { Db } from './client'
import { whileLocked } from './editions'
import { makeEdition } from './make-edition'
import { markContradictions } from './mark-contradictions'
import { publishedVersions } from './published-versions'
import { releaseReviews, reopenSources, standingReviews, withhold } from './reviews'
import { publishedAverages } from './type-averages'

/** What publishing came to. */
export type Publishing<Made extends Plan> = {
  /** The new edition's number, or null where nothing changed. */
  edition: number | null
  plan: Made
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
 * @param slugs of the councils that the sources are of
 * @param makePlan decides what is published, next to what the database has at that moment
 */
export async function publish<Made extends Plan>(
  slugs: string[],
  makePlan: (standing: Standing) => Made,
  { dryRun, onBusy }: PublishOptions,
): Promise<Publishing<Made>> {
  return whileLocked(async (db) => {
    const standing = await standingNow(db, slugs)
    const plan = makePlan(standing)
    if (dryRun) return { edition: null, plan }

    const changing = [...plan.publish].filter(([, change]) => change !== 'unchanged')
    const edition = await editionOf(db, plan, changing)
    const released = edition === null ? [] : releasedBy(plan, changing)
    const settled = [...new Set(plan.settle)]
    const putRight = plan.putRight.filter((review) => !released.includes(review) && !settled.includes(review))
    const ended = new Set([...released, ...settled, ...putRight])
    await withhold(
      db,
      plan.withhold,
      standing.openReviews.filter((review) => !ended.has(review)),
    )
    if (edition !== null) await reopenSources(db, plan.reopen, edition)
    await releaseReviews(db, released, { edition, why: 'It passes every check now.' })
    await releaseReviews(db, settled, { edition, why: 'What it says is published.' })
    await releaseReviews(db, putRight, { edition, why: PUT_RIGHT })
    if (edition !== null) await markContradictions(db, edition)
    return { edition, plan }
  }, onBusy)
}

const PUT_RIGHT = 'A list that was loaded later has figures of this council and year that pass every check.'

async function standingNow(db: Db, slugs: string[]): Promise<Standing> {
  const averages = await publishedAverages(db)
  const reviews = await standingReviews(db)
  const waiting = reviews.openReviews.flatMap(({ council }) => council?.slug ?? [])
  return { averages, ...reviews, versions: await publishedVersions(db, [...slugs, ...waiting]) }
}

type Changing = [AcceptedSource, SourceChange][]

async function editionOf(db: Db, plan: Plan, changing: Changing): Promise<number | null> {
  const { reopen, contradicting } = plan
  if (changing.length === 0 && reopen.length === 0 && contradicting === 0) return null
  const added = changing.map(([source, change]) => ({ source, replaces: change === 'replaced' }))
  return makeEdition(db, { summary: summaryOf(changing, plan), added, withdrawn: reopen })
}

function releasedBy({ release, settle }: Plan, changing: Changing): OpenReview[] {
  const reviews = changing.flatMap(([source]) => release.get(source) ?? [])
  // A file that was withheld as a whole can turn out to hold several letters.
  return [...new Set(reviews)].filter((review) => !settle.includes(review))
}

function summaryOf(changing: Changing, { reopen, contradicting }: Plan): string {
  const count = (kind: SourceKind, wanted: SourceChange) =>
    changing.filter(([source, change]) => source.kind === kind && change === wanted).length
  const said = [
    [count('letter', 'added'), 'letter added', 'letters added'],
    [count('letter', 'replaced'), 'letter replaced', 'letters replaced'],
    [count('publication', 'added'), 'page of the map added', 'pages of the map added'],
    [count('publication', 'replaced'), 'page of the map replaced', 'pages of the map replaced'],
    [count('data-file', 'added'), 'row of a data file added', 'rows of data files added'],
    [count('data-file', 'replaced'), 'row of a data file replaced', 'rows of data files replaced'],
    [reopen.length, 'source withdrawn for review', 'sources withdrawn for review'],
    [contradicting, 'copy found that contradicts its letter', 'copies found that contradict their letters'],
  ] as const
  const words = said.flatMap(([number, one, many]) => (number === 0 ? [] : inCount(number, { one, many })))
  return `${words.join(', ')}.`
}
