import { createHash } from 'node:crypto'
import type { Db } from '@/lib/data/client'
import { type Proposal, waitingProposals } from '@/lib/data/proposals'
import { carryOut, standingNow } from '@/lib/data/publish'
import { discardOf } from '@/lib/data/reviews'
import { letterAddedIn, publishedLetter } from '@/lib/data/sources'
import type { Standing } from '@/lib/domain/plan'
import type { Register } from '@/lib/domain/register-files'
import type { DiscardedReview } from '@/lib/domain/source'
import type { IngestFile } from '@/lib/ingest/ingest-file'
import { listedIn } from '@/lib/ingest/listed/listed-in'
import { type MadePlan, makePlan } from '@/lib/ingest/make-plan'
import { knownFor } from './after-proposals'
import { type Decided, decisionsOf, reviewsOf, type ShownLetter } from './decisions'
import {
  type ChangedCouncilYear,
  changesOf,
  councilsBySlug,
  type StillWithheld,
  stillWithheld,
} from './difference'
import { type ListedEntryChange, listedChangesOf } from './listed-changes'

/** A load whose files have been read, and that is neither published nor cancelled. */
export type DraftLoad = { id: string; files: IngestFile[] }

/** What would be published: all such loads. The proposals that wait are read where it is carried out. */
export type Draft = { loads: DraftLoad[]; register: Register }

/** What an edition of the draft would change. */
export type DraftPreview = {
  /** Changes with anything that is said here: `publishDraft` asks for it. */
  fingerprint: string
  /** The number that the edition would have; null where nothing would change. */
  edition: number | null
  /** In a sentence, as it would stand on the edition's page; null where nothing would change. */
  summary: string | null
  changes: ChangedCouncilYear[]
  /** The proposals that would be published, oldest first. */
  proposals: Proposal[]
  /** Those that would not, each with why; they wait on. */
  leftOut: Decided['leftOut']
  /** Those that end, because their source is decided otherwise. */
  overtaken: Decided['overtaken']
  withheld: StillWithheld[]
  /** What would change of decisions and improvements that the Ombudsman lists, and which of them wait. */
  listed: ListedEntryChange[]
  loads: string[]
}

/** The sources of some files: those that may be published by themselves, and those that need a review. */
export function sourcesOf(files: IngestFile[]) {
  const sources = files.flatMap(({ reading }) => (reading.kind === 'read' ? reading.sources : []))
  return {
    readable: sources.flatMap((source) => (source.state === 'accepted' ? source : [])),
    withheld: sources.flatMap((source) => (source.state === 'open' ? source : [])),
    slugs: sources.flatMap(({ council }) => council?.slug ?? []),
    listed: listedIn(files),
    // Whoever brings a file to the desk means it, and a publisher sees what it would change.
    again: true,
  }
}

/** What became of a draft, inside a transaction that may not be kept. */
export type CarriedOut = { plan: MadePlan; decided: Decided; preview: DraftPreview }

/** Makes the edition of a draft, inside a transaction that holds the editions' lock, and reads what it changes. */
export async function carryOutDraft(
  db: Db,
  { loads, register }: Draft,
  note: string | null,
): Promise<CarriedOut> {
  const { readable, withheld, ...coming } = sourcesOf(loads.flatMap(({ files }) => files))
  const standing = await standingNow(db, coming)
  const waiting = await waitingProposals(db)
  const shown = await lettersShown(db, waiting)
  const discarded = await discardedAmong(db, waiting)
  const identifying = waiting.filter(({ content }) => content.kind === 'identify')
  const known = await knownFor(reviewsOf(identifying, standing.openReviews), register)
  const plan = makePlan(readable, withheld, standing, coming.listed)
  const decided = decisionsOf(
    waiting,
    {
      plan,
      standing,
      shown: (one) => shown.get(one.id) ?? NOT_SHOWN,
      discarded: (number) => discarded.get(number),
    },
    known,
  )
  const decisions = decided.decisions.map(({ decision }) => decision)
  const edition = await carryOut(db, { plan, standing, decisions, note })
  return {
    plan,
    decided,
    preview: await previewOf(db, edition, { decided, loads, register, plan, standing }),
  }
}

async function previewOf(
  db: Db,
  edition: number | null,
  {
    decided,
    loads,
    register,
    plan,
    standing,
  }: Draft & { decided: Decided; plan: MadePlan; standing: Standing },
): Promise<DraftPreview> {
  const changes = edition === null ? [] : await changesOf(db, edition, councilsBySlug(register))
  const row = edition === null ? null : await db.edition.findUnique({ where: { number: edition } })
  const preview = {
    edition,
    summary: row?.summary ?? null,
    changes,
    proposals: decided.decisions.flatMap(({ proposals }) => proposals).toSorted((a, b) => a.id - b.id),
    leftOut: decided.leftOut,
    overtaken: decided.overtaken,
    withheld: await stillWithheld(db),
    listed: await listedChangesOf(db, plan.listed, standing.listed),
    loads: loads.map(({ id }) => id),
  }
  return { ...preview, fingerprint: fingerprintOf(preview) }
}

function fingerprintOf(preview: Omit<DraftPreview, 'fingerprint'>): string {
  return createHash('sha256').update(JSON.stringify(preview)).digest('hex')
}

const NOT_SHOWN: ShownLetter = { now: null, earlier: null }

/** What proposals on published letters need, by the proposals' ids. */
async function lettersShown(db: Db, waiting: Proposal[]): Promise<Map<number, ShownLetter>> {
  const shown = new Map<number, ShownLetter>()
  for (const proposal of waiting) {
    if (!('review' in proposal.on)) shown.set(proposal.id, await letterShownNow(db, proposal))
  }
  return shown
}

/** The discarded sources whose discard somebody proposes to take back, by the numbers of their reviews. */
async function discardedAmong(db: Db, waiting: Proposal[]): Promise<Map<number, DiscardedReview>> {
  const discarded = new Map<number, DiscardedReview>()
  for (const { on, content } of waiting) {
    if (!('review' in on) || content.kind !== 'restore-discarded') continue
    const found = await discardOf(on.review, db)
    if (found && 'review' in found) discarded.set(on.review, found.review)
  }
  return discarded
}

/** What a proposal on a published letter needs. */
export async function letterShownNow(
  db: Db,
  { on, content }: Pick<Proposal, 'on' | 'content'>,
): Promise<ShownLetter> {
  if ('review' in on) return NOT_SHOWN
  const { council, year } = on
  const { _max } = await db.edition.aggregate({ _max: { number: true } })
  const edition = _max.number
  if (edition === null) return NOT_SHOWN
  // Not in the transaction, whose connection takes one query at a time: an edition is the same for all.
  const letter = await publishedLetter(council, year, edition)
  const addedIn = await letterAddedIn(council, year, edition, db)
  const earlier = content.kind === 'restore' ? await publishedLetter(council, year, content.edition) : null
  return { now: letter && addedIn !== null ? { letter, addedIn, edition } : null, earlier }
}
