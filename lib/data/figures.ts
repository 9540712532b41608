import type { AuthorityType } from '@/lib/domain/authority-types'
import type { Difference } from '@/lib/domain/contradictions'
import type { PublishedInDataFile, PublishedLetter, PublishedOnMap } from '@/lib/domain/council-year'
import { type Day, dayOf } from '@/lib/domain/day'
import type { Box, Figure, Figures, Origin } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { DataRow } from '@/lib/domain/source'
import { withShownWords } from '@/lib/words/unseen-characters'
import { type Db, database, present } from './client'
import { shownContradictions } from './contradictions'
import { isShownIn } from './editions'
import { Prisma } from './generated/client'
import { PUBLISHED_SELECT, publishedFromRow } from './published-row'

/** What a query must select for `figuresFromRows`. */
export const FIGURE_SELECT = {
  name: true,
  value: true,
  base: true,
  typeAverage: true,
  origin: true,
  workedOutFrom: true,
  workedOutWhy: true,
  page: true,
  line: true,
  column: true,
  quote: true,
  boxes: true,
  printedValue: true,
  correctedBy: true,
  correctedWhy: true,
  correctedOn: true,
  recognisedValue: true,
  confirmedBy: true,
  confirmedOn: true,
  parts: { select: { name: true, value: true }, orderBy: { position: 'asc' } },
} as const satisfies Prisma.FigureSelect

type FigureRow = Prisma.FigureGetPayload<{ select: typeof FIGURE_SELECT }>

/** The same with plain numbers and days, as Postgres writes it in JSON. */
type PlainFigureRow = Omit<
  FigureRow,
  'value' | 'typeAverage' | 'printedValue' | 'correctedOn' | 'recognisedValue' | 'confirmedOn'
> & {
  value: number
  typeAverage: number | null
  printedValue: number | null
  correctedOn: Day | null
  recognisedValue: number | null
  confirmedOn: Day | null
}

/** A figure as the database keeps it, without its parts and its source. */
export function rowOfFigure(figure: Figure) {
  const { name, value, base, typeAverage, origin, place } = figure
  const { page, line, column = null, quote, boxes } = place
  return { name, value, base, typeAverage, ...rowOfOrigin(origin), page, line, column, quote, boxes }
}

/** The figures of some rows, by name. */
export function figuresFromRows(rows: (FigureRow | PlainFigureRow)[]): Figures {
  const figures: { [Name in FigureName]?: Figure } = {}
  for (const row of rows) figures[row.name] = figureFromRow(plain(row))
  return figures
}

/**
 * The figures of some sources that are published, by the sources' ids: of thousands in one query. Prisma's own would
 * name each figure to find its parts, and a query can name 32,767 at most.
 */
export async function publishedFigures(db: Db, sourceIds: number[]): Promise<Map<number, Figures>> {
  const rows = await db.$queryRaw<{ id: number; figures: PlainFigureRow[] }[]>`
    SELECT "sourceId" AS "id", json_agg(json_build_object(
      'name', "name", 'value', "value", 'base', "base", 'typeAverage', "typeAverage", 'origin', "origin",
      'workedOutFrom', "workedOutFrom", 'workedOutWhy', "workedOutWhy", 'page', "page", 'line', "line",
      'column', "column", 'quote', "quote", 'boxes', "boxes", 'printedValue', "printedValue", 'correctedBy', "correctedBy",
      'correctedWhy', "correctedWhy", 'correctedOn', "correctedOn",
      'recognisedValue', "recognisedValue", 'confirmedBy', "confirmedBy", 'confirmedOn', "confirmedOn",
      'parts', coalesce("parts", '[]')
    )) AS "figures"
    FROM "Figure" LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('name', "name", 'value', "value") ORDER BY "position") AS "parts"
      FROM "FigurePart" WHERE "figureId" = "Figure"."id"
    ) AS "ofFigure" ON true
    WHERE "sourceId" = ANY(${sourceIds}::int[])
    GROUP BY "sourceId"`
  return new Map(rows.map(({ id, figures }) => [id, figuresFromRows(figures)]))
}

