import { dayOf } from '@/lib/domain/day'
import type { ListedImprovement, ReadImprovement } from '@/lib/domain/listed'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { ofVersion } from '@/lib/platform/cache'
import { withShownWords } from '@/lib/words/unseen-characters'
import { database, present } from './client'
import { Prisma } from './generated/client'
import type { ListedFilter } from './listed-decisions'
import { isListedIn, type ListedPart, newestListing, partOf } from './listed-shown'
import { isFoundBy } from './listed-words'

/** What councils agreed to change, as an edition shows it: newest first, and last what has no day. */
export function listedImprovements(
  edition: number,
  { council, year, words }: Pick<ListedFilter, 'council' | 'year' | 'words'>,
  part: ListedPart,
): Promise<{ improvements: ListedImprovement[]; total: number }> {
  const key = `listed improvements of edition ${edition} ${JSON.stringify([council, year, words])}`
  return ofVersion(`${key} ${part.page} of ${part.perPage}`, async () => {
    const where = matchingImprovements(edition, { council, year, words })
    const [improvements, total] = await Promise.all([
      readImprovements(edition, Prisma.sql`${where} ${NEWEST_IMPROVEMENTS_FIRST} ${partOf(part)}`),
      ofVersion(`${key} in all`, () => countImprovements(where)),
    ])
    return { improvements, total }
  })
}

/** In SQL, of a row called `entry`: whether an edition shows it, and it is one of those wanted. */
export function matchingImprovements(
  edition: number,
  {
    council,
    year,
    category,
    subcategory,
    words,
  }: Pick<ListedFilter, 'council' | 'year' | 'category' | 'subcategory' | 'words'>,
): Prisma.Sql {
  const conditions = [
    isListedIn(edition),
    council !== undefined && Prisma.sql`entry."councilSlug" = ${council}`,
    year !== undefined && Prisma.sql`entry."reportingYear" = ${year}`,
    category !== undefined && Prisma.sql`entry."category" = ${category}`,
    subcategory !== undefined && Prisma.sql`entry."subcategory" = ${subcategory}`,
    words !== undefined && isFoundBy(words),
  ]
  return Prisma.join(
    conditions.filter((condition) => condition !== false),
    ' AND ',
  )
}

export const NEWEST_IMPROVEMENTS_FIRST = Prisma.sql`ORDER BY entry."decidedOn" DESC NULLS LAST, entry."reference" DESC, entry."councilSlug"`

async function countImprovements(where: Prisma.Sql): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "ListedImprovement" AS entry WHERE ${where}`
  return present(row, 'count').count
}

type Row = Omit<ReadImprovement, 'decidedOn' | 'council'> & {
  id: number
  councilSlug: string
  printed: string
  decidedOn: Date | null
  reportingYear: ReportingYear | null
  listedAt: string | null
  listedOn: Date | null
  listedUntil: Date | null
  sha256: string
  addedIn: number
}

export async function readImprovements(edition: number, which: Prisma.Sql): Promise<ListedImprovement[]> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT entry."id", entry."reference", entry."councilSlug", entry."printed", entry."category", entry."subcategory",
      entry."decidedOn", entry."reportingYear", entry."summary", entry."improvements", entry."places",
      entry."listedUntil", entry."addedIn", source."sha256", listing."address" AS "listedAt",
      listing."seenOn" AS "listedOn"
    FROM (SELECT entry.* FROM "ListedImprovement" AS entry WHERE ${which}) AS entry
    JOIN "ListedPage" AS source ON source."id" = entry."pageId"
    ${newestListing(Prisma.sql`entry."reference" || ' ' || entry."councilSlug"`, edition)}
    ${NEWEST_IMPROVEMENTS_FIRST}`
  return withShownWords(rows.map(improvementFromRow))
}

function improvementFromRow(row: Row): ListedImprovement {
  const { councilSlug, printed, decidedOn, listedOn, listedUntil, ...same } = row
  return {
    ...same,
    council: { slug: councilSlug, printed },
    decidedOn: decidedOn && dayOf(decidedOn),
    listedOn: listedOn && dayOf(listedOn),
    listedUntil: listedUntil && dayOf(listedUntil),
  }
}
