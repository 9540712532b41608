import type { Day } from '@/lib/domain/day'
import type { FigureName } from '@/lib/domain/figure-names'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type Db, database, present } from './client'
import { DecisionError } from './decisions'
import type { Actor } from './desk-steps'
import type { DeskProposalKind, DeskProposal as ProposalRow } from './generated/client'

/** What can be proposed on a source that is withheld. */
export type ReviewProposal =
  /** It does say so. Names each figure that a person has confirmed; of a scan, all that were recognised. */
  | { kind: 'confirm'; figures: FigureName[] }
  | { kind: 'correct'; corrections: { figure: FigureName; value: number }[] }
  /** `date` of a letter, `url` of figures from the map; null where not given. */
  | { kind: 'identify'; council: string; year: ReportingYear; date: Day | null; url: string | null }
  | { kind: 'discard' }

/** What can be proposed on the letter that is published of a council and year. */
export type PublishedProposal =
  | { kind: 'correct-published'; corrections: { figure: FigureName; value: number }[] }
  /** To show again what an earlier edition showed. */
  | { kind: 'restore'; edition: number }

/** What can be proposed on a source that was discarded: to put it under review again. */
export type DiscardedProposal = { kind: 'restore-discarded' }

export type ProposalContent = ReviewProposal | DiscardedProposal | PublishedProposal

/** What a proposal is on: a review by its number, or the letter that is published of a council and year. */
export type ProposalTarget = { review: number } | { council: string; year: ReportingYear }

/** Something proposed that waits to be published. */
export type Proposal<Content extends ProposalContent = ProposalContent> = {
  id: number
  on: ProposalTarget
  content: Content
  /** Who proposed it: the name of then, and the person's id. */
  by: string
  personId: string
  why: string
  at: Date
  /** What the person had before them: how many steps the review had; of what is published, the number of the edition. */
  seen: number
}

export type ProposalState = ProposalRow['state']

/** A proposal, whatever became of it. */
export type EndedProposal = Proposal & {
  state: ProposalState
  ended: { at: Date; by: string; why: string | null } | null
  edition: number | null
}

export type NewProposal = Pick<Proposal, 'on' | 'content' | 'why' | 'seen'> & {
  /** The last proposal on the same that the person saw; null where none waited. */
  after: number | null
}

/**
 * Stores a proposal. What it says is checked before, by `propose` of lib/desk/draft.
 * @param noteIn notes the step, in the same transaction
 * @throws DecisionError where somebody proposed something on the same meanwhile, or took a proposal back
 */
export async function addProposal(
  { on, content, why, seen, after }: NewProposal,
  person: Actor,
  noteIn: (db: Db, id: number) => Promise<void>,
): Promise<Proposal> {
  return database().$transaction(async (db) => {
    await oneAtATime(db)
    const waiting = await waitingOn(db, on)
    const last = waiting.at(-1)
    if ((last?.id ?? null) !== after) throw new DecisionError(otherMeanwhile(last))
    const row = await db.deskProposal.create({
      data: {
        kind: kindInRow(content.kind),
        ...columnsOf(on),
        content,
        state: 'proposed',
        why,
        seen,
        by: person.name,
        personId: person.id,
      },
    })
    await noteIn(db, row.id)
    return proposalFromRow(row)
  })
}

/**
 * Takes a proposal back, with all that were made after it on the same: they were made of what it left.
 * @throws DecisionError where it does not wait any more
 */
export async function withdrawProposal(
  id: number,
  person: Actor,
  why: string | null,
  noteIn: (db: Db, withdrawn: Proposal[]) => Promise<void>,
): Promise<Proposal[]> {
  return database().$transaction(async (db) => {
    await oneAtATime(db)
    const row = await db.deskProposal.findUnique({ where: { id } })
    if (!row) throw new DecisionError('There is no such proposal.')
    if (row.state !== 'proposed') throw new DecisionError(NO_LONGER_WAITS[row.state])
    const withdrawn = (await waitingOn(db, proposalFromRow(row).on)).filter((one) => one.id >= id)
    await db.deskProposal.updateMany({
      where: { id: { in: withdrawn.map((one) => one.id) } },
      data: { state: 'withdrawn', endedAt: new Date(), endedBy: person.name, endedWhy: why },
    })
    await noteIn(db, withdrawn)
    return withdrawn
  })
}

