import type { AuthorityType } from './authority-types'
import type { Day } from './day'
import type { Figures, Note } from './figure'
import type { AverageName } from './figure-names'
import type { ListedPlan, ListedStanding } from './listed-plan'
import type { ReportingYear } from './reporting-year'
import type {
  AcceptedSource,
  DataRow,
  DataTable,
  FilePart,
  OpenReview,
  Review,
  SourceChange,
  SourceKind,
  WithheldSource,
} from './source'

/** A type average that a published source prints. */
export type PublishedAverage = {
  kind: SourceKind
  /** Of a data file. */
  table: DataTable | null
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

/** What is published, or was, of a council and year. */
export type PublishedVersion = {
  file: { sha256: string; path: string }
  council: { slug: string }
  reportingYear: ReportingYear
  isCurrent: boolean
  /** Whether a review let it through. */
  isReviewed: boolean
  notes: Note[]
  /** Only of what is published now; empty of what was. */
  figures: Figures
} & (
  | { kind: 'letter'; part: FilePart | null; letterDate: Day; layout: string; hasStatistics: boolean }
  | { kind: 'publication'; url: string; line: number }
  | ({ kind: 'data-file' } & DataRow)
)

/** What the database has at the moment at which an edition is made. */
export type Standing = {
  averages: PublishedAverage[]
  openReviews: OpenReview[]
  /** Of the councils whose sources come. */
  versions: PublishedVersion[]
  /** What persons decided. */
  decided: Review[]
  /** What bears on the lists that come. */
  listed: ListedStanding
}

/** Sources that an edition shows and the one before does not. */
export type Changing = [AcceptedSource, SourceChange][]

/** What an ingest means to do. */
export type Plan = {
  /** Sources that an edition shows, each with what it does; at most one that is new a council, year and kind. */
  publish: Map<AcceptedSource, SourceChange>
  withhold: WithheldSource<'open'>[]
  /** Published sources, by id, that turn out to be odd beside those that come now. */
  reopen: { id: number; slug: string; year: ReportingYear; reasons: Note[] }[]
  /** Sources that needed a review and are to be published after all, each with its review. */
  release: Map<AcceptedSource, OpenReview>
  /** Reviews that nothing hangs on any more: what their sources say is published. */
  settle: OpenReview[]
  /** Reviews of lines of lists for which a later list has one that passes. */
  putRight: OpenReview[]
  /** How many letters come that contradict a letter which is published. */
  contradicting: number
  /** What the Ombudsman lists behind the figures. */
  listed: ListedPlan
}
