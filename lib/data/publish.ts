import { TWO_OF_ONE_YEAR } from '@/lib/domain/contradictions'
import type { ListedFile } from '@/lib/domain/listed-plan'
import { finderOf } from '@/lib/domain/place-in-file'
import type { Changing, Plan, Standing } from '@/lib/domain/plan'
import {
  isPublishable,
  kindKey,
  type OpenReview,
  type WithheldSource,
  withheldFor,
} from '@/lib/domain/source'
import type { Db } from './client'
import { type Decision, recordIn } from './decisions'
import { summaryOf } from './edition-summary'
import { type Turns, whileLocked } from './editions'
import { withholdListed } from './listed-reviews'
import { listedStandingNow } from './listed-standing'
import { storeListed } from './listed-store'
import { forgetWords } from './listed-withheld'
import { makeEdition } from './make-edition'
import { markContradictions } from './mark-contradictions'
import { releaseReviews, reopenSources, withhold } from './open-reviews'
import { publishedVersions } from './published-versions'
import { standingReviews } from './reviews'
import { publishedAverages } from './type-averages'

/** What publishing came to. */
export type Publishing<Made extends Plan> = {
  /** The new edition's number, or null where nothing changed. */
  edition: number | null
  plan: Made
}

export type PublishOptions = Turns & {
  /** Find out what would change, and store nothing. */
  dryRun: boolean
}

/**
 * Publishes sources as one numbered edition and withholds those that need a review, in one transaction: all of it or
 * nothing. Sources that are published already, with the same figures, change nothing; if none changes anything, there
 * is no new edition.
 * @param makePlan decides what is published, next to what the database has at that moment
 */
export async function publish<Made extends Plan>(
  coming: Coming,
  makePlan: (standing: Standing) => Made,
  { dryRun, ...turns }: PublishOptions,
): Promise<Publishing<Made>> {
  return whileLocked(async (db) => {
    const standing = await standingNow(db, coming)
    const plan = makePlan(standing)
    const edition = dryRun ? null : await carryOut(db, { plan, standing })
    return { edition, plan }
  }, turns)
}

/**
 * Opens the reviews that publishing some sources would open, and publishes nothing: what passes every check waits, and
 * so do the reviews that it would end.
 */
export async function withholdOnly<Made extends Plan>(
  coming: Coming,
  makePlan: (standing: Standing) => Made,
  turns: Turns,
): Promise<Made> {
  return whileLocked(async (db) => {
    const standing = await standingNow(db, coming)
    const plan = makePlan(standing)
    await withhold(db, plan.withhold, standing.openReviews)
    await withholdListed(db, { withhold: plan.listed.withhold, release: [] })
    await forgetWords(db, plan.listed.stayWithheld)
    return plan
  }, turns)
}

/** What comes, as far as it must be known to read what bears on it. */
export type Coming = {
  /** Of the councils that sources are of. */
  slugs: string[]
  listed: ListedFile[]
  /** Whether somebody loads lists again on purpose of which an edition was undone. */
  again?: boolean
}

/** What an edition is made of: an ingest, what persons decided, or both. */
export type Work = {
  plan: Plan
  /** What the plan was made of. */
  standing: Standing
  /** None on a review that the plan ends; at most one that publishes a source a council, year and kind. */
  decisions?: Decision[]
  note?: string | null
}

/**
 * Makes an edition, inside a transaction that holds the editions' lock.
 * @returns its number; null where nothing changes
 */
export async function carryOut(
  db: Db,
  { plan, standing, decisions = [], note = null }: Work,
): Promise<number | null> {
  const { changing, outdone } = besideDecisions(plan, decisions)
  const edition = await editionOf(db, plan, { changing, decisions, note })
  const { released, settled, putRight } = endedBy(plan, edition === null ? [] : changing)
  const ended = new Set([...released, ...settled, ...putRight])
  await withhold(
    db,
    [...undecided(plan.withhold, standing, decisions), ...outdone],
    standing.openReviews.filter((review) => !ended.has(review)),
  )
  if (edition !== null) await storeListed(db, plan.listed, edition)
  await withholdListed(db, plan.listed)
  await forgetWords(db, plan.listed.stayWithheld)
  if (edition !== null) await reopenSources(db, plan.reopen, edition)
  await releaseReviews(db, released, { edition, why: 'It passes every check now.' })
  await releaseReviews(db, settled, { edition, why: 'What it says is published.' })
  await releaseReviews(db, putRight, { edition, why: PUT_RIGHT })
  if (edition !== null) {
    for (const decision of decisions) await recordIn(db, decision, edition)
    await markContradictions(db, edition)
  }
  return edition
}