const NO_LONGER_WAITS: Record<Exclude<ProposalState, 'proposed'>, string> = {
  withdrawn: 'Someone has taken this proposal back already.',
  published: 'This proposal is published already. To change it, make a new one.',
  overtaken: 'This proposal has ended already: its source was decided otherwise.',
}

/** The proposals that wait to be published, oldest first: of one source in the order in which they are taken. */
export async function waitingProposals(db: Db = database()): Promise<Proposal[]> {
  const rows = await db.deskProposal.findMany({ where: { state: 'proposed' }, orderBy: { id: 'asc' } })
  return rows.map(proposalFromRow)
}

/** The proposals that wait on one source, in the order in which they are taken. */
export function proposalsOn(on: ProposalTarget): Promise<Proposal[]> {
  return waitingOn(database(), on)
}

/** Everything that was ever proposed on one source, oldest first. */
export async function allProposalsOn(on: ProposalTarget): Promise<EndedProposal[]> {
  const rows = await database().deskProposal.findMany({ where: columnsOf(on), orderBy: { id: 'asc' } })
  return rows.map((row) => ({
    ...proposalFromRow(row),
    state: row.state,
    ended: row.endedAt && { at: row.endedAt, by: present(row.endedBy, 'endedBy'), why: row.endedWhy },
    edition: row.editionNumber,
  }))
}

/** Marks proposals that an edition has done, and those that something else has decided. */
export async function endProposals(
  db: Db,
  { published, overtaken }: { published: number[]; overtaken: { id: number; why: string }[] },
  { edition, by }: { edition: number | null; by: string },
): Promise<void> {
  const ended = { endedAt: new Date(), endedBy: by }
  const waiting = { state: 'proposed' as const }
  if (edition !== null)
    await db.deskProposal.updateMany({
      where: { id: { in: published }, ...waiting },
      data: { ...ended, state: 'published', editionNumber: edition },
    })
  for (const { id, why } of overtaken)
    await db.deskProposal.updateMany({
      where: { id, ...waiting },
      data: { ...ended, state: 'overtaken', endedWhy: why },
    })
}

/** Whether two targets are one. */
export function isSameTarget(a: ProposalTarget, b: ProposalTarget): boolean {
  return targetKey(a) === targetKey(b)
}

/** A target as one text. */
export function targetKey(on: ProposalTarget): string {
  return 'review' in on ? `review ${on.review}` : `${on.council}/${on.year}`
}

/** Any number: locked while proposals are added or taken back, which takes milliseconds. */
const PROPOSAL_LOCK = 20_121_115

async function oneAtATime(db: Db): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(${PROPOSAL_LOCK})`
}

async function waitingOn(db: Db, on: ProposalTarget): Promise<Proposal[]> {
  const rows = await db.deskProposal.findMany({
    where: { ...columnsOf(on), state: 'proposed' },
    orderBy: { id: 'asc' },
  })
  return rows.map(proposalFromRow)
}

function otherMeanwhile(last: Proposal | undefined): string {
  return last
    ? `${last.by} proposed something on this in the meantime. Look at it again. Then propose what you still want.`
    : 'Someone took back a proposal on this in the meantime. Look at it again. Then propose what you still want.'
}

function columnsOf(on: ProposalTarget) {
  return 'review' in on
    ? { reviewNumber: on.review, councilSlug: null, reportingYear: null }
    : { reviewNumber: null, councilSlug: on.council, reportingYear: on.year }
}

function kindInRow(kind: ProposalContent['kind']): DeskProposalKind {
  if (kind === 'correct-published') return 'correct_published'
  return kind === 'restore-discarded' ? 'restore' : kind
}

function proposalFromRow(row: ProposalRow): Proposal {
  const { id, reviewNumber, councilSlug, reportingYear, content, by, personId, why, at, seen } = row
  const on: ProposalTarget =
    reviewNumber !== null
      ? { review: reviewNumber }
      : {
          council: present(councilSlug, 'councilSlug'),
          year: present(reportingYear, 'reportingYear') as ReportingYear,
        }
  return { id, on, content: content as ProposalContent, by, personId, why, at, seen }
}