function plain(row: FigureRow | PlainFigureRow): PlainFigureRow {
  if (typeof row.value === 'number') return row as PlainFigureRow
  const { value, typeAverage, printedValue, correctedOn, recognisedValue, confirmedOn, ...rest } =
    row as FigureRow
  return {
    ...rest,
    value: value.toNumber(),
    typeAverage: typeAverage?.toNumber() ?? null,
    printedValue: printedValue?.toNumber() ?? null,
    correctedOn: correctedOn && dayOf(correctedOn),
    recognisedValue: recognisedValue?.toNumber() ?? null,
    confirmedOn: confirmedOn && dayOf(confirmedOn),
  }
}

function figureFromRow(row: PlainFigureRow): Figure {
  const { name, value, base, typeAverage, page, line, column, quote, parts } = row
  const place = { page, line, ...(column !== null && { column }), quote, boxes: row.boxes as Box[] }
  return { name, value, base, typeAverage, origin: originOfRow(row), place, parts }
}

function rowOfOrigin(origin: Origin) {
  const isWorkedOut = origin.kind === 'worked-out'
  const corrected = origin.kind === 'corrected' ? origin : null
  const confirmed = origin.kind === 'recognised' ? origin.confirmed : null
  return {
    origin: isWorkedOut ? ('worked_out' as const) : origin.kind,
    workedOutFrom: isWorkedOut ? origin.from : [],
    workedOutWhy: isWorkedOut ? origin.reason : null,
    printedValue: corrected?.printed ?? null,
    correctedBy: corrected?.by ?? null,
    correctedWhy: corrected?.reason ?? null,
    correctedOn: corrected?.on ?? null,
    recognisedValue: corrected?.recognised ?? null,
    confirmedBy: confirmed?.by ?? null,
    confirmedOn: confirmed?.on ?? null,
  }
}

function originOfRow(row: PlainFigureRow): Origin {
  switch (row.origin) {
    case 'printed':
      return { kind: 'printed' }
    case 'worked_out':
      return {
        kind: 'worked-out',
        from: row.workedOutFrom,
        reason: present(row.workedOutWhy, 'workedOutWhy'),
      }
    case 'corrected':
      return {
        kind: 'corrected',
        printed: row.printedValue,
        ...(row.recognisedValue !== null && { recognised: row.recognisedValue }),
        by: present(row.correctedBy, 'correctedBy'),
        reason: present(row.correctedWhy, 'correctedWhy'),
        on: present(row.correctedOn, 'correctedOn'),
      }
    case 'recognised':
      return {
        kind: 'recognised',
        confirmed: {
          by: present(row.confirmedBy, 'confirmedBy'),
          on: present(row.confirmedOn, 'confirmedOn'),
        },
      }
  }
}

/** Where a figure was read: a letter, the Ombudsman's map, or a row of a data file; with all figures of it. */
export type FigureSource =
  | ({ kind: 'letter' } & Pick<
      PublishedLetter,
      'letterDate' | 'sha256' | 'addedIn' | 'contradicted' | 'figures'
    >)
  | ({ kind: 'publication' } & Pick<PublishedOnMap, 'url' | 'addedIn' | 'figures'>)
  | ({ kind: 'data-file' } & Pick<
      PublishedInDataFile,
      keyof DataRow | 'fileName' | 'sha256' | 'addedIn' | 'figures'
    >)

/** Where a figure stands in the order of all: by council, year and the order in which they came in. */
export type FigureKey = { slug: string; year: ReportingYear; id: number }

/** Which figures are asked for; all where left out. */
export type FiguresAsked = {
  slug?: string
  year?: ReportingYear
  type?: AuthorityType
  names?: FigureName[]
}

/** A figure with what it is of and where it was read. */
export type PlacedFigure = { key: FigureKey; figure: Figure; source: FigureSource }

