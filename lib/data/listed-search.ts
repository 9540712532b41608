import type { ListedDecision, ListedImprovement, ListedKind, ListedOutcome } from '@/lib/domain/listed'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { readReference } from '@/lib/domain/search-query'
import { ofVersion } from '@/lib/platform/cache'
import { withShownWords } from '@/lib/words/unseen-characters'
import { database } from './client'
import { Prisma } from './generated/client'
import { type ListedFilter, matchingDecisions, readDecisions } from './listed-decisions'
import { matchingImprovements, readImprovements } from './listed-improvements'
import { type ListedPart, partOf } from './listed-shown'
import { queryOf } from './listed-words'

/** Of decisions and of what councils agreed to change alike; what is left out is not limited. */
export type ListedSearch = Omit<ListedFilter, 'kind'> & { kind?: ListedKind | 'improvements' | undefined }

export type ListedEntry =
  | { what: 'decision'; decision: ListedDecision }
  | { what: 'improvement'; improvement: ListedImprovement }

/**
 * Decisions and improvements of an edition in one list.
 * @param order newest first, with what has no day last; or what has most of the words that are looked for first
 */
export function searchListed(
  edition: number,
  search: ListedSearch,
  order: 'newest' | 'match',
  part: ListedPart,
): Promise<ListedEntry[]> {
  const key = JSON.stringify([edition, keyOf(search), order, part.page, part.perPage])
  return ofVersion(`listed found ${key}`, async () => {
    const found = await findEntries(edition, search, order, part)
    const idsOf = (what: string) => found.filter((one) => one.what === what).map(({ id }) => id)
    const [decisions, improvements] = await Promise.all([
      readDecisions(edition, Prisma.sql`entry."id" = ANY (${idsOf('decision')})`),
      readImprovements(edition, Prisma.sql`entry."id" = ANY (${idsOf('improvement')})`),
    ])
    return found.flatMap(({ what, id }): ListedEntry[] => {
      const decision = what === 'decision' && decisions.find((one) => one.id === id)
      if (decision) return [{ what: 'decision', decision }]
      const improvement = improvements.find((one) => one.id === id)
      return improvement ? [{ what: 'improvement', improvement }] : []
    })
  })
}

type Found = { what: 'decision' | 'improvement'; id: number }

/** Each of the two lists is read only as far as it is shown. */
function findEntries(
  edition: number,
  search: ListedSearch,
  order: 'newest' | 'match',
  part: ListedPart,
): Promise<Found[]> {
  const { words } = search
  const isRanked = order === 'match' && words !== undefined && readReference(words) === null
  const rank = isRanked ? Prisma.sql`ts_rank(entry."search", ${queryOf(words)})` : Prisma.sql`0`
  const first = Prisma.sql`LIMIT ${part.page * part.perPage}`
  const by = (day: Prisma.Sql) =>
    isRanked
      ? Prisma.sql`ORDER BY "rank" DESC, ${day}, entry."reference" DESC`
      : Prisma.sql`ORDER BY ${day}, entry."reference" DESC`
  const lists = [
    ofDecisions(search) &&
      Prisma.sql`(SELECT 'decision' AS "what", entry."id", entry."decidedOn", entry."reference", ${rank} AS "rank"
        FROM "ListedDecision" AS entry WHERE ${matchingDecisions(edition, ofDecisions(search) ?? {})}
        ${by(Prisma.sql`entry."decidedOn" DESC`)} ${first})`,
    ofImprovements(search) &&
      Prisma.sql`(SELECT 'improvement' AS "what", entry."id", entry."decidedOn", entry."reference", ${rank} AS "rank"
        FROM "ListedImprovement" AS entry WHERE ${matchingImprovements(edition, search)}
        ${by(Prisma.sql`entry."decidedOn" DESC NULLS LAST`)} ${first})`,
  ].filter((list) => list !== null && list !== false)
  if (lists.length === 0) return Promise.resolve([])
  return database().$queryRaw<Found[]>`
    SELECT "what", "id" FROM (${Prisma.join(lists, ' UNION ALL ')}) AS found
    ORDER BY "rank" DESC, "decidedOn" DESC NULLS LAST, "reference" DESC, "what", "id" ${partOf(part)}`
}

/** The filter of decisions that a search has; null where it is not of decisions. */
function ofDecisions({ kind, ...same }: ListedSearch): ListedFilter | null {
  return kind === 'improvements' ? null : { ...same, kind }
}

/** Whether a search can find what councils agreed to change, which has no outcome. */
function ofImprovements({ kind, outcome }: ListedSearch): boolean {
  return (kind === undefined || kind === 'improvements') && outcome === undefined
}

/** How many entries are found, by what they can be filtered by. Each counts once, also one on several councils. */
export type ListedSearchCount = {
  kind: ListedKind | 'improvements'
  /** Null where no copy says, as of improvements in the older form of the page. */
  year: ReportingYear | null
  category: string | null
  outcome: ListedOutcome | null
  count: number
  /** Those of which our copies have more than what they are about: a summary, or what is to change. */
  withWords: number
}

export function listedSearchCounts(
  edition: number,
  { words, council, subcategory }: Pick<ListedSearch, 'words' | 'council' | 'subcategory'>,
): Promise<ListedSearchCount[]> {
  return ofVersion(
    `listed search counts ${JSON.stringify([edition, words, council, subcategory])}`,
    async () => {
      const rows = await database().$queryRaw<ListedSearchCount[]>`
      SELECT entry."kind", entry."reportingYear" AS "year", entry."category", entry."outcome", count(*)::int AS "count",
        count(entry."summary")::int AS "withWords"
      FROM "ListedDecision" AS entry WHERE ${matchingDecisions(edition, { words, council, subcategory })}
      GROUP BY 1, 2, 3, 4
      UNION ALL
      SELECT 'improvements', entry."reportingYear", entry."category", NULL, count(*)::int,
        count(*) FILTER (WHERE entry."summary" IS NOT NULL OR entry."improvements" <> '{}')::int
      FROM "ListedImprovement" AS entry WHERE ${matchingImprovements(edition, { words, council, subcategory })}
      GROUP BY 2, 3`
      return withShownWords(rows)
    },
  )
}

/** The slugs of all councils of which an edition lists anything. */
export function listedCouncilSlugs(edition: number): Promise<string[]> {
  return ofVersion(`listed councils of edition ${edition}`, async () => {
    const rows = await database().$queryRaw<{ slug: string }[]>`
      SELECT one."councilSlug" AS "slug" FROM "ListedCouncil" AS one
      JOIN "ListedDecision" AS entry ON entry."id" = one."decisionId" WHERE ${matchingDecisions(edition, {})}
      UNION
      SELECT entry."councilSlug" FROM "ListedImprovement" AS entry WHERE ${matchingImprovements(edition, {})}`
    return rows.map(({ slug }) => slug)
  })
}

/** As the filter's author may have written it in another order. */
function keyOf({ words, council, year, category, subcategory, outcome, kind }: ListedSearch) {
  return [words, council, year, category, subcategory, outcome, kind]
}
