import { dayOf } from '@/lib/domain/day'
import type { ListedDecision, ListedKind, ListedOutcome, ReadDecision } from '@/lib/domain/listed'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { ofVersion } from '@/lib/platform/cache'
import { withShownWords } from '@/lib/words/unseen-characters'
import { database, present } from './client'
import { Prisma } from './generated/client'
import { isListedIn, type ListedPart, newestListing, partOf } from './listed-shown'
import { isFoundBy } from './listed-words'

/** Which decisions are wanted; what is left out is not limited. */
export type ListedFilter = {
  /** Its slug. */
  council?: string | undefined
  /** In which they were decided. */
  year?: ReportingYear | undefined
  category?: string | undefined
  subcategory?: string | undefined
  outcome?: ListedOutcome | undefined
  kind?: ListedKind | undefined
  /** What a person looks for in summaries and in what decisions are about. */
  words?: string | undefined
}

/** Decisions that an edition shows, newest first, a part of them at a time; `total` is how many there are in all. */
export async function listedDecisions(
  edition: number,
  filter: ListedFilter,
  part: ListedPart,
): Promise<{ decisions: ListedDecision[]; total: number }> {
  const [decisions, total] = await Promise.all([
    newestDecisions(edition, filter, part),
    ofVersion(`${keyOf(edition, filter)} in all`, () => countDecisions(matchingDecisions(edition, filter))),
  ])
  return { decisions, total }
}

/** The same for whom it does not matter how many there are. */
export function newestDecisions(
  edition: number,
  filter: ListedFilter,
  part: ListedPart,
): Promise<ListedDecision[]> {
  return ofVersion(`${keyOf(edition, filter)} ${part.page} of ${part.perPage}`, () =>
    readDecisions(
      edition,
      Prisma.sql`${matchingDecisions(edition, filter)} ${NEWEST_DECISIONS_FIRST} ${partOf(part)}`,
    ),
  )
}

/** The decision of a reference, or the one on whose page the reference stands as well; null where none is shown. */
export function listedOf(edition: number, reference: string): Promise<ListedDecision | null> {
  return ofVersion(`listed decision of edition ${edition} ${reference}`, async () => {
    const shown = isListedIn(edition)
    const [own] = await readDecisions(edition, Prisma.sql`${shown} AND entry."reference" = ${reference}`)
    if (own) return own
    const also = Prisma.sql`${shown} AND ${reference} = ANY (entry."alsoReferences") ${NEWEST_DECISIONS_FIRST} LIMIT 1`
    return (await readDecisions(edition, also))[0] ?? null
  })
}

/** The public reports on a council that an edition shows, newest first. */
export function listedReports(
  edition: number,
  council: string,
  year?: ReportingYear,
): Promise<ListedDecision[]> {
  return newestDecisions(edition, { council, year, kind: 'report' }, ALL)
}

/** More than the Ombudsman publishes of anything. */
const ALL = { page: 1, perPage: 1_000_000 }

/** How many decisions of a kind, category and outcome an edition shows of a council in a year. */
export type ListedCount = {
  year: ReportingYear
  /** Null where no copy says. */
  category: string | null
  kind: ListedKind
  outcome: ListedOutcome | null
  outcomePrinted: string
  count: number
}

/** Counts of what an edition shows of a council, in all years. */
export function listedCounts(edition: number, council: string): Promise<ListedCount[]> {
  return ofVersion(`listed counts of edition ${edition} ${council}`, async () => {
    const rows = await database().$queryRaw<ListedCount[]>`
      SELECT entry."reportingYear" AS "year", entry."category", entry."kind",
        entry."outcome", entry."outcomePrinted", count(*)::int AS "count"
      FROM "ListedDecision" AS entry JOIN "ListedCouncil" AS one ON one."decisionId" = entry."id"
      WHERE one."councilSlug" = ${council} AND ${isListedIn(edition)}
      GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`
    return withShownWords(rows)
  })
}

