import type { FigureName } from '@/lib/domain/figure-names'
import { groupBy } from '@/lib/domain/group-by'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { kindKey, type SourceKind } from '@/lib/domain/source'
import { withShownWords } from '@/lib/words/unseen-characters'
import { type Db, database, present } from './client'
import type { Prisma } from './generated/client'
import { PUBLISHED_SELECT, type PublishedRow, publishedFromRow } from './published-row'

/** A figure that one edition shows otherwise than another. */
export type FigureChange = {
  slug: string
  year: ReportingYear
  name: FigureName
  source: SourceKind
  /** Null where the earlier edition does not show it. */
  before: number | null
  /** Null where the later edition does not show it. */
  now: number | null
  /** The edition that changed it last. */
  edition: number
  /** Who put it right, why, and what had been read before (null where nothing was), where a person did. */
  correction: { by: string; why: string; printed: number | null } | null
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
  db: Db = database(),
): Promise<FigureChange[]> {
  const source: Prisma.SourceWhereInput = {
    OR: [
      { addedIn: { gt: earlier, lte: later } },
      { addedIn: { lte: earlier }, replacedIn: { gt: earlier, lte: later } },
    ],
    ...(slugs && { councilSlug: { in: slugs } }),
    ...((from || to) && { reportingYear: { gte: from, lte: to } }),
  }
  const rows = await db.figure.findMany({ where: { source }, select: SELECT, orderBy: ORDER })
  const figures = rows.map(({ source: row, ...figure }) => ({ ...figure, source: publishedFromRow(row) }))
  const byFigure = groupBy(figures, ({ name, source }) =>
    [name, kindKey({ ...source, council: source, reportingYear: source.year })].join(' '),
  )
  return [...byFigure.values()].flatMap((versions) => changeOf(versions, earlier, later) ?? [])
}

/** How many figures each edition added, and how many of an earlier edition it replaced or took away. */
export async function countsByEdition(): Promise<Map<number, { added: number; replaced: number }>> {
  const rows = await database().$queryRaw<{ number: number; added: number; replaced: number }[]>`
    SELECT edition."number",
      (count(*) FILTER (WHERE source."addedIn" = edition."number"))::int AS "added",
      (count(*) FILTER (WHERE source."replacedIn" = edition."number"))::int AS "replaced"
    FROM "Figure" AS figure
    JOIN "Source" AS source ON source."id" = figure."sourceId"
    JOIN "Edition" AS edition ON edition."number" IN (source."addedIn", source."replacedIn")
    GROUP BY edition."number"`
  return new Map(rows.map(({ number, added, replaced }) => [number, { added, replaced }]))
}

const SELECT = {
  name: true,
  value: true,
  correctedBy: true,
  correctedWhy: true,
  printedValue: true,
  recognisedValue: true,
  source: { select: PUBLISHED_SELECT },
} as const satisfies Prisma.FigureSelect

const ORDER = [
  { source: { councilSlug: 'asc' } },
  { source: { reportingYear: 'desc' } },
  { name: 'asc' },
  { source: { addedIn: 'asc' } },
] as const satisfies Prisma.FigureOrderByWithRelationInput[]

type Version = Omit<Prisma.FigureGetPayload<{ select: typeof SELECT }>, 'source'> & { source: PublishedRow }

function changeOf(versions: Version[], earlier: number, later: number): FigureChange | null {
  const isIn = (edition: number) => (version: Version) => {
    const { addedIn, replacedIn } = version.source
    return addedIn <= edition && (replacedIn === null || replacedIn > edition)
  }
  const before = versions.find(isIn(earlier))
  const now = versions.find(isIn(later))
  const [any] = versions
  if (!any || (before?.value.toNumber() ?? null) === (now?.value.toNumber() ?? null)) return null
  return {
    slug: any.source.slug,
    year: any.source.year,
    name: any.name,
    source: any.source.kind,
    before: before?.value.toNumber() ?? null,
    now: now?.value.toNumber() ?? null,
    edition: now?.source.addedIn ?? before?.source.replacedIn ?? later,
    correction: correctionOf(now),
    otherFile: before?.source.sha256 !== now?.source.sha256,
  }
}

function correctionOf(now: Version | undefined): FigureChange['correction'] {
  if (!now?.correctedWhy) return null
  const printed = (now.recognisedValue ?? now.printedValue)?.toNumber() ?? null
  return withShownWords({ by: present(now.correctedBy, 'correctedBy'), why: now.correctedWhy, printed })
}
