import { database } from '@/lib/data/client'
import { DecisionError } from '@/lib/data/decisions'
import { type Actor, noteStep, type StepSubject } from '@/lib/data/desk-steps'
import {
  addProposal,
  type Proposal,
  type ProposalContent,
  type ProposalTarget,
  proposalsOn,
  withdrawProposal,
} from '@/lib/data/proposals'
import { FIGURES, type FigureName } from '@/lib/domain/figure-names'
import type { Register } from '@/lib/domain/register-files'
import { discardedReview, openReview } from '@/lib/ingest/record-decision'
import { valueInWords } from '@/lib/words/figure-words'
import { listInWords } from '@/lib/words/numbers'
import { afterProposals, knownFor } from './after-proposals'
import { madeOfPublished, ONE_ONLY } from './decisions'
import { letterShownNow } from './draft'

export type Proposing = {
  on: ProposalTarget
  content: ProposalContent
  why: string
  /** What the person had before them: how many steps the review had; of what is published, the edition's number. */
  seen: number
  /** The last proposal on the same that they saw; null where none waited. */
  after: number | null
}

/**
 * Proposes a decision, once it is sure that it could be published as things are now.
 * @throws DecisionError that says what is wrong, such as that somebody else was faster
 */
export async function propose(proposing: Proposing, person: Actor, register: Register): Promise<Proposal> {
  const why = proposing.why.trim()
  if (why === '') throw new DecisionError('Say why. Readers can see it.')
  const { on, content } = proposing
  const fresh = { ...proposing, why, id: 0, by: person.name, personId: person.id, at: new Date() }
  const waiting = await proposalsOn(on)
  if ((waiting.at(-1)?.id ?? null) === proposing.after) {
    await refuseIfNotTakeable(waiting, fresh, register)
  }
  return addProposal({ ...proposing, why }, person, (db) =>
    noteStep(
      { by: person, kind: 'proposed', subject: subjectOf(on), what: `proposed to ${inWords(content)}`, why },
      db,
    ),
  )
}

async function refuseIfNotTakeable(waiting: Proposal[], fresh: Proposal, register: Register): Promise<void> {
  const { on } = fresh
  if (!('review' in on)) {
    if (waiting.length > 0) throw new DecisionError(ONE_ONLY)
    const shown = await letterShownNow(database(), fresh)
    if (shown.now && shown.now.addedIn > fresh.seen) throw new DecisionError(NEWER_LETTER)
    madeOfPublished(fresh, shown)
    return
  }
  if (fresh.content.kind === 'restore-discarded') {
    if (waiting.length > 0) throw new DecisionError(ONE_ONLY_DISCARDED)
    await discardedReview(on.review)
    return
  }
  const review = await openReview(on.review)
  const known = await knownFor([review], register)
  const { problem } = afterProposals(review, [...waiting, fresh], known)
  if (!problem) return
  throw new DecisionError(
    problem.proposal === fresh && fresh.seen !== review.steps.length ? CHANGED_MEANWHILE : problem.message,
  )
}

const ONE_ONLY_DISCARDED = 'Somebody has proposed to take this discard back already.'
const NEWER_LETTER = 'Another version of this letter has been published in the meantime. Look at it again.'
const CHANGED_MEANWHILE =
  'This review has changed in the meantime. Look at it again. Then propose what you still want.'

/**
 * Takes a proposal back, with those that were made after it on the same source.
 * @throws DecisionError where it does not wait any more
 */
export function withdraw(id: number, person: Actor, why: string | null): Promise<Proposal[]> {
  return withdrawProposal(id, person, why?.trim() || null, async (db, withdrawn) => {
    for (const { on, content, by } of withdrawn) {
      const whose = by === person.name ? 'their proposal' : `${by}’s proposal`
      const what = `took back ${whose} to ${inWords(content)}`
      await noteStep({ by: person, kind: 'proposal-withdrawn', subject: subjectOf(on), what, why }, db)
    }
  })
}

/** What is proposed, after “proposed to”: 'correct “Complaints upheld” to 9'. */
export function inWords(content: ProposalContent): string {
  switch (content.kind) {
    case 'confirm':
      return 'confirm what was read'
    case 'correct':
    case 'correct-published':
      return `correct ${listInWords(content.corrections.map(correctionInWords))}`
    case 'identify':
      return `say that it is of ${content.council}, ${content.year}`
    case 'discard':
      return 'discard it'
    case 'restore-discarded':
      return 'put it under review again'
    case 'restore':
      return `show again what edition ${content.edition} showed`
  }
}

function correctionInWords({ figure, value }: { figure: FigureName; value: number }): string {
  return `“${FIGURES[figure].label}” to ${valueInWords({ name: figure, value })}`
}

function subjectOf(on: ProposalTarget): StepSubject {
  return 'review' in on
    ? { kind: 'review', id: on.review }
    : { kind: 'council-year', id: `${on.council}/${on.year}` }
}
