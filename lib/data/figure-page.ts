import type { PublishedLetter, PublishedOnMap } from '@/lib/domain/council-year'
import { dayOf } from '@/lib/domain/day'
import type { Figure } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { database } from './client'
import { shownIn } from './editions'
import { FIGURE_SELECT, figuresFromRows } from './figure-rows'
import type { Prisma } from './generated/client'

/** Where a figure was read: a letter, or a page of the Ombudsman's map. */
export type FigureSource =
  | ({ kind: 'letter' } & Pick<PublishedLetter, 'letterDate' | 'sha256' | 'addedIn'>)
  | ({ kind: 'publication' } & Pick<PublishedOnMap, 'url' | 'addedIn'>)

/** Where a figure stands in the order of all: by council, year and the order in which they came in. */
export type FigureKey = { slug: string; year: ReportingYear; id: number }

/** Which figures are asked for; all where left out. */
export type FiguresAsked = { slug?: string; year?: ReportingYear; names?: FigureName[] }

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
  { slug, year, names }: FiguresAsked,
  after: FigureKey | null,
  limit: number,
): Promise<{ figures: PlacedFigure[]; more: boolean }> {
  const rows = await database().figure.findMany({
    where: {
      ...shownIn(edition),
      ...(slug !== undefined && { councilSlug: slug }),
      ...(year !== undefined && { reportingYear: year }),
      ...(names && { measure: { in: names } }),
      ...(after && { AND: following(after) }),
    },
    select: SELECT,
    orderBy: [{ councilSlug: 'asc' }, { reportingYear: 'asc' }, { id: 'asc' }],
    take: limit + 1,
  })
  return { figures: rows.slice(0, limit).flatMap(placed), more: rows.length > limit }
}

const SELECT = {
  ...FIGURE_SELECT,
  id: true,
  councilSlug: true,
  reportingYear: true,
  letter: { select: { letterDate: true, sha256: true, addedIn: true } },
  publication: { select: { url: true, addedIn: true } },
} as const satisfies Prisma.FigureSelect

function following({ slug, year, id }: FigureKey): Prisma.FigureWhereInput {
  return {
    OR: [
      { councilSlug: { gt: slug } },
      { councilSlug: slug, reportingYear: { gt: year } },
      { councilSlug: slug, reportingYear: year, id: { gt: id } },
    ],
  }
}

function placed(row: Prisma.FigureGetPayload<{ select: typeof SELECT }>): PlacedFigure[] {
  const key = { slug: row.councilSlug, year: row.reportingYear as ReportingYear, id: row.id }
  const source = sourceOf(row)
  return Object.values(figuresFromRows([row])).map((figure) => ({ key, figure, source }))
}

function sourceOf({ letter, publication }: Prisma.FigureGetPayload<{ select: typeof SELECT }>): FigureSource {
  if (letter) return { kind: 'letter', ...letter, letterDate: dayOf(letter.letterDate) }
  // A CHECK in the database sees to it that a figure has one of the two.
  return { kind: 'publication', url: publication?.url ?? '', addedIn: publication?.addedIn ?? 0 }
}
