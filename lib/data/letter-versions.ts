import { type Day, dayOf } from '@/lib/domain/day'
import type { Figures } from '@/lib/domain/figure'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { database } from './client'
import { FIGURE_SELECT, figuresFromRows } from './figure-rows'
import type { LetterFile } from './letter-file'

/** A version of a letter, and the editions that show it: from `addedIn` on, up to but not in `replacedIn`. */
export type LetterVersion = {
  sha256: string
  mediaType: string
  letterDate: Day
  addedIn: number
  replacedIn: number | null
  figures: Figures
}

/** Every version of a council's letter for a year that an edition up to this one showed, the newest first. */
export async function letterVersions(
  slug: string,
  year: ReportingYear,
  edition: number,
): Promise<LetterVersion[]> {
  const rows = await database().letter.findMany({
    where: { councilSlug: slug, reportingYear: year, addedIn: { lte: edition } },
    select: {
      sha256: true,
      letterDate: true,
      addedIn: true,
      replacedIn: true,
      file: { select: { mediaType: true } },
      figures: { select: FIGURE_SELECT },
    },
    orderBy: { addedIn: 'desc' },
  })
  return rows.map(({ sha256, letterDate, addedIn, replacedIn, file, figures }) => ({
    sha256,
    mediaType: file.mediaType,
    letterDate: dayOf(letterDate),
    addedIn,
    replacedIn,
    figures: figuresFromRows(figures),
  }))
}

/** The file of a version of a council's letter, by the first characters of its sha256; or null. */
export async function letterVersionFile(
  slug: string,
  year: ReportingYear,
  shaStart: string,
): Promise<LetterFile | null> {
  const letter = await database().letter.findFirst({
    where: { councilSlug: slug, reportingYear: year, sha256: { startsWith: shaStart } },
    select: { file: { select: { bytes: true, mediaType: true, sha256: true } } },
  })
  return letter?.file ?? null
}
