import { differences, TWO_OF_ONE_YEAR } from '@/lib/domain/contradictions'
import type { Figures } from '@/lib/domain/figure'
import { groupBy } from '@/lib/domain/group-by'
import { type Db, present } from './client'
import { publishedFigures } from './figures'
import type { Prisma } from './generated/client'

/**
 * Marks the letters that are published of which a copy that is withheld says otherwise, from an edition on, and takes
 * the marks away of copies that a review has settled.
 */
export async function markContradictions(db: Db, edition: number): Promise<void> {
  await db.contradiction.updateMany({
    where: { settledIn: null, copy: { state: { not: 'open' } } },
    data: { settledIn: edition },
  })
  const copies = await db.source.findMany({
    where: { state: 'open', kind: 'letter', letterDate: { not: null }, reportingYear: { not: null } },
    select: {
      reviewNumber: true,
      councilSlug: true,
      reportingYear: true,
      letterDate: true,
      figuresRead: true,
      contradicts: { select: { sourceId: true } },
      reasons: true,
    },
  })
  const contradicting = copies.filter(({ reasons }) => isContradicted(reasons))
  if (contradicting.length === 0) return
  const letters = await db.source.findMany({
    where: {
      kind: 'letter',
      addedIn: { not: null },
      replacedIn: null,
      OR: contradicting.map(({ councilSlug, reportingYear, letterDate }) => ({
        councilSlug,
        reportingYear,
        letterDate: present(letterDate, 'letterDate'),
      })),
    },
    select: { id: true, councilSlug: true, reportingYear: true },
  })
  const figures = await publishedFigures(
    db,
    letters.map(({ id }) => id),
  )
  const copiesOf = groupBy(
    contradicting,
    ({ councilSlug, reportingYear }) => `${councilSlug} ${reportingYear}`,
  )
  for (const { id, councilSlug, reportingYear } of letters) {
    for (const copy of copiesOf.get(`${councilSlug} ${reportingYear}`) ?? []) {
      if (copy.contradicts.some(({ sourceId }) => sourceId === id)) continue
      const found = differences(figures.get(id) ?? {}, copy.figuresRead as Figures)
      if (found.length === 0) continue
      const reviewNumber = present(copy.reviewNumber, 'reviewNumber')
      await db.contradiction.create({
        data: { sourceId: id, reviewNumber, differences: found, knownFrom: edition },
      })
    }
  }
}

function isContradicted(reasons: Prisma.JsonValue): boolean {
  return (reasons as { code: string }[]).some(({ code }) => code === TWO_OF_ONE_YEAR)
}
