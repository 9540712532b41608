import type { Difference } from './contradictions'
import type { Day } from './day'
import type { Figures, Note } from './figure'
import type { ReportingYear } from './reporting-year'
import type { FilePart } from './source'

/** A letter that is published, with the figures read from it; none where it lacks its statistics page. */
export type PublishedLetter = {
  id: number
  sha256: string
  /** Null where the letter is its file. */
  part: FilePart | null
  letterDate: Day
  layout: string
  hasStatistics: boolean
  notes: Note[]
  /** What copies of it say otherwise that are withheld until somebody decides. */
  contradicted: Difference[]
  addedIn: number
  figures: Figures
}

/** A council-year that the Ombudsman published on its map. */
export type PublishedOnMap = { url: string; line: number; addedIn: number; figures: Figures }

/** All that an edition shows of a council and a reporting year. At least one of the two is there. */
export type CouncilYear = {
  slug: string
  year: ReportingYear
  letter: PublishedLetter | null
  publication: PublishedOnMap | null
}
