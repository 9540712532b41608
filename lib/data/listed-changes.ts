import { dayOf } from '@/lib/domain/day'
import type { ListedDecision, ListedKind } from '@/lib/domain/listed'
import { ofVersion } from '@/lib/platform/cache'
import { withShownWords } from '@/lib/words/unseen-characters'
import { database } from './client'
import { Prisma } from './generated/client'
import { isNotWithheld } from './listed-shown'

/**
 * What an edition did with an entry: it was not shown before; it is shown otherwise; it is not in a newer whole copy of
 * its list, so that it is shown as listed until that copy's day; or it is shown no longer, since what added it was undone.
 */
export const LISTED_FATES = ['added', 'replaced', 'until', 'removed'] as const
export type ListedFate = (typeof LISTED_FATES)[number]

/** How many entries of a kind an edition did something with. */
export type ListedChanges = { what: ListedKind | 'improvement'; fate: ListedFate; count: number }

/** What an edition did with entries of each council, by slug; a decision on two councils counts for each. */
export function listedChanges(
  edition: number,
  slug?: string,
): Promise<(ListedChanges & { council: string })[]> {
  return ofVersion(
    `listed changes of edition ${edition} ${slug}`,
    () => database().$queryRaw<(ListedChanges & { council: string })[]>`
      SELECT changed."council", changed."what", changed."fate", count(*)::int AS "count"
      FROM (${changedDecisions(edition, true)} UNION ALL ${changedImprovements(edition)}) AS changed
      ${slug === undefined ? Prisma.empty : Prisma.sql`WHERE changed."council" = ${slug}`}
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  )
}

/** What some editions did with entries, by the number of the edition; each decision counts once. */
export function listedChangesByEdition(editions: number[]): Promise<Map<number, ListedChanges[]>> {
  return ofVersion(`listed changes of editions ${editions}`, () => readByEdition(editions))
}

async function readByEdition(editions: number[]): Promise<Map<number, ListedChanges[]>> {
  const rows = await database().$queryRaw<(ListedChanges & { edition: number })[]>`
    SELECT edition."number" AS "edition", changed."what", changed."fate", count(*)::int AS "count"
    FROM unnest(${editions}::int[]) AS edition ("number"),
      LATERAL (${changedDecisions(Prisma.sql`edition."number"`, false)}
        UNION ALL ${changedImprovements(Prisma.sql`edition."number"`)}) AS changed
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`
  const byEdition = new Map<number, ListedChanges[]>()
  for (const { edition, ...change } of rows) {
    byEdition.set(edition, [...(byEdition.get(edition) ?? []), change])
  }
  return byEdition
}

/** The numbers of the newest editions that did something with entries of a council. */
export async function editionsWithListedOf(slug: string, most: number): Promise<number[]> {
  const rows = await database().$queryRaw<{ edition: number }[]>`
    SELECT edition FROM (
      SELECT unnest(ARRAY[entry."addedIn", entry."replacedIn"]) AS "edition" FROM "ListedDecision" AS entry
      JOIN "ListedCouncil" AS one ON one."decisionId" = entry."id"
      WHERE one."councilSlug" = ${slug} AND ${isNotWithheld}
      UNION SELECT unnest(ARRAY[entry."addedIn", entry."replacedIn"]) FROM "ListedImprovement" AS entry
      WHERE entry."councilSlug" = ${slug} AND ${isNotWithheld}
    ) AS touching
    WHERE edition IS NOT NULL ORDER BY 1 DESC LIMIT ${most}`
  return rows.map(({ edition }) => edition)
}

/** A decision as it is named where there is little room. */
export type NamedDecision = Pick<
  ListedDecision,
  'reference' | 'kind' | 'outcome' | 'outcomePrinted' | 'category' | 'subcategory' | 'decidedOn'
>

/** The decisions on a council that an edition is the first to show: public reports first, then the newest. */
export async function decisionsAdded(edition: number, slug: string, most: number): Promise<NamedDecision[]> {
  const rows = await database().$queryRaw<(Omit<NamedDecision, 'decidedOn'> & { decidedOn: Date })[]>`
    SELECT entry."reference", entry."kind", entry."outcome", entry."outcomePrinted", entry."category",
      entry."subcategory", entry."decidedOn"
    FROM "ListedDecision" AS entry JOIN "ListedCouncil" AS one ON one."decisionId" = entry."id"
    WHERE entry."addedIn" = ${edition} AND one."councilSlug" = ${slug} AND ${isNotWithheld}
      AND NOT EXISTS (SELECT FROM "ListedDecision" AS before
        WHERE before."reference" = entry."reference" AND before."replacedIn" = ${edition})
    ORDER BY entry."kind" = 'report' DESC, entry."decidedOn" DESC, entry."reference" DESC LIMIT ${most}`
  return withShownWords(rows.map((row) => ({ ...row, decidedOn: dayOf(row.decidedOn) })))
}

const FATE = Prisma.sql`CASE WHEN before."id" IS NULL THEN 'added'
  WHEN entry."listedUntil" IS NOT NULL AND before."listedUntil" IS NULL THEN 'until' ELSE 'replaced' END`

/** @param ofCouncils whether a decision is there once for each of its councils */
function changedDecisions(edition: number | Prisma.Sql, ofCouncils: boolean): Prisma.Sql {
  const council = ofCouncils ? Prisma.sql`one."councilSlug"` : Prisma.sql`NULL`
  const councils = ofCouncils
    ? Prisma.sql`JOIN "ListedCouncil" AS one ON one."decisionId" = entry."id"`
    : Prisma.empty
  return Prisma.sql`SELECT ${council} AS "council", entry."kind" AS "what", ${FATE} AS "fate"
    FROM "ListedDecision" AS entry ${councils}
    LEFT JOIN "ListedDecision" AS before
      ON before."reference" = entry."reference" AND before."replacedIn" = entry."addedIn"
    WHERE entry."addedIn" = ${edition} AND ${isNotWithheld}
    UNION ALL SELECT ${council}, entry."kind", 'removed' FROM "ListedDecision" AS entry ${councils}
    WHERE entry."replacedIn" = ${edition} AND ${isNotWithheld} AND NOT EXISTS (
      SELECT FROM "ListedDecision" AS now
      WHERE now."reference" = entry."reference" AND now."addedIn" = entry."replacedIn")`
}

function changedImprovements(edition: number | Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT entry."councilSlug" AS "council", 'improvement' AS "what", ${FATE} AS "fate"
    FROM "ListedImprovement" AS entry
    LEFT JOIN "ListedImprovement" AS before ON before."reference" = entry."reference"
      AND before."councilSlug" = entry."councilSlug" AND before."replacedIn" = entry."addedIn"
    WHERE entry."addedIn" = ${edition} AND ${isNotWithheld}
    UNION ALL SELECT entry."councilSlug", 'improvement', 'removed' FROM "ListedImprovement" AS entry
    WHERE entry."replacedIn" = ${edition} AND ${isNotWithheld} AND NOT EXISTS (
      SELECT FROM "ListedImprovement" AS now WHERE now."reference" = entry."reference"
        AND now."councilSlug" = entry."councilSlug" AND now."addedIn" = entry."replacedIn")`
}
