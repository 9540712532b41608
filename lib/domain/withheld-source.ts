import type { Council } from './council'
import type { Day } from './day'
import type { Figures, Note } from './figure'
import type { ReportingYear } from './reporting-year'
import type { FoundFile, Source } from './source'

/** A letter, or a page of the map, that a person must look at before it may be published. */
export type WithheldSource = {
  kind: Source['kind']
  file: FoundFile
  /** Null for what could not be told. */
  council: Council | null
  reportingYear: ReportingYear | null
  letterDate: Day | null
  layout: string | null
  url: string | null
  line: number | null
  figures: Figures
  /** Why it is withheld; at least one. */
  reasons: Note[]
  /** What else a reader should know. */
  notes: Note[]
}

/** A source that may be published by itself, withheld for a reason that others gave. */
export function withheldFor(source: Source, reasons: Note[]): WithheldSource {
  const { kind, file, council, reportingYear, figures, notes } = source
  return {
    kind,
    file,
    council,
    reportingYear,
    letterDate: source.kind === 'letter' ? source.letterDate : null,
    layout: source.kind === 'letter' ? source.layout : null,
    url: source.kind === 'publication' ? source.url : null,
    line: source.kind === 'publication' ? source.line : null,
    figures,
    reasons,
    notes,
  }
}
