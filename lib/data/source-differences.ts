import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type DataTable, kindKey, type SourceKind } from '@/lib/domain/source'
import type { Db } from './client'
import { PUBLISHED_SELECT, publishedFromRow } from './published-row'

/** What an edition does with a source: `withdrawn` where it shows none of its kind any more. */
export type SourceDifference = {
  slug: string
  year: ReportingYear
  kind: SourceKind
  /** Of a data file. */
  table: DataTable | null
  change: 'added' | 'replaced' | 'withdrawn'
}

/** The sources that an edition shows otherwise than the one before, by council, the newest year first. */
export async function sourceDifferences(db: Db, edition: number): Promise<SourceDifference[]> {
  const rows = await db.source.findMany({
    where: { OR: [{ addedIn: edition }, { replacedIn: edition }] },
    select: PUBLISHED_SELECT,
    orderBy: [{ councilSlug: 'asc' }, { reportingYear: 'desc' }, { kind: 'asc' }, { table: 'asc' }],
  })
  const found = new Map<string, SourceDifference>()
  for (const row of rows.map(publishedFromRow)) {
    const { slug, year, kind, addedIn } = row
    const table = row.kind === 'data-file' ? row.table : null
    const key = kindKey({ kind, table, council: { slug }, reportingYear: year })
    const change = addedIn === edition ? 'added' : 'withdrawn'
    found.set(key, { slug, year, kind, table, change: found.has(key) ? 'replaced' : change })
  }
  return [...found.values()]
}
