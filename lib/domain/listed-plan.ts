import type { Day } from './day'
import type {
  ListedPageKind,
  ListedReading,
  ListScope,
  ReadDecision,
  ReadImprovement,
  Reference,
  WithheldEntry,
} from './listed'
import { ombudsmanKey } from './ombudsman-address'

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
  /** Whether the file says that day; otherwise it is the one on which it first came. */
  saysDay: boolean
  scope: ListScope
  says: number | null
  isWhole: boolean
  ofOtherBodies: number
}

/** That a copy lists an entry, with the page that a row of a gathered list names; null where it is the copy's own page. */
export type Listing = { entry: string; listedAt: string | null }

/** A copy that an edition brings in, with what it lists. */
export type NewCopy = ListedCopy & { lists: Listing[] }

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
  /** What copies that are published list besides, now that more of them can be read. */
  listings: (Listing & { copy: number })[]
  decisions: ListedChange<ReadDecision>[]
  improvements: ListedChange<ReadImprovement>[]
  /** Entries that publish nothing until a person decides. */
  withhold: WithheldListed[]
  /** Numbers of reviews that end, since what they are of can be read elsewhere. */
  release: number[]
  /** References whose words a person withheld, which come again. */
  stayWithheld: Reference[]
}

export type WithheldListed = { key: string; entry: WithheldEntry; copy: ListedCopy }

export type ListedReviewState = 'open' | 'confirmed' | 'discarded' | 'released'

/** An entry that waits for a person, or did. */
export type ListedReview = WithheldListed & {
  number: number
  state: ListedReviewState
  /** Who decided, and why; null of what nobody decided. */
  by: string | null
  why: string | null
}

/** An entry as the newest edition shows it. */
export type StandingEntry<Entry> = {
  entry: Entry
  listedUntil: Day | null
  /** The copy that leads in it, and its day. */
  copy: number
  seenOn: Day | null
}

/** A copy that is published and was not undone. */
export type StandingCopy = {
  id: number
  sha256: string
  key: string | null
  seenOn: Day | null
  saysDay: boolean
  isWhole: boolean
}

/** A page of a list, as it was read now or is published. */
export type PageOfList = {
  page: ListedPageKind
  sha256: string
  address: string | null
  /** As the file says; null where it does not. */
  saidDay: Day | null
  scope: ListScope
  says: number | null
  ofOtherBodies: number
  /** Null for those that nobody can tell apart. */
  references: (Reference | null)[]
}

/** What the database has that bears on the lists that come. */
export type ListedStanding = {
  /** On which a copy was made that does not say it. */
  today: Day
  /** Copies of the same bytes, and of the same pages. */
  copies: StandingCopy[]
  /** Pages of long lists of which other pages come, saved on the same days. */
  pages: PageOfList[]
  /** Files of which an edition was undone, each with the day of its copy. */
  undone: Map<string, Day | null>
  /** Whether somebody loads such files again on purpose. */
  again: boolean
  /** By the entry's key: of what comes, and of all that earlier copies of the same lists have. */
  listings: Map<string, StandingCopy[]>
  /** Whole copies of the pages that list any of these. */
  whole: StandingCopy[]
  decisions: Map<string, StandingEntry<ReadDecision>>
  improvements: Map<string, StandingEntry<ReadImprovement>>
  /** References of what a person withheld. */
  withheld: Set<Reference>
  reviews: ListedReview[]
}

/** Where nothing of it is stored yet, or nothing comes. */
export function nothingListed(today: Day): ListedStanding {
  return {
    today,
    copies: [],
    pages: [],
    undone: new Map(),
    again: false,
    listings: new Map(),
    whole: [],
    decisions: new Map(),
    improvements: new Map(),
    withheld: new Set(),
    reviews: [],
  }
}

/** A file that lists entries, as it was read. */
export type ListedFile = { file: { sha256: string; name: string }; listed: ListedReading }

/** What is kept of a file. One that is gathered from many pages was copied on no day that is known. */
export function copyOf({ file, listed }: ListedFile, today: Day): ListedCopy {
  const { page, address, scope, says, isWhole, ofOtherBodies } = listed
  const isGathered =
    address === null &&
    [...listed.decisions, ...listed.improvements].some(({ listedAt }) => listedAt !== null)
  return {
    page,
    sha256: file.sha256,
    fileName: file.name,
    address,
    key: address && ombudsmanKey(address),
    seenOn: listed.seenOn ?? (isGathered ? null : today),
    saysDay: listed.seenOn !== null,
    scope,
    says,
    isWhole,
    ofOtherBodies,
  }
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

/** The reference of an entry, by its key. */
export function referenceOfKey(key: string): Reference {
  return key.split(' ', 3).join(' ')
}

/** By which an entry that is withheld is known again, in whatever copy: what it says, or its words where it says too little. */
export function reviewKey({ what, read, place }: WithheldEntry): string {
  const { reference } = read
  if (reference === undefined) return `${what}: ${place.quote}`
  const councils = 'councils' in read ? read.councils?.map(({ slug }) => slug) : []
  const outcome = 'outcomePrinted' in read ? read.outcomePrinted : undefined
  return [what, reference, outcome, read.decidedOn, ...(councils ?? [])].join(' ')
}

/** Which of two days is later: one that is not known is earlier than any. */
export function isLater(day: Day | null, other: Day | null): boolean {
  return day !== null && (other === null || day > other)
}
