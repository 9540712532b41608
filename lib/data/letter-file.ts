import type { ReportingYear } from '@/lib/domain/reporting-year'
import { database } from './client'
import { shownIn } from './editions'

/** A letter's file as it came in, byte for byte. */
export type LetterFile = { bytes: Uint8Array; mediaType: string; sha256: string }

/** The file of the letter that an edition shows for a council and year, or null where it holds none. */
export async function letterFile(
  slug: string,
  year: ReportingYear,
  edition: number,
): Promise<LetterFile | null> {
  const letter = await database().letter.findFirst({
    where: { councilSlug: slug, reportingYear: year, ...shownIn(edition) },
    select: { file: { select: { bytes: true, mediaType: true, sha256: true } } },
  })
  return letter?.file ?? null
}

/** The files of some sha256s. */
export async function filesOf(sha256s: string[]): Promise<LetterFile[]> {
  if (sha256s.length === 0) return []
  return database().sourceFile.findMany({
    where: { sha256: { in: sha256s } },
    select: { bytes: true, mediaType: true, sha256: true },
  })
}
