import type { Figures } from '@/lib/domain/figure'
import type { Source } from '@/lib/domain/source'
import type { Db } from './client'
import { figuresFromRows, type PlainFigureRow } from './figure-rows'
import { Prisma } from './generated/client'

/**
 * The figures of some letters or publications, by their ids: of thousands in one query. Prisma's own would name
 * each figure to find its parts, and a query can name 32,767 at most.
 */
export async function publishedFigures(
  db: Db,
  kind: Source['kind'],
  ids: number[],
): Promise<Map<number, Figures>> {
  const source = Prisma.raw(kind === 'letter' ? '"letterId"' : '"publicationId"')
  const rows = await db.$queryRaw<{ id: number; figures: PlainFigureRow[] }[]>`
    SELECT ${source} AS "id", json_agg(json_build_object(
      'measure', "measure", 'value', "value", 'base', "base", 'typeAverage', "typeAverage", 'origin', "origin",
      'workedOutFrom', "workedOutFrom", 'workedOutWhy', "workedOutWhy", 'page', "page", 'line', "line",
      'quote', "quote", 'boxes', "boxes", 'printedValue', "printedValue", 'correctedBy', "correctedBy",
      'correctedWhy', "correctedWhy", 'correctedOn', "correctedOn", 'parts', coalesce("parts", '[]')
    )) AS "figures"
    FROM "Figure" LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('name', "name", 'value', "value") ORDER BY "position") AS "parts"
      FROM "FigurePart" WHERE "figureId" = "Figure"."id"
    ) AS "ofFigure" ON true
    WHERE ${source} = ANY(${ids}::int[])
    GROUP BY ${source}`
  return new Map(rows.map(({ id, figures }) => [id, figuresFromRows(figures)]))
}
