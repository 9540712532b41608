import type { AuthorityType } from '@/lib/domain/authority-types'
import type { PublishedLetter } from '@/lib/domain/council-year'
import type { Day } from '@/lib/domain/day'
import type { Figures } from '@/lib/domain/figure'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { AcceptedSource, DataTable } from '@/lib/domain/source'
import { ofEdition } from '@/lib/platform/cache'
import { type Db, database } from './client'
import { councilFromRow } from './councils'
import { shownIn } from './editions'
import { FIGURE_SELECT, figuresFromRows } from './figures'
import { FILE_SELECT, fileFromRow, type LetterPlace, type StoredBytes } from './files'
import { PUBLISHED_SELECT, type PublishedRow, partFromRow, publishedFromRow } from './published-row'

/** That an edition shows a source of a council and year. */
export type PublishedSource = {
  slug: string
  year: ReportingYear
  source:
    | { kind: 'letter'; letterDate: Day; hasStatistics: boolean }
    | { kind: 'publication' }
    | { kind: 'data-file'; table: DataTable }
}

/** Of which council-years an edition shows which sources, without the figures. */
export function publishedSources(edition: number): Promise<PublishedSource[]> {
  return ofEdition(edition, 'published sources', async () => {
    const rows = await database().source.findMany({
      where: shownIn(edition),
      select: PUBLISHED_SELECT,
      orderBy: { id: 'asc' },
    })
    return rows.map(publishedFromRow).map((row) => ({ slug: row.slug, year: row.year, source: listed(row) }))
  })
}

/** No more of it: there are thousands. */
function listed(row: PublishedRow): PublishedSource['source'] {
  if (row.kind === 'publication') return { kind: row.kind }
  if (row.kind === 'data-file') return { kind: row.kind, table: row.table }
  return { kind: row.kind, letterDate: row.letterDate, hasStatistics: row.hasStatistics }
}

/** The letter that an edition shows for a council and year, as a source that could be published again; or null. */
export async function publishedLetter(
  slug: string,
  year: ReportingYear,
  edition: number,
): Promise<Extract<AcceptedSource, { kind: 'letter' }> | null> {
  const row = await database().source.findFirst({
    where: { ...letterOf(slug, year), ...shownIn(edition) },
    select: {
      ...PUBLISHED_SELECT,
      council: true,
      file: { select: FILE_SELECT },
      figures: { select: FIGURE_SELECT },
    },
  })
  if (!row?.council) return null
  const { part, letterDate, layout, hasStatistics, notes } = asLetter(publishedFromRow(row))
  return {
    kind: 'letter',
    state: 'accepted',
    file: fileFromRow(row.file),
    council: councilFromRow(row.council),
    reportingYear: year,
    part,
    letterDate,
    layout,
    hasStatistics,
    figures: figuresFromRows(row.figures),
    notes,
  }
}

/** The edition that brought in the letter that an edition shows for a council and year; null where it shows none. */
export async function letterAddedIn(
  slug: string,
  year: ReportingYear,
  edition: number,
  db: Db = database(),
): Promise<number | null> {
  const row = await db.source.findFirst({
    where: { ...letterOf(slug, year), ...shownIn(edition) },
    select: { addedIn: true },
  })
  return row?.addedIn ?? null
}

/** Where a letter stands in the order of all: an edition shows one of a council and year. */
export type LetterKey = { slug: string; year: ReportingYear }

/** A letter that an edition shows, without its figures. */
export type ListedLetter = LetterKey &
  Pick<PublishedLetter, 'letterDate' | 'layout' | 'hasStatistics' | 'sha256' | 'addedIn'>

/**
 * A page of an edition's letters, by council and year.
 * @param after the last letter of the page before; null for the first page
 * @returns up to `limit` letters, and whether more follow
 */
