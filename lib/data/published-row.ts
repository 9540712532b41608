import { type Day, dayOf } from '@/lib/domain/day'
import type { Note } from '@/lib/domain/figure'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { present } from './client'
import type { Prisma } from './generated/client'

/** What a query must select for `publishedFromRow`. */
export const PUBLISHED_SELECT = {
  id: true,
  kind: true,
  state: true,
  sha256: true,
  councilSlug: true,
  reportingYear: true,
  letterDate: true,
  layout: true,
  hasStatistics: true,
  url: true,
  line: true,
  notes: true,
  addedIn: true,
  replacedIn: true,
} as const satisfies Prisma.SourceSelect

/** A source that an edition shows or showed, without its file and figures. */
export type PublishedRow = {
  id: number
  sha256: string
  slug: string
  year: ReportingYear
  notes: Note[]
  /** Whether a review let it through. */
  isReviewed: boolean
  addedIn: number
  replacedIn: number | null
} & (
  | { kind: 'letter'; letterDate: Day; layout: string; hasStatistics: boolean }
  | { kind: 'publication'; url: string; line: number }
)

/** @throws where the row is of a source that was never published */
export function publishedFromRow(
  row: Prisma.SourceGetPayload<{ select: typeof PUBLISHED_SELECT }>,
): PublishedRow {
  const { id, sha256, replacedIn } = row
  const common = {
    id,
    sha256,
    slug: present(row.councilSlug, 'councilSlug'),
    year: present(row.reportingYear, 'reportingYear') as ReportingYear,
    notes: row.notes as Note[],
    isReviewed: row.state !== 'accepted',
    addedIn: present(row.addedIn, 'addedIn'),
    replacedIn,
  }
  return row.kind === 'letter'
    ? {
        ...common,
        kind: row.kind,
        letterDate: dayOf(present(row.letterDate, 'letterDate')),
        layout: present(row.layout, 'layout'),
        hasStatistics: present(row.hasStatistics, 'hasStatistics'),
      }
    : { ...common, kind: row.kind, url: present(row.url, 'url'), line: present(row.line, 'line') }
}
