import { ofVersion } from '@/lib/platform/cache'
import { database } from './client'
import { Prisma } from './generated/client'
import { isListedIn } from './listed-shown'

/** The councils of which an edition lists anything, each with the number of the edition that last brought something. */
export function listedCouncils(edition: number): Promise<Map<string, number>> {
  return ofVersion(`councils listed in edition ${edition}`, async () => {
    const shown = isListedIn(edition)
    const rows = await database().$queryRaw<{ slug: string; last: number }[]>(Prisma.sql`
      SELECT "slug", max("addedIn")::int AS "last" FROM (
        SELECT one."councilSlug" AS "slug", entry."addedIn" FROM "ListedDecision" AS entry
          JOIN "ListedCouncil" AS one ON one."decisionId" = entry."id" WHERE ${shown}
        UNION ALL
        SELECT entry."councilSlug", entry."addedIn" FROM "ListedImprovement" AS entry WHERE ${shown}
      ) AS listed GROUP BY "slug"`)
    return new Map(rows.map(({ slug, last }) => [slug, last]))
  })
}
