import type { PublishedVersion } from '@/lib/domain/plan'
import type { Db } from './client'
import { publishedFigures } from './figures'
import { PUBLISHED_SELECT, publishedFromRow } from './published-row'

/** Every version that is published, or was, of the letters and publications of some councils, oldest first. */
export async function publishedVersions(db: Db, slugs: string[]): Promise<PublishedVersion[]> {
  const rows = await db.source.findMany({
    where: { addedIn: { not: null }, councilSlug: { in: [...new Set(slugs)] } },
    select: { ...PUBLISHED_SELECT, file: { select: { fileName: true } } },
    orderBy: { id: 'asc' },
  })
  const figures = await publishedFigures(
    db,
    rows.flatMap(({ id, replacedIn }) => (replacedIn === null ? id : [])),
  )
  return rows.map(({ file, ...row }) => {
    const { id, slug, year, sha256, notes, isReviewed, replacedIn, ...source } = publishedFromRow(row)
    return {
      ...source,
      file: { sha256, path: file.fileName },
      council: { slug },
      reportingYear: year,
      isCurrent: replacedIn === null,
      isReviewed,
      notes,
      figures: figures.get(id) ?? {},
    }
  })
}
