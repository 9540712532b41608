import type { AuthorityType } from './authority-types'
import type { Note } from './figure'
import type { FigureName } from './figure-names'
import type { ReportingYear } from './reporting-year'
import type { Review } from './review'
import type { Source } from './source'
import type { WithheldSource } from './withheld-source'

/** A type average that a published source prints. */
export type PublishedAverage = {
  kind: Source['kind']
  /** Of the letter or publication. */
  id: number
  type: AuthorityType
  year: ReportingYear
  average: FigureName
  slug: string
  value: number
  quote: string
  /** Whether a person let the source through; then it stays, whatever others print. */
  isConfirmed: boolean
}

/** What stands in the database at the moment at which an edition is made. */
export type Standing = {
  averages: PublishedAverage[]
  openReviews: Review[]
  /** What persons decided on files that are taken in again, by sha256. */
  decided: Map<string, Review>
}

/** What an ingest means to do. */
export type Plan = {
  publish: Source[]
  hold: WithheldSource[]
  /** Published sources that turn out to be odd beside those that come now. */
  reopen: { kind: Source['kind']; id: number; slug: string; year: ReportingYear; reasons: Note[] }[]
  /** Withheld sources that are to be published after all, each with its review. */
  release: Map<Source, Review>
}
