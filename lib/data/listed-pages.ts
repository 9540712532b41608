import type { AuthorityType } from '@/lib/domain/authority-types'
import type { Day } from '@/lib/domain/day'
import type { ListedDecision, ListedImprovement, Reference } from '@/lib/domain/listed'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { ofVersion } from '@/lib/platform/cache'
import { database, present } from './client'
import { Prisma } from './generated/client'
import {
  type ListedFilter,
  matchingDecisions,
  NEWEST_DECISIONS_FIRST,
  readDecisions,
} from './listed-decisions'
import { matchingImprovements, NEWEST_IMPROVEMENTS_FIRST, readImprovements } from './listed-improvements'
import { isListedIn } from './listed-shown'

// Lists for programs and files: nothing of them is kept here, since each part is read once.

/** What is asked for, by the council's authority type too. */
export type ListedAsked = ListedFilter & { type?: AuthorityType | undefined }

/** Where a decision stands among all: the newest is first. */
export type DecisionKey = { decidedOn: Day; reference: Reference }

/** Where an improvement stands among all: the newest is first, and what has no day comes last. */
export type ImprovementKey = { decidedOn: Day | null; reference: Reference; council: string }

/**
 * A page of the decisions that an edition shows, newest first.
 * @param after the last decision of the page before; null for the first page
 * @returns up to `limit` decisions, and whether more follow
 */
export async function decisionPage(
  edition: number,
  { type, ...filter }: ListedAsked,
  after: DecisionKey | null,
  limit: number,
): Promise<{ decisions: ListedDecision[]; more: boolean }> {
  const conditions = [
    matchingDecisions(edition, filter),
    type !== undefined &&
      Prisma.sql`entry."id" IN (SELECT "decisionId" FROM "ListedCouncil" WHERE "councilSlug" IN (${ofType(type)}))`,
    after !== null &&
      Prisma.sql`(entry."decidedOn", entry."reference") < (${after.decidedOn}::date, ${after.reference})`,
  ]
  const found = await readDecisions(
    edition,
    Prisma.sql`${allOf(conditions)} ${NEWEST_DECISIONS_FIRST} LIMIT ${limit + 1}`,
  )
  return { decisions: found.slice(0, limit), more: found.length > limit }
}

/** The same of what councils agreed to change. */
export async function improvementPage(
  edition: number,
  { type, ...filter }: Omit<ListedAsked, 'outcome' | 'kind'>,
  after: ImprovementKey | null,
  limit: number,
): Promise<{ improvements: ListedImprovement[]; more: boolean }> {
  const conditions = [
    matchingImprovements(edition, filter),
    type !== undefined && Prisma.sql`entry."councilSlug" IN (${ofType(type)})`,
    after !== null && following(after),
  ]
  const found = await readImprovements(
    edition,
    Prisma.sql`${allOf(conditions)} ${NEWEST_IMPROVEMENTS_FIRST} LIMIT ${limit + 1}`,
  )
  return { improvements: found.slice(0, limit), more: found.length > limit }
}

/** All decisions on some councils, newest first; a decision on two of them is there once. */
export function decisionsOfCouncils(
  edition: number,
  slugs: string[],
  year: ReportingYear | undefined,
): Promise<ListedDecision[]> {
  const ofThem = Prisma.sql`entry."id" IN (SELECT "decisionId" FROM "ListedCouncil" WHERE "councilSlug" = ANY(${slugs}))`
  return readDecisions(edition, allOf([matchingDecisions(edition, { year }), ofThem]))
}

/** All that some councils agreed to change, newest first. */
export function improvementsOfCouncils(
  edition: number,
  slugs: string[],
  year: ReportingYear | undefined,
): Promise<ListedImprovement[]> {
  const ofThem = Prisma.sql`entry."councilSlug" = ANY(${slugs})`
  return readImprovements(edition, allOf([matchingImprovements(edition, { year }), ofThem]))
}

/** The reporting years in which an edition lists a decision or an improvement, newest first. */
export function listedYears(edition: number): Promise<ReportingYear[]> {
  return ofVersion(`listed years of edition ${edition}`, async () => {
    const rows = await database().$queryRaw<{ year: ReportingYear }[]>`
      SELECT "reportingYear" AS "year" FROM "ListedDecision" AS entry WHERE ${isListedIn(edition)}
      UNION SELECT "reportingYear" FROM "ListedImprovement" AS entry WHERE ${isListedIn(edition)}
        AND "reportingYear" IS NOT NULL
      ORDER BY 1 DESC`
    return rows.map(({ year }) => year)
  })
}

/** Every category that an edition lists something of. */
export function listedCategories(edition: number): Promise<string[]> {
  return ofVersion(`listed categories of edition ${edition}`, async () => {
    const rows = await database().$queryRaw<{ category: string }[]>`
      SELECT "category" FROM "ListedDecision" AS entry WHERE "category" IS NOT NULL AND ${isListedIn(edition)}
      UNION SELECT "category" FROM "ListedImprovement" AS entry WHERE "category" IS NOT NULL AND ${isListedIn(edition)}
      ORDER BY 1`
    return rows.map(({ category }) => category)
  })
}

/**
 * Changes where a person withholds or restores an entry: the one thing that changes what an edition's lists give.
 * It only grows.
 */
export function withheldListed(): Promise<number> {
  return ofVersion('withheld of what is listed', async () => {
    const [row] = await database().$queryRaw<{ count: number }[]>`
      SELECT (count(*) + count("restoredAt"))::int AS "count" FROM "ListedWithheld"`
    return present(row, 'count').count
  })
}

function ofType(type: AuthorityType): Prisma.Sql {
  return Prisma.sql`SELECT "slug" FROM "Council" WHERE "type" = ${type}::"AuthorityType"`
}

function following({ decidedOn, reference, council }: ImprovementKey): Prisma.Sql {
  const later = Prisma.sql`(entry."reference" < ${reference} OR (entry."reference" = ${reference} AND entry."councilSlug" > ${council}))`
  if (decidedOn === null) return Prisma.sql`entry."decidedOn" IS NULL AND ${later}`
  return Prisma.sql`(entry."decidedOn" IS NULL OR entry."decidedOn" < ${decidedOn}::date
    OR (entry."decidedOn" = ${decidedOn}::date AND ${later}))`
}

function allOf(conditions: (Prisma.Sql | false)[]): Prisma.Sql {
  return Prisma.join(
    conditions.filter((condition) => condition !== false),
    ' AND ',
  )
}
