import type { Day } from './day'
import type { Note } from './figure'
import type { ReportingYear } from './reporting-year'

/**
 * What the Ombudsman lists on its site behind the figures of a letter: its decisions, with the public reports among
 * them, and the service improvements that councils agreed to make. They are entries of lists, never figures: the
 * Ombudsman does not publish all decisions, so nothing is divided by their number.
 */

/** A decision statement, or a public interest report. */
export const LISTED_KINDS = ['statement', 'report'] as const
export type ListedKind = (typeof LISTED_KINDS)[number]

/** Every outcome that a list was seen to print. */
export const LISTED_OUTCOMES = ['upheld', 'not-upheld', 'closed'] as const
export type ListedOutcome = (typeof LISTED_OUTCOMES)[number]

/** The field's own form of a reference: '23 008 512', or '19 004 021a' of a joint case with another body. */
export type Reference = string

/** Where words stand in a copy of a page: lines count from 1. */
export type ListedPlace = { line: number; quote: string }

/** A council that an entry names, with its name as it is printed there. */
export type ListedCouncil = { slug: string; printed: string }

/** What one copy of a page says of a decision. What the copy does not say is null. */
export type ReadDecision = {
  reference: Reference
  /** At least one. Bodies that are no councils of ours are left out. */
  councils: ListedCouncil[]
  kind: ListedKind
  /** Null where `outcomePrinted` is none of the outcomes that are known. */
  outcome: ListedOutcome | null
  outcomePrinted: string
  /** As printed, or as the address of the list has it. */
  category: string | null
  subcategory: string | null
  decidedOn: Day
  summary: string | null
  /** Of the decision's own page. */
  address: string | null
  /** Only of a public report's own page: what the Ombudsman recommended, in its words. */
  recommendations: string[]
  /** Only of a public report's own page: when the Ombudsman was satisfied with the council's response. */
  satisfiedOn: Day | null
  /** Other references that the same page prints for the same text. */
  alsoReferences: Reference[]
  /**
   * Of the page that lists it: the copy's own, or in a list that is gathered from many pages the one that its row
   * names. Null where the copy does not say.
   */
  listedAt: string | null
  /** Where each thing stands: at least the reference, the names, the outcome and the day. */
  places: Partial<Record<ListedField, ListedPlace>>
}

/** What one copy of a page says that a council agreed to change. */
export type ReadImprovement = {
  reference: Reference
  council: ListedCouncil
  category: string | null
  subcategory: string | null
  /** The newer form of the page alone prints a day. */
  decidedOn: Day | null
  summary: string | null
  /** Word for word, one or more. */
  improvements: string[]
  /** Of the page that lists it; null where the copy does not say. */
  listedAt: string | null
  places: Partial<Record<ListedField, ListedPlace>>
}

export const LISTED_FIELDS = [
  'reference',
  'council',
  'kind',
  'outcome',
  'category',
  'subcategory',
  'decidedOn',
  'summary',
  'address',
  'recommendations',
  'satisfiedOn',
  'improvements',
] as const
export type ListedField = (typeof LISTED_FIELDS)[number]

/** The kinds of page that have entries. */
export const LISTED_PAGES = [
  /** Many decisions: a category's, a council's of a year, what a search found, an archive. */
  'decisions',
  /** One decision statement. */
  'decision',
  /** One public report. */
  'report',
  /** A council's service improvements. */
  'improvements',
  /** Headlines of a council's public reports, without references: they are links to be followed, and no entries. */
  'report-links',
] as const
export type ListedPageKind = (typeof LISTED_PAGES)[number]

/** The decisions that a list is of. What the page does not limit is null. */
export type ListScope = {
  council: string | null
  category: string | null
  subcategory: string | null
  year: ReportingYear | null
  outcome: ListedOutcome | null
  kind: ListedKind | null
}

/** An entry as it was published in an edition. */
type Published = {
  id: number
  /** The day of the newest copy that has the entry; null where it is not known. */
  listedOn: Day | null
  /** The day of the first copy of the same list that has it no longer; the Ombudsman lists entries for some years only. */
  listedUntil: Day | null
  /** Of the file. */
  sha256: string
  addedIn: number
}

export type ListedDecision = ReadDecision & Published & { reportingYear: ReportingYear }
export type ListedImprovement = ReadImprovement & Published & { reportingYear: ReportingYear | null }

/**
 * What one copy of a page holds, before it is set beside what is published.
 *
 * A CSV that is gathered from many pages is one reading, too: its `address` is null and its `scope` says nothing, since
 * it is no copy of any one page; each entry's `listedAt` says which page lists it. It is never whole.
 */
export type ListedReading = {
  page: ListedPageKind
  /** As the page or the file says; null where neither does. */
  address: string | null
  /** The day on which the copy was made; null where the file does not say, and then it is the day of loading. */
  seenOn: Day | null
  scope: ListScope
  /** How many results the page says that it has: 'There are 24 results'. */
  says: number | null
  /** Whether it shows all that it says it has, so that what is missing here is listed there no longer. */
  isWhole: boolean
  decisions: ReadDecision[]
  improvements: ReadImprovement[]
  withheld: WithheldEntry[]
  /** How many entries are of bodies that are no councils of ours: they are counted and left. */
  ofOtherBodies: number
  /** Words that no table of ours knows, as printed: they are kept, and named in the report. */
  unknown: { outcomes: string[]; categories: string[]; subcategories: string[] }
}

/** An entry of which something is not sure; it is published by nobody but a person. */
export type WithheldEntry = {
  what: 'decision' | 'improvement'
  /** What could be read of it. */
  read: Partial<ReadDecision> | Partial<ReadImprovement>
  /** Where it begins. */
  place: ListedPlace
  reasons: Note[]
}
