import type { Council } from './council'
import type { Day } from './day'
import type { Figures, Note } from './figure'
import type { FigureName } from './figure-names'
import type { ReportingYear } from './reporting-year'

/** A file as it was found. Its bytes stay where they are until they are stored. */
export type FoundFile = {
  /** As it is named to the user: 'letters.zip/luton.pdf'. */
  path: string
  name: string
  sha256: string
  byteLength: number
  mediaType: string
  /** @throws where the file is no longer there, or is not what it was */
  load(): Promise<Uint8Array>
}

/** A line of a file; pages and lines count from 1, and a text without page breaks is one page. */
export type LinePlace = { page: number; line: number }

/** The lines of a file that one of several sources in it takes up, the last one among them. */
export type FilePart = { from: LinePlace; to: LinePlace }

/**
 * What figures come from: a letter, a council-year that the Ombudsman published on its map, or a row of one of its data
 * files.
 */
export const SOURCE_KINDS = ['letter', 'publication', 'data-file'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** The three tables of a year that the Ombudsman publishes as data files, in the order in which it numbers them. */
export const DATA_TABLES = ['received', 'decided', 'remedies'] as const
export type DataTable = (typeof DATA_TABLES)[number]

/** Where a row of a data file stands. Rows count from 1; `sheet` is null where the file has no sheets (CSV). */
export type DataRow = { table: DataTable; sheet: string | null; line: number }

/** The states in which an edition shows a source: it passed every check by itself, or a review let it through. */
export type PublishedState = 'accepted' | 'confirmed' | 'corrected'

/** The states in which none does: it needs a review, or the review ended so (`released`: it needed none in the end). */
export type WithheldState = 'open' | 'discarded' | 'released'

export type ReviewState = Exclude<PublishedState, 'accepted'> | WithheldState

type OfAnySource = { file: FoundFile; figures: Figures; notes: Note[] }

/**
 * A source that an edition can show: all is known that it takes. The `rowText` of a line of a list is its cells as they
 * are written; that of a page of the map is null.
 */
export type PublishableSource<State extends PublishedState = PublishedState> = OfAnySource & {
  state: State
  council: Council
  reportingYear: ReportingYear
} & (
    | { kind: 'letter'; part: FilePart | null; letterDate: Day; layout: string; hasStatistics: boolean }
    | { kind: 'publication'; url: string; line: number; rowText: string | null }
    | ({ kind: 'data-file' } & DataRow)
  )

/** A source that passed every check by itself. */
export type AcceptedSource = PublishableSource<'accepted'>

/** A source that no edition shows. What could not be told is null. */
export type WithheldSource<State extends WithheldState = WithheldState> = OfAnySource & {
  state: State
  council: Council | null
  reportingYear: ReportingYear | null
  /** Why it needs a review; at least one while it does. */
  reasons: Note[]
} & (
    | { kind: 'letter'; part: FilePart | null; letterDate: Day | null; layout: string | null }
    | { kind: 'publication'; url: string | null; line: number; rowText: string | null }
    | ({ kind: 'data-file' } & DataRow)
  )

/** Anything that figures come from. */
export type Source = PublishableSource | WithheldSource

/** A source that needed a review, whatever came of it. */
export type ReviewedSource =
  | (PublishableSource<'confirmed' | 'corrected'> & { reasons: Note[] })
  | WithheldSource

/** A source with its review, as it is stored, and what was done about it. */
export type Review = ReviewedSource & ReviewRecord
export type OpenReview = WithheldSource<'open'> & ReviewRecord
/** A review that a person ended by discarding its source. */
export type DiscardedReview = WithheldSource<'discarded'> & ReviewRecord

type ReviewRecord = { number: number; openedAt: Date; steps: ReviewStep[] }

/** Something that happened in a review. */
export type ReviewStep = {
  kind: 'opened' | 'reopened' | 'identified' | 'corrected' | 'confirmed' | 'discarded' | 'released'
  /** Who did it; null for what the program did. */
  by: string | null
  why: string
  correction: { figure: FigureName; printed: number | null; value: number } | null
  at: Date
  /** The edition that it published; null where it published nothing. */
  edition: number | null
}

/**
 * What an edition does with a source: it is new; it takes the place of an earlier version; or the same, or all that it
 * says, is published already.
 */
export type SourceChange = 'added' | 'replaced' | 'unchanged'

/** A council and year, as one text to find its source by: an edition has at most one of each kind for it. */
export function sourceKey(source: { council: { slug: string }; reportingYear: string }): string {
  return `${source.council.slug} ${source.reportingYear}`
}

/** The same with the kind, and with the table of a data file: an edition has at most one source of it. */
export function kindKey(
  source: Parameters<typeof sourceKey>[0] & { kind: SourceKind; table?: DataTable | null },
): string {
  return `${source.kind}${source.table ? ` ${source.table}` : ''} ${sourceKey(source)}`
}

/** Whether an edition can show a source. */
export function isPublishable<Some extends Source>(source: Some): source is Extract<Some, PublishableSource> {
  return source.state === 'accepted' || source.state === 'confirmed' || source.state === 'corrected'
}

/** Whether a review waits for its decision. */
export function isOpen(review: Review): review is OpenReview {
  return review.state === 'open'
}

/** A source that could be published, withheld for a reason that others gave. */
export function withheldFor(source: PublishableSource, reasons: Note[]): WithheldSource<'open'> {
  const { file, council, reportingYear, figures, notes } = source
  const common = { state: 'open', file, council, reportingYear, figures, notes, reasons } as const
  switch (source.kind) {
    case 'letter': {
      const { kind, part, letterDate, layout } = source
      return { ...common, kind, part, letterDate, layout }
    }
    case 'publication':
      return { ...common, kind: source.kind, url: source.url, line: source.line, rowText: source.rowText }
    case 'data-file':
      return { ...common, kind: source.kind, table: source.table, sheet: source.sheet, line: source.line }
  }
}

/** The source that a withheld one would be if it were published; null where not all is known that it takes. */
export function publishableAs<State extends PublishedState>(
  withheld: WithheldSource,
  state: State,
): PublishableSource<State> | null {
  const { file, council, reportingYear, figures, notes } = withheld
  if (!council || !reportingYear) return null
  const common = { state, file, council, reportingYear, figures, notes }
  if (withheld.kind === 'publication') {
    const { kind, url, line, rowText } = withheld
    return url === null ? null : { ...common, kind, url, line, rowText }
  }
  if (withheld.kind === 'data-file') {
    const { kind, table, sheet, line } = withheld
    return { ...common, kind, table, sheet, line }
  }
  const { kind, part, letterDate, layout } = withheld
  if (!letterDate || !layout) return null
  return { ...common, kind, part, letterDate, layout, hasStatistics: Object.keys(figures).length > 0 }
}
