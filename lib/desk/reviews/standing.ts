import { allAliases, allCouncils } from '@/lib/data/councils'
import { DecisionError } from '@/lib/data/decisions'
import { currentEdition } from '@/lib/data/editions'
import {
  allProposalsOn,
  type EndedProposal,
  type Proposal,
  type PublishedProposal,
  type ReviewProposal,
} from '@/lib/data/proposals'
import { reviewByNumber } from '@/lib/data/reviews'
import { publishedLetter } from '@/lib/data/sources'
import { type Day, dayOf } from '@/lib/domain/day'
import type { Register } from '@/lib/domain/register-files'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type AcceptedSource, isOpen, isPublishable, type Review, type Source } from '@/lib/domain/source'
import { confirmed, corrected, correctedPublished, discarded, restored } from '@/lib/ingest/decide'
import type { Decider, Made, Undecided } from '@/lib/ingest/decision'
import { identified, identifiedBy } from '@/lib/ingest/identify'
import { letterShown } from '@/lib/ingest/record-decision'

/** What somebody decides on: a source that needed a review, or the letter that is published of a council and year. */
export type Subject =
  | { kind: 'review'; on: { review: number }; review: Review }
  | {
      kind: 'published'
      on: { council: string; year: ReportingYear }
      letter: AcceptedSource
      edition: number
    }

/** A subject with all that was ever proposed on it, and what the proposals that wait come to. */
export type Standing = {
  subject: Subject
  proposals: EndedProposal[]
  waiting: EndedProposal[]
  /** The source as the proposals that wait leave it. */
  source: Source
  /** Whether something can be proposed; a decision that waits must be taken back first. */
  isOpen: boolean
  /** Why a proposal that waits can no longer be published; null where all can. */
  problem: string | null
  /** What a person who sees this has before them: by it, what has changed since is known. */
  seen: string
}

/** Reads a review with its proposals; null where there is none of this number. */
export async function standingOfReview(number: number): Promise<Standing | null> {
  const review = await reviewByNumber(number)
  if (!review) return null
  const on = { review: number }
  const proposals = await allProposalsOn(on)
  const waiting = proposals.filter(({ state }) => state === 'proposed')
  const common = {
    subject: { kind: 'review', on, review } as const,
    proposals,
    waiting,
    seen: seenOf(review.steps.length, waiting),
  }
  if (!isOpen(review)) return { ...common, source: review, isOpen: false, problem: null }
  let source: Source = review
  for (const proposal of waiting) {
    if (source.state !== 'open') break
    try {
      source = (await take(source as Undecided, proposal.content as ReviewProposal, deciderOf(proposal)))
        .source
    } catch (error) {
      if (!(error instanceof DecisionError)) throw error
      return { ...common, source, isOpen: true, problem: error.said }
    }
  }
  return { ...common, source, isOpen: source.state === 'open', problem: null }
}

/** The same of the letter that is published of a council and year; null where none is. */
export async function standingOfPublished(council: string, year: ReportingYear): Promise<Standing | null> {
  const edition = await currentEdition()
  const letter = edition && (await publishedLetter(council, year, edition.number))
  if (!letter) return null
  const on = { council, year }
  const proposals = await allProposalsOn(on)
  const waiting = proposals.filter(({ state }) => state === 'proposed')
  return {
    subject: { kind: 'published', on, letter, edition: edition.number },
    proposals,
    waiting,
    source: letter,
    isOpen: waiting.length === 0,
    problem: null,
    seen: seenOf(edition.number, waiting),
  }
}

/** What a proposal on a withheld source comes to. @throws DecisionError where it cannot be taken */
export async function take(source: Undecided, content: ReviewProposal, decider: Decider): Promise<Made> {
  switch (content.kind) {
    case 'confirm':
      return confirmed(source, content.figures, decider)
    case 'correct':
      return corrected(source, content.corrections, decider)
    case 'identify':
      return identified(source, content, decider, await identifiedBy(source, await namesNow()))
    case 'discard':
      return discarded(source, decider)
  }
}

/** The same of the letter that is published. @throws DecisionError where it cannot be taken */
export async function takeOnPublished(
  { on, letter, edition }: Extract<Subject, { kind: 'published' }>,
  content: PublishedProposal,
  decider: Decider,
): Promise<Made> {
  if (content.kind === 'correct-published') return correctedPublished(letter, content.corrections, decider)
  const earlier = await letterShown(on.council, on.year, content.edition)
  return restored(earlier, content.edition, { letter, edition }, decider)
}

/** The register's councils and their names, all that it takes to tell whose a source is. */
async function namesNow(): Promise<Register> {
  const [councils, aliases] = await Promise.all([allCouncils(), allAliases()])
  return { councils, aliases, codes: [], successions: [], neighbours: [], announced: [] }
}

function deciderOf({ by, why, at }: Proposal): Decider {
  return { by, why, on: dayOf(at) }
}

/** How many steps or which edition there is, and the last proposal that waits: '3-17'. */
function seenOf(steps: number, waiting: Proposal[]): string {
  return `${steps}-${waiting.at(-1)?.id ?? 0}`
}

/** What `seen` says; null where it says nothing. */
export function readSeen(seen: string): { steps: number; last: number } | null {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(seen)
  return match ? { steps: Number(match[1]), last: Number(match[2]) } : null
}

export const today = (): Day => dayOf(new Date())

/** Whether the proposals that wait would show the source. */
export function wouldPublish({ source, isOpen: canDecide }: Standing): boolean {
  return !canDecide && isPublishable(source)
}
