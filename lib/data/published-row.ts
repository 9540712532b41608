import { type Day, dayOf } from '@/lib/domain/day'
import type { Note } from '@/lib/domain/figure'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { DataRow, DataTable, FilePart, SourceKind } from '@/lib/domain/source'
import { present } from './client'
import type { SourceKind as KindInRow, Prisma } from './generated/client'

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
  firstPage: true,
  firstLine: true,
  lastPage: true,
  lastLine: true,
  url: true,
  line: true,
  table: true,
  sheet: true,
  rowText: true,
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
  | { kind: 'letter'; part: FilePart | null; letterDate: Day; layout: string; hasStatistics: boolean }
  | { kind: 'publication'; url: string; line: number; rowText: string | null }
  | ({ kind: 'data-file' } & DataRow)
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
  const kind = kindFromRow(row.kind)
  switch (kind) {
    case 'letter':
      return {
        ...common,
        kind,
        part: partFromRow(row),
        letterDate: dayOf(present(row.letterDate, 'letterDate')),
        layout: present(row.layout, 'layout'),
        hasStatistics: present(row.hasStatistics, 'hasStatistics'),
      }
    case 'publication':
      return {
        ...common,
        kind,
        url: present(row.url, 'url'),
        line: present(row.line, 'line'),
        rowText: row.rowText,
      }
    case 'data-file':
      return { ...common, kind, ...dataRowFromRow(row) }
  }
}

export function kindFromRow(kind: KindInRow): SourceKind {
  return kind === 'data_file' ? 'data-file' : kind
}

export function kindInRow(kind: SourceKind): KindInRow {
  return kind === 'data-file' ? 'data_file' : kind
}

/** @throws where the row is not of a data file */
export function dataRowFromRow({
  table,
  sheet,
  line,
}: {
  table: DataTable | null
  sheet: string | null
  line: number | null
}): DataRow {
  return { table: present(table, 'table'), sheet, line: present(line, 'line') }
}

type PartColumns = { [Name in 'firstPage' | 'firstLine' | 'lastPage' | 'lastLine']: number | null }

export function partFromRow({ firstPage, firstLine, lastPage, lastLine }: PartColumns): FilePart | null {
  if (firstPage === null || firstLine === null || lastPage === null || lastLine === null) return null
  return { from: { page: firstPage, line: firstLine }, to: { page: lastPage, line: lastLine } }
}

/** A letter's columns of where in its file it stands; those of any other source. */
export function rowOfPart(part: FilePart | null): PartColumns {
  return {
    firstPage: part?.from.page ?? null,
    firstLine: part?.from.line ?? null,
    lastPage: part?.to.page ?? null,
    lastLine: part?.to.line ?? null,
  }
}
