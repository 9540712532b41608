import type { Council } from './council'
import type { Day } from './day'
import type { Figures, Note } from './figure'
import type { ReportingYear } from './reporting-year'

/** A file as it was found. Its bytes stay where they are until they are stored. */
export type FoundFile = {
  /** As it is named to the user: 'letters.zip/luton.pdf'. */
  path: string
  name: string
  sha256: string
  byteLength: number
  mediaType: string
  /** @throws where the file is no longer there, or is not what it was */
  load(): Promise<Uint8Array>
}

/** A letter that was read and may be published. */
export type LetterSource = {
  kind: 'letter'
  file: FoundFile
  council: Council
  reportingYear: ReportingYear
  letterDate: Day
  layout: string
  hasStatistics: boolean
  figures: Figures
  notes: Note[]
}

/** A published council-year that was read and may be published here. */
export type PublicationSource = {
  kind: 'publication'
  file: FoundFile
  line: number
  council: Council
  reportingYear: ReportingYear
  url: string
  figures: Figures
  notes: Note[]
}

/** Anything that figures come from. */
export type Source = LetterSource | PublicationSource

/**
 * What an edition does with a source: it is new; it takes the place of an earlier version; the same is published
 * already; a newer version is published; or it says less than the version published, and a person must look.
 */
export type SourceChange = 'added' | 'replaced' | 'unchanged' | 'superseded' | 'says-less'

/** A council and year, as one text to find its source by: an edition has at most one of each kind for it. */
export function sourceKey(source: { council: { slug: string }; reportingYear: string }): string {
  return `${source.council.slug} ${source.reportingYear}`
}
