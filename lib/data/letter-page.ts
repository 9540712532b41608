import type { PublishedLetter } from '@/lib/domain/council-year'
import { dayOf } from '@/lib/domain/day'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { database } from './client'
import { shownIn } from './editions'

/** Where a letter stands in the order of all: an edition shows one of a council and year. */
export type LetterKey = { slug: string; year: ReportingYear }

/** A letter that an edition shows, without its figures. */
export type ListedLetter = LetterKey &
  Pick<PublishedLetter, 'letterDate' | 'layout' | 'hasStatistics' | 'sha256' | 'addedIn'>

/**
 * A page of an edition's letters, by council and year.
 * @param after the last letter of the page before; null for the first page
 * @returns up to `limit` letters, and whether more follow
 */
export async function letterPage(
  edition: number,
  { slug, year }: Partial<LetterKey>,
  after: LetterKey | null,
  limit: number,
): Promise<{ letters: ListedLetter[]; more: boolean }> {
  const rows = await database().letter.findMany({
    where: {
      ...shownIn(edition),
      ...(slug !== undefined && { councilSlug: slug }),
      ...(year !== undefined && { reportingYear: year }),
      ...(after && {
        AND: {
          OR: [
            { councilSlug: { gt: after.slug } },
            { councilSlug: after.slug, reportingYear: { gt: after.year } },
          ],
        },
      }),
    },
    orderBy: [{ councilSlug: 'asc' }, { reportingYear: 'asc' }],
    take: limit + 1,
  })
  const letters = rows.slice(0, limit).map((row) => ({
    slug: row.councilSlug,
    year: row.reportingYear as ReportingYear,
    letterDate: dayOf(row.letterDate),
    layout: row.layout,
    hasStatistics: row.hasStatistics,
    sha256: row.sha256,
    addedIn: row.addedIn,
  }))
  return { letters, more: rows.length > limit }
}
