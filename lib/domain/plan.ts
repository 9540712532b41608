import type { AuthorityType } from './authority-types'
import type { Note } from './figure'
import type { AverageName } from './figure-names'
import type { ReportingYear } from './reporting-year'
import type { AcceptedSource, OpenReview, Review, SourceKind, WithheldSource } from './source'

/** A type average that a published source prints. */
export type PublishedAverage = {
  kind: SourceKind
  /** Of the source. */
  id: number
  type: AuthorityType
  year: ReportingYear
  average: AverageName
  slug: string
  value: number
  quote: string
  /** Whether a review let the source through; then it stays, whatever others print. */
  isReviewed: boolean
}

/** What the database has at the moment at which an edition is made. */
export type Standing = {
  averages: PublishedAverage[]
  openReviews: OpenReview[]
  /** What persons decided. */
  decided: Review[]
}

/** What an ingest means to do. */
export type Plan = {
  publish: AcceptedSource[]
  withhold: WithheldSource<'open'>[]
  /** Published sources, by id, that turn out to be odd beside those that come now. */
  reopen: { id: number; slug: string; year: ReportingYear; reasons: Note[] }[]
  /** Sources that needed a review and are to be published after all, each with its review. */
  release: Map<AcceptedSource, OpenReview>
}
