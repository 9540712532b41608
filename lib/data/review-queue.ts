import type { AuthorityType } from '@/lib/domain/authority-types'
import type { Note } from '@/lib/domain/figure'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { DataTable, FilePart, ReviewState, SourceKind } from '@/lib/domain/source'
import { database, present } from './client'
import { dataRowFromRow, partFromRow } from './published-row'

/** A review as a list of many shows it, without its figures and its file. */
export type QueuedReview = {
  number: number
  state: ReviewState
  council: { slug: string; officialName: string; type: AuthorityType } | null
  reportingYear: ReportingYear | null
  reasons: Note[]
  fileName: string
  mediaType: string
  openedAt: Date
} & (
  | { kind: 'letter'; part: FilePart | null }
  | { kind: 'publication'; line: number; rowText: string | null }
  | { kind: 'data-file'; table: DataTable; sheet: string | null; line: number }
)

const QUEUED = {
  kind: true,
  state: true,
  reviewNumber: true,
  reportingYear: true,
  reasons: true,
  openedAt: true,
  firstPage: true,
  firstLine: true,
  lastPage: true,
  lastLine: true,
  line: true,
  rowText: true,
  table: true,
  sheet: true,
  council: { select: { slug: true, officialName: true, type: true } },
  file: { select: { fileName: true, mediaType: true } },
} as const

/** Everything that needs a review or ever needed one, oldest first. */
export async function queuedReviews(): Promise<QueuedReview[]> {
  const rows = await database().source.findMany({
    where: { reviewNumber: { not: null } },
    orderBy: { reviewNumber: 'asc' },
    select: QUEUED,
  })
  return rows.map((row) => {
    if (row.state === 'accepted') throw new Error(`A source of ${row.file.fileName} has no review.`)
    const review = {
      number: present(row.reviewNumber, 'reviewNumber'),
      state: row.state,
      council: row.council,
      reportingYear: row.reportingYear as ReportingYear | null,
      reasons: present(row.reasons, 'reasons') as Note[],
      fileName: row.file.fileName,
      mediaType: row.file.mediaType,
      openedAt: present(row.openedAt, 'openedAt'),
    }
    if (row.kind === 'letter') return { ...review, kind: row.kind, part: partFromRow(row) }
    if (row.kind === 'publication')
      return { ...review, kind: row.kind, line: present(row.line, 'line'), rowText: row.rowText }
    return { ...review, kind: 'data-file' as const satisfies SourceKind, ...dataRowFromRow(row) }
  })
}