/** Whether an edition has anything of what the Ombudsman lists. */
export function hasListed(edition: number): Promise<boolean> {
  return ofVersion(`listed at all in edition ${edition}`, async () => {
    const [row] = await database().$queryRaw<{ has: boolean }[]>`
      SELECT EXISTS (SELECT FROM "ListedDecision" AS entry WHERE ${isListedIn(edition)})
        OR EXISTS (SELECT FROM "ListedImprovement" AS entry WHERE ${isListedIn(edition)}) AS "has"`
    return present(row, 'answer').has
  })
}

export const NEWEST_DECISIONS_FIRST = Prisma.sql`ORDER BY entry."decidedOn" DESC, entry."reference" DESC`

export function matchingDecisions(
  edition: number,
  { council, year, category, subcategory, outcome, kind, words }: ListedFilter,
): Prisma.Sql {
  const conditions = [
    isListedIn(edition),
    council !== undefined &&
      Prisma.sql`entry."id" IN (SELECT "decisionId" FROM "ListedCouncil" WHERE "councilSlug" = ${council})`,
    year !== undefined && Prisma.sql`entry."reportingYear" = ${year}`,
    category !== undefined && Prisma.sql`entry."category" = ${category}`,
    subcategory !== undefined && Prisma.sql`entry."subcategory" = ${subcategory}`,
    outcome !== undefined && Prisma.sql`entry."outcome" = ${outcome}`,
    kind !== undefined && Prisma.sql`entry."kind" = ${kind}`,
    words !== undefined && isFoundBy(words, Prisma.sql`entry."alsoReferences"`),
  ]
  return Prisma.join(
    conditions.filter((condition) => condition !== false),
    ' AND ',
  )
}

async function countDecisions(where: Prisma.Sql): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "ListedDecision" AS entry WHERE ${where}`
  return present(row, 'count').count
}

/** A filter may be written in any order. */
function keyOf(edition: number, filter: ListedFilter): string {
  const { council, year, category, subcategory, outcome, kind, words } = filter
  return `listed decisions of edition ${edition} ${JSON.stringify([council, year, category, subcategory, outcome, kind, words])}`
}

type Row = Omit<ReadDecision, 'decidedOn' | 'satisfiedOn'> & {
  id: number
  decidedOn: Date
  reportingYear: ReportingYear
  satisfiedOn: Date | null
  listedAt: string | null
  listedOn: Date | null
  listedUntil: Date | null
  sha256: string
  addedIn: number
}

/** @param which a condition on `entry`, with what follows it */
export async function readDecisions(edition: number, which: Prisma.Sql): Promise<ListedDecision[]> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT entry."id", entry."reference", entry."kind", entry."outcome", entry."outcomePrinted", entry."category",
      entry."subcategory", entry."decidedOn", entry."reportingYear", entry."summary", entry."address",
      entry."recommendations", entry."satisfiedOn", entry."alsoReferences", entry."places", entry."listedUntil",
      entry."addedIn", source."sha256", listing."address" AS "listedAt", listing."seenOn" AS "listedOn",
      (SELECT jsonb_agg(jsonb_build_object('slug', one."councilSlug", 'printed', one."printed") ORDER BY one."position")
        FROM "ListedCouncil" AS one WHERE one."decisionId" = entry."id") AS "councils"
    FROM (SELECT entry.* FROM "ListedDecision" AS entry WHERE ${which}) AS entry
    JOIN "ListedPage" AS source ON source."id" = entry."pageId"
    ${newestListing(Prisma.sql`entry."reference"`, edition)}
    ${NEWEST_DECISIONS_FIRST}`
  return withShownWords(rows.map(decisionFromRow))
}

function decisionFromRow(row: Row): ListedDecision {
  const { decidedOn, satisfiedOn, listedOn, listedUntil, ...same } = row
  return {
    ...same,
    decidedOn: dayOf(decidedOn),
    satisfiedOn: satisfiedOn && dayOf(satisfiedOn),
    listedOn: listedOn && dayOf(listedOn),
    listedUntil: listedUntil && dayOf(listedUntil),
  }
}
