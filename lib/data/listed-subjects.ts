import type { ReportingYear } from '@/lib/domain/reporting-year'
import { ofVersion } from '@/lib/platform/cache'
import { withShownWords } from '@/lib/words/unseen-characters'
import { database, present } from './client'
import { isListedIn } from './listed-shown'

/** How many decisions of a year are about something. */
export type ListedSubject = { category: string | null; subcategory: string | null; decisions: number }

/** What the decisions of a year are about. A decision on two councils counts once. */
export type SubjectsInYear = { decisions: number; councils: number; subjects: ListedSubject[] }

/** What an edition lists of a year, by what it is about. */
export function listedSubjects(edition: number, year: ReportingYear): Promise<SubjectsInYear> {
  return ofVersion(`listed subjects of ${year} in edition ${edition}`, async () => {
    const [subjects, [councils]] = await Promise.all([
      database().$queryRaw<ListedSubject[]>`
        SELECT entry."category", entry."subcategory", count(*)::int AS "decisions"
        FROM "ListedDecision" AS entry WHERE entry."reportingYear" = ${year} AND ${isListedIn(edition)}
        GROUP BY 1, 2 ORDER BY 1, 2`,
      database().$queryRaw<{ count: number }[]>`
        SELECT count(DISTINCT one."councilSlug")::int AS "count"
        FROM "ListedDecision" AS entry JOIN "ListedCouncil" AS one ON one."decisionId" = entry."id"
        WHERE entry."reportingYear" = ${year} AND ${isListedIn(edition)}`,
    ])
    return {
      decisions: subjects.reduce((sum, { decisions }) => sum + decisions, 0),
      councils: present(councils, 'councils').count,
      subjects: withShownWords(subjects),
    }
  })
}

/** Every subcategory that an edition lists something of, as it is printed. */
export function listedSubcategories(edition: number): Promise<string[]> {
  return ofVersion(`listed subcategories of edition ${edition}`, async () => {
    const rows = await database().$queryRaw<{ subcategory: string }[]>`
      SELECT "subcategory" FROM "ListedDecision" AS entry WHERE "subcategory" IS NOT NULL AND ${isListedIn(edition)}
      UNION SELECT "subcategory" FROM "ListedImprovement" AS entry WHERE "subcategory" IS NOT NULL AND ${isListedIn(edition)}
      ORDER BY 1`
    return rows.map(({ subcategory }) => subcategory)
  })
}

/** How many improvements councils agreed to make after cases of a year. A case of two councils counts once. */
export type AgreedInYear = { improvements: number; cases: number; councils: number }

/** What an edition lists of a year, as long as it is listed; cases of which no list gives a day are of no year. */
export function listedAgreed(edition: number, year: ReportingYear): Promise<AgreedInYear> {
  return ofVersion(`listed agreements of ${year} in edition ${edition}`, async () => {
    const [row] = await database().$queryRaw<AgreedInYear[]>`
      SELECT coalesce(sum(cardinality(entry."improvements")), 0)::int AS "improvements",
        count(DISTINCT entry."reference")::int AS "cases", count(DISTINCT entry."councilSlug")::int AS "councils"
      FROM "ListedImprovement" AS entry WHERE entry."reportingYear" = ${year}
        AND cardinality(entry."improvements") > 0 AND ${isListedIn(edition)}`
    return present(row, 'counts')
  })
}
