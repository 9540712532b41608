import { allAliases, allCouncils } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { allProposalsOn, type EndedProposal, type Proposal } from '@/lib/data/proposals'
import { discardOf, reviewByNumber } from '@/lib/data/reviews'
import { publishedLetter } from '@/lib/data/sources'
import { type Day, dayOf } from '@/lib/domain/day'
import type { Register } from '@/lib/domain/register-files'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type AcceptedSource, isOpen, isPublishable, type Review, type Source } from '@/lib/domain/source'
import { afterProposals, knownFor } from '../draft/after-proposals'

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
  /** Whether it was discarded, and somebody can propose to take that back. */
  canTakeBack: boolean
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
    canTakeBack: false,
    seen: seenOf(review.steps.length, waiting),
  }
  if (!isOpen(review)) {
    const discard = review.state === 'discarded' && waiting.length === 0 ? await discardOf(number) : null
    const canTakeBack = discard !== null && 'review' in discard
    return { ...common, source: review, isOpen: false, canTakeBack, problem: null }
  }
  const { source, problem } = afterProposals(review, waiting, await knownFor([review], await registerNow()))
  return {
    ...common,
    source,
    isOpen: source.state === 'open',
    problem: problem?.message ?? null,
  }
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
    canTakeBack: false,
    problem: null,
    seen: seenOf(edition.number, waiting),
  }
}

/** The register that is loaded, as far as it takes to tell whose a source is: of its councils and their names. */
export async function registerNow(): Promise<Register> {
  const [councils, aliases] = await Promise.all([allCouncils(), allAliases()])
  return { councils, aliases, codes: [], successions: [], neighbours: [], announced: [] }
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
