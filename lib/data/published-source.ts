import { dayOf } from '@/lib/domain/day'
import type { Note } from '@/lib/domain/figure'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { LetterSource } from '@/lib/domain/source'
import { database } from './client'
import { councilFromRow } from './councils'
import { shownIn } from './editions'
import { FIGURE_SELECT, figuresFromRows } from './figure-rows'
import { fileFromRow } from './reviews'

/** The letter that an edition shows for a council and year, as a source that could be published again; or null. */
export async function publishedLetter(
  slug: string,
  year: ReportingYear,
  edition: number,
): Promise<LetterSource | null> {
  const row = await database().letter.findFirst({
    where: { councilSlug: slug, reportingYear: year, ...shownIn(edition) },
    include: {
      council: true,
      file: { select: { sha256: true, byteLength: true, mediaType: true, fileName: true } },
      figures: { select: FIGURE_SELECT },
    },
  })
  if (!row) return null
  return {
    kind: 'letter',
    file: fileFromRow(row.file),
    council: councilFromRow(row.council),
    reportingYear: year,
    letterDate: dayOf(row.letterDate),
    layout: row.layout,
    hasStatistics: row.hasStatistics,
    figures: figuresFromRows(row.figures),
    notes: row.notes as Note[],
  }
}
