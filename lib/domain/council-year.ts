import type { Difference } from './contradictions'
import type { Day } from './day'
import type { Figure, Figures, Note } from './figure'
import type { FigureName } from './figure-names'
import { groupBy } from './group-by'
import type { ReportingYear } from './reporting-year'
import type { DataRow, FilePart, SourceKind } from './source'

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

/** A row of one of the Ombudsman's data files. */
export type PublishedInDataFile = DataRow & {
  /** What the file was called when it came in. */
  fileName: string
  sha256: string
  /** Among them why a figure is missing that the file suppresses. */
  notes: Note[]
  addedIn: number
  figures: Figures
}

/** All that an edition shows of a council and a reporting year. At least one source is there. */
export type CouncilYear = {
  slug: string
  year: ReportingYear
  letter: PublishedLetter | null
  publication: PublishedOnMap | null
  /** One of each table at most, in the order of the tables. */
  dataFiles: PublishedInDataFile[]
}

/** One of the sources of a council and year. */
export type YearSource =
  | { kind: 'letter'; source: PublishedLetter; figures: Figures }
  | { kind: 'publication'; source: PublishedOnMap; figures: Figures }
  | { kind: 'data-file'; source: PublishedInDataFile; figures: Figures }

/**
 * The sources of a council and year in the order in which they lead: the letter, then the map, then the data files. A
 * figure comes from the first that has it.
 */
export function sourcesInOrder({ letter, publication, dataFiles }: CouncilYear): YearSource[] {
  return [
    ...(letter ? [{ kind: 'letter', source: letter, figures: letter.figures } as const] : []),
    ...(publication
      ? [{ kind: 'publication', source: publication, figures: publication.figures } as const]
      : []),
    ...dataFiles.map((source) => ({ kind: 'data-file', source, figures: source.figures }) as const),
  ]
}

/**
 * The figures of a council and year, a kind of source at a time, in the same order. The tables of a year are one
 * publication, so what one of them gives stands beside what another gives.
 */
export function figuresByKind(year: CouncilYear): { kind: SourceKind; figures: Figures }[] {
  return [...groupBy(sourcesInOrder(year), ({ kind }) => kind)].map(([kind, sources]) => ({
    kind,
    figures: Object.assign({}, ...sources.map(({ figures }) => figures).toReversed()),
  }))
}

/** A figure as the first source gives it that has it; null where none does. */
export function figureIn(year: CouncilYear, name: FigureName): (YearSource & { figure: Figure }) | null {
  for (const source of sourcesInOrder(year)) {
    const figure = source.figures[name]
    if (figure) return { ...source, figure }
  }
  return null
}