const PUT_RIGHT = 'A list that was loaded later has figures of this council and year that pass every check.'

/** What the database has now that bears on what comes. */
export async function standingNow(db: Db, { slugs, listed, again }: Coming): Promise<Standing> {
  const averages = await publishedAverages(db)
  const reviews = await standingReviews(db)
  const waiting = reviews.openReviews.flatMap(({ council }) => council?.slug ?? [])
  const versions = await publishedVersions(db, [...slugs, ...waiting])
  return { averages, ...reviews, versions, listed: await listedStandingNow(db, listed, again) }
}

/** The reviews that a plan ends, each in one way. */
export function endedBy(
  plan: Plan,
  changing: Changing = changingIn(plan),
): Record<'released' | 'settled' | 'putRight', OpenReview[]> {
  const settled = [...new Set(plan.settle)]
  // A file that was withheld as a whole can turn out to hold several letters.
  const released = [...new Set(changing.flatMap(([source]) => plan.release.get(source) ?? []))].filter(
    (review) => !settled.includes(review),
  )
  const putRight = plan.putRight.filter((review) => !released.includes(review) && !settled.includes(review))
  return { released, settled, putRight }
}

function changingIn(plan: Plan): Changing {
  return [...plan.publish].filter(([, change]) => change !== 'unchanged')
}

/**
 * What a plan changes beside what persons decided. An edition shows one source of a kind of a council and year: where a
 * person chose another than the plan would, the plan's is withheld, so that somebody compares the two.
 */
function besideDecisions(plan: Plan, decisions: Decision[]) {
  const chosen = new Map(
    decisions.flatMap(({ source, seen }) =>
      isPublishable(source) ? [[kindKey(source), seen] as const] : [],
    ),
  )
  const all = changingIn(plan)
  const changing = all.filter(([source]) => !chosen.has(kindKey(source)))
  const outdone = all.flatMap(([source]) => {
    const seen = chosen.get(kindKey(source))
    if (seen === undefined || plan.release.has(source)) return []
    return withheldFor(source, [{ code: TWO_OF_ONE_YEAR, message: otherChosen(seen) }])
  })
  return { changing, outdone }
}

function otherChosen(seen: OpenReview | null): string {
  const other = seen === null ? 'another version' : `number ${seen.number}`
  return `A person decided to publish ${other} for the same council and year. Compare the two.`
}

/** Sources of which no decision is taken: a review that is decided is not brought up to date any more. */
function undecided(
  withheld: WithheldSource<'open'>[],
  { openReviews }: Standing,
  decisions: Decision[],
): WithheldSource<'open'>[] {
  const decided = new Set(decisions.flatMap(({ seen }) => seen?.number ?? []))
  if (decided.size === 0) return withheld
  const reviewOf = finderOf(openReviews)
  return withheld.filter((source) => {
    const review = reviewOf(source)
    return review === undefined || !decided.has(review.number)
  })
}

async function editionOf(
  db: Db,
  plan: Plan,
  { changing, decisions, note }: { changing: Changing; decisions: Decision[]; note: string | null },
): Promise<number | null> {
  const { reopen, contradicting } = plan
  const { copies, decisions: listed, improvements } = plan.listed
  const ofLists = copies.length + listed.length + improvements.length
  if (changing.length + reopen.length + contradicting + decisions.length + ofLists === 0) return null
  const added = changing.map(([source, change]) => ({ source, replaces: change === 'replaced' }))
  return makeEdition(db, { ...summaryOf(changing, plan, decisions), note, added, withdrawn: reopen })
}
