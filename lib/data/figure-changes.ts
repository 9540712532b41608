import type { FigureName } from '@/lib/domain/figure-names'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { database } from './client'
import type { Prisma } from './generated/client'

/** A figure that one edition shows otherwise than another. */
export type FigureChange = {
  slug: string
  year: ReportingYear
  name: FigureName
  source: 'letter' | 'publication'
  /** Null where the earlier edition does not show it. */
  before: number | null
  /** Null where the later edition does not show it. */
  now: number | null
  /** The edition that changed it last. */
  edition: number
  /** Who put it right and why, where a person did. */
  correction: { by: string; why: string } | null
  /** Whether it was read from another file than before. */
  otherFile: boolean
}

/** Which councils and years are looked at; all where left out. */
export type ChangesOf = { slugs?: string[]; from?: ReportingYear; to?: ReportingYear }

/**
 * The figures that edition `later` shows otherwise than edition `earlier`, by council, year and figure. A figure that
 * was read anew with the same value has not changed.
 */
export async function figureChanges(
  earlier: number,
  later: number,
  { slugs, from, to }: ChangesOf = {},
): Promise<FigureChange[]> {
  const where: Prisma.FigureWhereInput = {
    OR: [
      { addedIn: { gt: earlier, lte: later } },
      { addedIn: { lte: earlier }, replacedIn: { gt: earlier, lte: later } },
    ],
    ...(slugs && { councilSlug: { in: slugs } }),
    ...((from || to) && { reportingYear: { gte: from, lte: to } }),
  }
  const rows = await database().figure.findMany({ where, select: SELECT, orderBy: ORDER })
  const byFigure = new Map<string, Row[]>()
  for (const row of rows) {
    const key = [row.councilSlug, row.reportingYear, row.measure, row.sourceKind].join(' ')
    byFigure.set(key, [...(byFigure.get(key) ?? []), row])
  }
  return [...byFigure.values()].flatMap((versions) => changeOf(versions, earlier, later) ?? [])
}

/** How many figures each edition added, and how many of an earlier edition it replaced or took away. */
export async function countsByEdition(): Promise<Map<number, { added: number; replaced: number }>> {
  const [added, replaced] = await Promise.all([
    database().figure.groupBy({ by: ['addedIn'], _count: true }),
    database().figure.groupBy({ by: ['replacedIn'], _count: true, where: { replacedIn: { not: null } } }),
  ])
  const replacedIn = new Map(replaced.map((row) => [row.replacedIn, row._count]))
  const addedIn = new Map(added.map((row) => [row.addedIn, row._count]))
  const numbers = new Set([...addedIn.keys(), ...replaced.flatMap(({ replacedIn: one }) => one ?? [])])
  return new Map(
    [...numbers].map((number) => [
      number,
      { added: addedIn.get(number) ?? 0, replaced: replacedIn.get(number) ?? 0 },
    ]),
  )
}

const SELECT = {
  councilSlug: true,
  reportingYear: true,
  measure: true,
  sourceKind: true,
  value: true,
  addedIn: true,
  replacedIn: true,
  correctedBy: true,
  correctedWhy: true,
  letter: { select: { sha256: true } },
  publication: { select: { sha256: true } },
} as const satisfies Prisma.FigureSelect

const ORDER = [
  { councilSlug: 'asc' },
  { reportingYear: 'desc' },
  { measure: 'asc' },
  { addedIn: 'asc' },
] as const satisfies Prisma.FigureOrderByWithRelationInput[]

type Row = Prisma.FigureGetPayload<{ select: typeof SELECT }>

function changeOf(versions: Row[], earlier: number, later: number): FigureChange | null {
  const isShownIn = (edition: number) => (row: Row) =>
    row.addedIn <= edition && (row.replacedIn === null || row.replacedIn > edition)
  const before = versions.find(isShownIn(earlier))
  const now = versions.find(isShownIn(later))
  const [any] = versions
  if (!any || (before?.value.toNumber() ?? null) === (now?.value.toNumber() ?? null)) return null
  return {
    slug: any.councilSlug,
    year: any.reportingYear as ReportingYear,
    name: any.measure,
    source: any.sourceKind,
    before: before?.value.toNumber() ?? null,
    now: now?.value.toNumber() ?? null,
    edition: now?.addedIn ?? before?.replacedIn ?? later,
    correction: now?.correctedWhy ? { by: now.correctedBy ?? '', why: now.correctedWhy } : null,
    otherFile: fileOf(before) !== fileOf(now),
  }
}

function fileOf(row: Row | undefined): string | undefined {
  return row?.letter?.sha256 ?? row?.publication?.sha256
}
