import { dateOf } from '@/lib/domain/day'
import { inOrder } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'
import {
  type AcceptedSource,
  type DataTable,
  isPublishable,
  kindKey,
  type PublishableSource,
  type Source,
} from '@/lib/domain/source'
import { type Db, insertRows, present } from './client'
import { rowOfFigure } from './figures'
import { storeFiles } from './files'
import type { SourceKind as KindInRow } from './generated/client'
import { kindFromRow, kindInRow, rowOfPart } from './published-row'

/** What is said of an edition, for ever. */
export type EditionWords = {
  /** What it changed, in a sentence. */
  summary: string
  /** Whether the summary says how many sources and no number of any. */
  onlyCounts?: boolean
  /** What whoever publishes it says to its readers. */
  note?: string | null
}

/** What a new edition shows that the one before does not, and the other way round. */
export type EditionContent = EditionWords & {
  added: { source: AcceptedSource; replaces: boolean }[]
  /** Sources that this edition no longer shows, by id. */
  withdrawn: { id: number }[]
}

/** Few enough that the rows of their figures do not fill the memory. */
const SOURCES_PER_BATCH = 100

/**
 * Makes the next edition, inside a transaction that holds the editions' lock.
 * @returns its number
 */
export async function makeEdition(db: Db, { added, withdrawn, ...said }: EditionContent): Promise<number> {
  const number = await newEdition(db, said)
  for (const { id } of withdrawn) await db.source.update({ where: { id }, data: { replacedIn: number } })
  for (const { source, replaces } of added) {
    if (replaces) await replaceCurrent(db, source, number)
  }
  await storeFiles(
    db,
    added.map(({ source }) => source.file),
  )
  for (let from = 0; from < added.length; from += SOURCES_PER_BATCH) {
    const batch = added.slice(from, from + SOURCES_PER_BATCH).map(({ source }) => source)
    await addSources(db, batch, number)
  }
  return number
}

/** Makes an edition that shows what the one before does. @returns its number */
export async function newEdition(
  db: Db,
  { summary, onlyCounts = false, note = null }: EditionWords,
): Promise<number> {
  const { _max } = await db.edition.aggregate({ _max: { number: true } })
  const number = _max.number === null ? 1 : _max.number + 1
  await db.edition.create({ data: { number, summary, onlyCounts, note } })
  return number
}

/** Makes room for a source in an edition that is being made: whatever is published for its council and year. */
export async function replaceCurrent(db: Db, source: PublishableSource, number: number): Promise<void> {
  const { kind, council, reportingYear } = source
  await db.source.updateMany({
    where: {
      kind: kindInRow(kind),
      table: source.kind === 'data-file' ? source.table : null,
      councilSlug: council.slug,
      reportingYear,
      addedIn: { not: null },
      replacedIn: null,
    },
    data: { replacedIn: number },
  })
}

/** A source's columns but for those of its review and of its editions. */
export function rowOfSource(source: Source) {
  const { kind, state, file, council, reportingYear, notes } = source
  return {
    kind: kindInRow(kind),
    state,
    sha256: file.sha256,
    councilSlug: council === null ? null : council.slug,
    reportingYear,
    notes,
    ...columnsOfKind(source),
  }
}

function columnsOfKind(source: Source) {
  switch (source.kind) {
    case 'publication':
      return { ...OF_NO_KIND, url: source.url, line: source.line, rowText: source.rowText }
    case 'data-file':
      return { ...OF_NO_KIND, table: source.table, sheet: source.sheet, line: source.line }
    case 'letter': {
      const { part, letterDate, layout } = source
      const hasStatistics = isPublishable(source) ? source.hasStatistics : null
      const date = letterDate && dateOf(letterDate)
      return { ...OF_NO_KIND, letterDate: date, layout, hasStatistics, ...rowOfPart(part) }
    }
  }
}

/** What only one kind of source has. */
const OF_NO_KIND = {
  letterDate: null,
  layout: null,
  hasStatistics: null,
  ...rowOfPart(null),
  url: null,
  line: null,
  rowText: null,
  table: null,
  sheet: null,
}

async function addSources(db: Db, sources: PublishableSource[], number: number): Promise<void> {
  const rows = await insertRows<SourceRow>(
    db,
    'Source',
    sources.map((source) => ({ ...rowOfSource(source), addedIn: number })),
    ['id', 'kind', 'table', 'councilSlug', 'reportingYear'],
  )
  const idOf = new Map(rows.map((row) => [keyOfRow(row), row.id]))
  await addFigures(
    db,
    sources.map((source) => ({
      source,
      id: present(idOf.get(kindKey(source)), 'id of a source'),
    })),
  )
}

type SourceRow = {
  id: number
  kind: KindInRow
  table: DataTable | null
  councilSlug: string
  reportingYear: string
}

function keyOfRow({ kind, table, councilSlug, reportingYear }: SourceRow): string {
  return kindKey({ kind: kindFromRow(kind), table, council: { slug: councilSlug }, reportingYear })
}

/** Stores the figures of sources that are published, by the sources' ids. */
export async function addFigures(
  db: Db,
  entries: { source: PublishableSource; id: number }[],
): Promise<void> {
  const figures = entries.flatMap(({ source, id }) =>
    inOrder(source.figures).map((figure) => ({ figure, sourceId: id })),
  )
  const ids = await insertRows<{ id: number; sourceId: number; name: FigureName }>(
    db,
    'Figure',
    figures.map(({ figure, sourceId }) => ({ ...rowOfFigure(figure), sourceId })),
    ['id', 'sourceId', 'name'],
  )
  const idOf = new Map(ids.map(({ id, sourceId, name }) => [`${sourceId} ${name}`, id]))
  const parts = figures.flatMap(({ figure, sourceId }) => {
    const figureId = idOf.get(`${sourceId} ${figure.name}`)
    return figure.parts.map(({ name, value }, position) => ({ figureId, position, name, value }))
  })
  await insertRows(db, 'FigurePart', parts, ['figureId'])
}
