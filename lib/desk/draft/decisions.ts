import { type Decision, DecisionError } from '@/lib/data/decisions'
import { type Proposal, type PublishedProposal, targetKey } from '@/lib/data/proposals'
import { endedBy } from '@/lib/data/publish'
import { groupBy } from '@/lib/domain/group-by'
import type { Plan, Standing } from '@/lib/domain/plan'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import {
  type AcceptedSource,
  type DiscardedReview,
  isPublishable,
  kindKey,
  type OpenReview,
} from '@/lib/domain/source'
import { correctedPublished, restored, takenBack } from '@/lib/ingest/decide'
import type { Made } from '@/lib/ingest/decision'
import { afterProposals, deciderOf, type Known, withTime } from './after-proposals'

/** A letter that is published, as a proposal on it needs it. */
export type ShownLetter = {
  /** As the newest edition shows it, and the edition that brought it in; null where it shows none. */
  now: { letter: AcceptedSource; addedIn: number; edition: number } | null
  /** As the edition shows it that is to be restored; null where it shows none, or nothing is to be restored. */
  earlier: AcceptedSource | null
}

/** What the proposals that wait come to in an edition. */
export type Decided = {
  decisions: { decision: Decision; proposals: Proposal[] }[]
  /** Proposals that are left out, each with why, in a sentence. They wait on. */
  leftOut: { proposal: Proposal; why: string }[]
  /** Proposals on what is decided otherwise: they end with the edition. */
  overtaken: { proposal: Proposal; why: string }[]
}

/** What an edition's ingest comes to, which the proposals are taken beside. */
export type Beside = {
  plan: Plan
  standing: Standing
  shown: (proposal: Proposal) => ShownLetter
  /** The discarded source of a review; undefined where its discard cannot be taken back any more. */
  discarded: (review: number) => DiscardedReview | undefined
}

/** Works out what the proposals that wait come to, beside what an ingest publishes. Nothing is read or stored. */
export function decisionsOf(waiting: Proposal[], beside: Beside, known: Known): Decided {
  const decided: Decided = { decisions: [], leftOut: [], overtaken: [] }
  const open = new Map(beside.standing.openReviews.map((review) => [review.number, review]))
  const ends = endedBy(beside.plan)
  const ended = new Set([...ends.released, ...ends.settled, ...ends.putRight].map(({ number }) => number))
  const keys = new Map<string, string>()
  for (const [key, proposals] of groupBy(waiting, ({ on }) => targetKey(on))) {
    const [first] = proposals
    if (!first) continue
    const { on } = first
    if ('review' in on && first.content.kind === 'restore-discarded') {
      const discarded = beside.discarded(on.review)
      if (discarded) decided.decisions.push({ decision: takingBack(discarded, first), proposals })
      else decided.overtaken.push(...proposals.map((proposal) => ({ proposal, why: DECIDED_OTHERWISE })))
      continue
    }
    const review = 'review' in on ? open.get(on.review) : null
    if (review === undefined || (review && ended.has(review.number))) {
      const why = review ? SETTLED_BY_FILES : DECIDED_OTHERWISE
      decided.overtaken.push(...proposals.map((proposal) => ({ proposal, why })))
      continue
    }
    const { decision, problem } = review
      ? afterProposals(review, proposals, known)
      : onPublished(proposals, beside)
    if (problem || !decision) {
      const why = problem?.message ?? NOTHING
      decided.leftOut.push(
        ...proposals.map((proposal) => ({
          proposal,
          why: !problem || proposal === problem.proposal ? why : OTHER_LEFT_OUT,
        })),
      )
      continue
    }
    const shows = isPublishable(decision.source) ? kindKey(decision.source) : null
    const other = shows === null ? undefined : keys.get(shows)
    if (other !== undefined) {
      const why = `${other} would be published for the same council and year. Discard one of the two.`
      decided.leftOut.push(...proposals.map((proposal) => ({ proposal, why })))
      continue
    }
    if (shows !== null) keys.set(shows, review ? `Number ${review.number}` : key)
    decided.decisions.push({ decision, proposals })
  }
  return decided
}

/** It begins a review of its own. */
function takingBack(review: DiscardedReview, proposal: Proposal): Decision {
  return { ...withTime(takenBack(review, deciderOf(proposal)), proposal.at), seen: null }
}

const DECIDED_OTHERWISE = 'It has been decided otherwise in the meantime.'
const SETTLED_BY_FILES = 'The files that were loaded settle it. No decision is needed any more.'
const OTHER_LEFT_OUT = 'Another proposal on the same source cannot be taken any more. Look at it again.'
const NOTHING = 'It changes nothing.'

function onPublished(
  proposals: Proposal[],
  beside: Beside,
): Pick<ReturnType<typeof afterProposals>, 'decision' | 'problem'> {
  const [proposal, another] = proposals as [Proposal, ...Proposal[]]
  if (another) return { decision: null, problem: { proposal: another, message: ONE_ONLY } }
  try {
    refuseIfChanged(proposal, beside)
    const made = madeOfPublished(proposal, beside.shown(proposal))
    return { decision: { ...withTime(made, proposal.at), seen: null }, problem: null }
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error
    return { decision: null, problem: { proposal, message: error.said } }
  }
}

export const ONE_ONLY = 'Something is proposed for this letter already. Take that back first.'

/** What a proposal on a published letter comes to. @throws DecisionError where it cannot be taken */
export function madeOfPublished(
  { on, content, ...proposal }: Pick<Proposal, 'on' | 'content' | 'by' | 'why' | 'at'>,
  { now, earlier }: ShownLetter,
): Made {
  if ('review' in on) throw new Error('This proposal is on a review.')
  const said = content as PublishedProposal
  const letter = `letter of ${on.council} for ${on.year}`
  if (said.kind === 'correct-published') {
    if (!now) throw new DecisionError(`No ${letter} is published.`)
    return correctedPublished(now.letter, said.corrections, deciderOf(proposal))
  }
  if (!earlier) throw new DecisionError(`Edition ${said.edition} shows no ${letter}.`)
  return restored(
    earlier,
    said.edition,
    now && { letter: now.letter, edition: now.edition },
    deciderOf(proposal),
  )
}

/** @throws DecisionError where something else than the person saw is published, or would be */
function refuseIfChanged(proposal: Proposal, { plan, shown }: Beside): void {
  const { on, seen, by } = proposal
  if ('review' in on) return
  const { now } = shown(proposal)
  const key = kindKey({
    kind: 'letter',
    council: { slug: on.council },
    reportingYear: on.year as ReportingYear,
  })
  const isReplaced = [...plan.publish].some(
    ([source, change]) => change !== 'unchanged' && kindKey(source) === key,
  )
  const isWithdrawn = plan.reopen.some(({ slug, year }) => slug === on.council && year === on.year)
  if (isReplaced || isWithdrawn || (now && now.addedIn > seen)) {
    throw new DecisionError(
      `Another version of this letter has come since ${by} proposed this. Look at it again. Then take the proposal back, and propose what you still want.`,
    )
  }
}

/** The reviews that proposals are on. */
export function reviewsOf(proposals: Proposal[], open: OpenReview[]): OpenReview[] {
  const numbers = new Set(proposals.flatMap(({ on }) => ('review' in on ? on.review : [])))
  return open.filter(({ number }) => numbers.has(number))
}