export async function letterPage(
  edition: number,
  { slug, year, type }: Partial<LetterKey> & { type?: AuthorityType },
  after: LetterKey | null,
  limit: number,
): Promise<{ letters: ListedLetter[]; more: boolean }> {
  const rows = await database().source.findMany({
    where: {
      kind: 'letter',
      ...shownIn(edition),
      ...(slug !== undefined && { councilSlug: slug }),
      ...(year !== undefined && { reportingYear: year }),
      ...(type !== undefined && { council: { type } }),
      ...(after && {
        AND: {
          OR: [
            { councilSlug: { gt: after.slug } },
            { councilSlug: after.slug, reportingYear: { gt: after.year } },
          ],
        },
      }),
    },
    select: PUBLISHED_SELECT,
    orderBy: [{ councilSlug: 'asc' }, { reportingYear: 'asc' }],
    take: limit + 1,
  })
  return {
    letters: rows.slice(0, limit).map(publishedFromRow).map(asLetter),
    more: rows.length > limit,
  }
}

/** Where all letters stand that an edition shows for a year, in a lasting order. */
export async function lettersOfYear(year: ReportingYear, edition: number): Promise<LetterPlace[]> {
  const rows = await database().source.findMany({
    where: { kind: 'letter', reportingYear: year, ...shownIn(edition) },
    select: { sha256: true, firstPage: true, firstLine: true, lastPage: true, lastLine: true },
    orderBy: [{ sha256: 'asc' }, { firstPage: 'asc' }, { firstLine: 'asc' }],
  })
  return rows.map(({ sha256, ...columns }) => ({ sha256, part: partFromRow(columns) }))
}

/** The file of the letter that an edition shows for a council and year, or null where it shows none. */
export async function letterFile(
  slug: string,
  year: ReportingYear,
  edition: number,
): Promise<StoredBytes | null> {
  const letter = await database().source.findFirst({
    where: { ...letterOf(slug, year), ...shownIn(edition) },
    select: BYTES,
  })
  return letter?.file ?? null
}

/** The data file with the row that an edition shows of a council, year and table, or null where it shows none. */
export async function dataFileBytes(
  slug: string,
  year: ReportingYear,
  table: DataTable,
  edition: number,
): Promise<StoredBytes | null> {
  const row = await database().source.findFirst({
    where: { kind: 'data_file', table, councilSlug: slug, reportingYear: year, ...shownIn(edition) },
    select: BYTES,
  })
  return row?.file ?? null
}

/** A version of a letter, and the editions that show it: from `addedIn` on, up to but not in `replacedIn`. */
export type LetterVersion = {
  sha256: string
  mediaType: string
  letterDate: Day
  addedIn: number
  replacedIn: number | null
  figures: Figures
}

/** Every version of a council's letter for a year that an edition up to this one showed, the newest first. */
export async function letterVersions(
  slug: string,
  year: ReportingYear,
  edition: number,
): Promise<LetterVersion[]> {
  const rows = await database().source.findMany({
    where: { ...letterOf(slug, year), addedIn: { lte: edition } },
    select: {
      ...PUBLISHED_SELECT,
      file: { select: { mediaType: true } },
      figures: { select: FIGURE_SELECT },
    },
    orderBy: { addedIn: 'desc' },
  })
  return rows.map(({ file, figures, ...row }) => {
    const { sha256, letterDate, addedIn, replacedIn } = asLetter(publishedFromRow(row))
    const { mediaType } = file
    return { sha256, mediaType, letterDate, addedIn, replacedIn, figures: figuresFromRows(figures) }
  })
}

/** The file of a version of a council's letter, by the first characters of its sha256; or null. */
export async function letterVersionFile(
  slug: string,
  year: ReportingYear,
  shaStart: string,
): Promise<StoredBytes | null> {
  const letter = await database().source.findFirst({
    where: { ...letterOf(slug, year), addedIn: { not: null }, sha256: { startsWith: shaStart } },
    select: BYTES,
  })
  return letter?.file ?? null
}

const BYTES = { file: { select: { bytes: true, mediaType: true, sha256: true } } } as const

function letterOf(slug: string, year: ReportingYear) {
  return { kind: 'letter', councilSlug: slug, reportingYear: year } as const
}

/** What a query for letters found. */
function asLetter(row: PublishedRow): Extract<PublishedRow, { kind: 'letter' }> {
  if (row.kind !== 'letter') throw new Error(`Source ${row.id} is not a letter.`)
  return row
}
