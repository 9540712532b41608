import type { Day } from './day'
import type { Note } from './figure'
import type {
  ListedPageKind,
  ListScope,
  ReadDecision,
  ReadImprovement,
  Reference,
  WithheldEntry,
} from './listed'

/** A copy of a page that lists entries, as editions know it. Its bytes are not kept. */
export type ListedCopy = {
  page: ListedPageKind
  sha256: string
  fileName: string
  address: string | null
  /** By which two copies of one page are known: see `ombudsmanKey`. */
  key: string | null
  /** Null where it is not known. */
  seenOn: Day | null
  scope: ListScope
  says: number | null
  isWhole: boolean
  ofOtherBodies: number
}

/** A copy that an edition brings in, with what it lists. */
export type NewCopy = ListedCopy & {
  /** Each with the page that a row of a gathered list names; null where it is the copy's own page. */
  lists: { entry: string; listedAt: string | null }[]
}

/** An entry that an edition shows and the one before does not, or not so. */
export type ListedChange<Entry> = {
  change: 'added' | 'replaced'
  entry: Entry
  listedUntil: Day | null
  /** The copy that leads in it: one that comes, or the id of one that is published. */
  from: NewCopy | number
}

/** What an ingest means to do with what the Ombudsman lists. */
export type ListedPlan = {
  copies: NewCopy[]
  decisions: ListedChange<ReadDecision>[]
  improvements: ListedChange<ReadImprovement>[]
  /** Entries that publish nothing until a person decides. */
  withhold: WithheldListed[]
  /** Numbers of entries that were withheld, and are published now. */
  release: number[]
}

export type WithheldListed = {
  entry: WithheldEntry
  copy: ListedCopy
}

/** An entry that waits for a person. */
export type ListedReview = WithheldListed & {
  number: number
  key: string
  reference: Reference | null
  reasons: Note[]
}

/** By which a decision is known in every list. */
export function decisionKey({ reference }: Pick<ReadDecision, 'reference'>): string {
  return reference
}

/** By which an improvement is known: one decision may lead to improvements of two councils. */
export function improvementKey({
  reference,
  council,
}: {
  reference: Reference
  council: { slug: string }
}): string {
  return `${reference} ${council.slug}`
}
