import { type Decision, DecisionError } from '@/lib/data/decisions'
import { fileTextsOf } from '@/lib/data/files'
import type { Proposal, ReviewProposal } from '@/lib/data/proposals'
import { dayOf } from '@/lib/domain/day'
import type { Note } from '@/lib/domain/figure'
import type { Register } from '@/lib/domain/register-files'
import type { OpenReview, ReviewedSource } from '@/lib/domain/source'
import { confirmed, corrected, discarded } from '@/lib/ingest/decide'
import type { Decider, Made, Undecided } from '@/lib/ingest/decision'
import { identified } from '@/lib/ingest/identify'
import { type LetterText, textOfPart } from '@/lib/letters/letter-text'

/** What it takes to work out what proposals come to, besides the reviews. */
export type Known = { register: Register; textOf: (source: Undecided) => LetterText | null }

/** Reads the texts of letters that somebody says the council and year of. */
export async function knownFor(sources: Undecided[], register: Register): Promise<Known> {
  const letters = sources.filter(({ kind }) => kind === 'letter')
  const texts = await fileTextsOf(letters.map(({ file }) => file.sha256))
  return {
    register,
    textOf(source) {
      const text = source.kind === 'letter' ? texts.get(source.file.sha256) : undefined
      return text && source.kind === 'letter' ? textOfPart(text, source.part) : null
    },
  }
}

/** What the proposals on a review leave. */
export type AfterProposals = {
  /** The source as they leave it: still withheld, published or discarded. */
  source: ReviewedSource
  /** Why it would still be withheld; empty where it would be published or discarded. */
  reasons: Note[]
  /** What is recorded when they are published; null where nothing was proposed or one cannot be taken. */
  decision: Decision | null
  /** The first proposal that cannot be taken any more, and why, in a sentence; those after it are not taken either. */
  problem: { proposal: Proposal; message: string } | null
}

/**
 * Works out what proposals on a review come to, one after the other. Nothing is read or stored.
 * @param proposals those that wait on this review, in their order
 */
export function afterProposals(review: OpenReview, proposals: Proposal[], known: Known): AfterProposals {
  let source: ReviewedSource = review
  const made: Made[] = []
  for (const proposal of proposals) {
    try {
      const next = taken(source, review, proposal, known)
      made.push(next)
      source = next.source
    } catch (error) {
      if (!(error instanceof DecisionError)) throw error
      return {
        source,
        reasons: reasonsOf(source),
        decision: null,
        problem: { proposal, message: error.said },
      }
    }
  }
  const decision = made.length > 0 ? { ...together(made), seen: review } : null
  return { source, reasons: reasonsOf(source), decision, problem: null }
}

/** @throws DecisionError where it cannot be taken */
function taken(source: ReviewedSource, review: OpenReview, proposal: Proposal, known: Known): Made {
  if (proposal.seen !== review.steps.length) {
    throw new DecisionError(
      `Number ${review.number} has changed since ${proposal.by} proposed this. Look at it again. Then take the proposal back, and propose what you still want.`,
    )
  }
  if (!isUndecided(source)) {
    throw new DecisionError(
      `A proposal before this one decides on number ${review.number} already. Take that one back first.`,
    )
  }
  return withTime(madeBy(source, proposal.content as ReviewProposal, deciderOf(proposal), known), proposal.at)
}

/** What one proposal on a source that is withheld comes to. @throws DecisionError where it cannot be taken */
export function madeBy(source: Undecided, content: ReviewProposal, decider: Decider, known: Known): Made {
  switch (content.kind) {
    case 'confirm':
      return confirmed(source, content.figures, decider)
    case 'correct':
      return corrected(source, content.corrections, decider)
    case 'identify':
      return identified(source, content, decider, { register: known.register, text: known.textOf(source) })
    case 'discard':
      return discarded(source, decider)
  }
}

/** Whoever proposed is who decides, on the day of the proposal. */
export function deciderOf({ by, why, at }: Pick<Proposal, 'by' | 'why' | 'at'>): Decider {
  return { by, why, on: dayOf(at) }
}

/** A decision's steps are of the moment at which it was proposed. */
export function withTime(made: Made, at: Date): Made {
  return { ...made, steps: made.steps.map((step) => ({ ...step, at })) }
}

function together(made: Made[]): Made {
  const last = made.at(-1)
  if (!last) throw new Error('There is no decision to put together.')
  return {
    source: last.source,
    steps: made.flatMap(({ steps }) => steps),
    summary: made.map(({ summary }) => summary).join(' '),
  }
}

function isUndecided(source: ReviewedSource): source is Undecided {
  return source.state === 'open'
}

function reasonsOf(source: ReviewedSource): Note[] {
  return source.state === 'open' ? source.reasons : []
}