/**
 * A page of an edition's figures. What an edition shows never changes, so pages that are read one after the other give
 * each figure once, whatever is published meanwhile.
 * @param after the last figure of the page before; null for the first page
 * @returns up to `limit` figures, and whether more follow
 */
export async function figurePage(
  edition: number,
  asked: FiguresAsked,
  after: FigureKey | null,
  limit: number,
): Promise<{ figures: PlacedFigure[]; more: boolean }> {
  const found = await keysInOrder(edition, asked, after, limit + 1)
  const keys = found.slice(0, limit)
  const sourceIds = [...new Set(keys.map(({ sourceId }) => sourceId))]
  const [rows, contradicted, figures] = await Promise.all([
    database().source.findMany({ where: { id: { in: sourceIds } }, select: SOURCE_SELECT }),
    shownContradictions(edition),
    publishedFigures(database(), sourceIds),
  ])
  const sources = new Map(
    rows.map((row) => [row.id, figureSource(row, contradicted, present(figures.get(row.id), 'figures'))]),
  )
  const placed = keys.map(({ sourceId, name, ...key }): PlacedFigure => {
    const source = present(sources.get(sourceId), 'source')
    return { key, figure: present(source.figures[name], 'figure'), source }
  })
  return { figures: withShownWords(placed), more: found.length > limit }
}

type KeyInOrder = FigureKey & { sourceId: number; name: FigureName }

/** Asked source by source, in the order of an index: Prisma would have all figures sorted for each page. */
function keysInOrder(
  edition: number,
  { slug, year, type, names }: FiguresAsked,
  after: FigureKey | null,
  most: number,
): Promise<KeyInOrder[]> {
  const conditions = [
    isShownIn(edition),
    ...(slug !== undefined ? [Prisma.sql`source."councilSlug" = ${slug}`] : []),
    ...(year !== undefined ? [Prisma.sql`source."reportingYear" = ${year}`] : []),
    ...(type !== undefined
      ? [
          Prisma.sql`source."councilSlug" IN (SELECT "slug" FROM "Council" WHERE "type" = ${type}::"AuthorityType")`,
        ]
      : []),
    ...(names ? [Prisma.sql`figure."name" = ANY(${names}::"FigureName"[])`] : []),
    ...(after ? [following(after)] : []),
  ]
  return database().$queryRaw<KeyInOrder[]>`
    SELECT figure."id", figure."name", figure."sourceId", source."councilSlug" AS "slug", source."reportingYear" AS "year"
    FROM "Source" AS source JOIN "Figure" AS figure ON figure."sourceId" = source."id"
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY source."councilSlug", source."reportingYear", figure."id"
    LIMIT ${most}`
}

const SOURCE_SELECT = {
  ...PUBLISHED_SELECT,
  file: { select: { fileName: true } },
} as const satisfies Prisma.SourceSelect

function following({ slug, year, id }: FigureKey): Prisma.Sql {
  const ofSource = Prisma.sql`source."councilSlug", source."reportingYear"`
  return Prisma.sql`(${ofSource}) >= (${slug}, ${year}) AND (${ofSource}, figure."id") > (${slug}, ${year}, ${id})`
}

function figureSource(
  row: Prisma.SourceGetPayload<{ select: typeof SOURCE_SELECT }>,
  contradicted: Map<number, Difference[]>,
  figures: Figures,
): FigureSource {
  const source = publishedFromRow(row)
  const { sha256, addedIn } = source
  switch (source.kind) {
    case 'letter': {
      const { kind, letterDate, id } = source
      return { kind, letterDate, sha256, addedIn, figures, contradicted: contradicted.get(id) ?? [] }
    }
    case 'publication':
      return { kind: source.kind, url: source.url, addedIn, figures }
    case 'data-file': {
      const { kind, table, sheet, line } = source
      return { kind, table, sheet, line, fileName: row.file.fileName, sha256, addedIn, figures }
    }
  }
}
