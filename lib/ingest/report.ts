import type { Council } from '@/lib/domain/council'
import type { Figures, Note } from '@/lib/domain/figure'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { AcceptedSource, SourceChange, WithheldSource } from '@/lib/domain/source'
import { OTHER_LINE_WITHHELD, SAYS_LESS } from './choose-sources'
import type { IngestFile } from './ingest-file'
import type { MadePlan } from './make-plan'

/** What became of a file. */
export type Outcome = 'accepted' | 'without-figures' | 'unchanged' | 'review' | 'rejected'

/** What is to be said of a file, or of a row of a file with many council-years. */
export type FileReport = {
  file: string
  sha256: string
  outcome: Outcome
  council: Council | null
  reportingYear: ReportingYear | null
  layout: string | null
  figures: Figures
  notes: Note[]
  /** The council-years of a list of published figures; empty for a letter. */
  rows: RowReport[]
}

export type RowReport = Omit<FileReport, 'file' | 'sha256' | 'rows' | 'layout'> & { line: number }

/** A letter or publication that was published and needs a review now, because others show that it is odd. */
export type ReopenedReport = { council: string; reportingYear: ReportingYear; notes: Note[] }

/** What an ingest did. */
export type IngestReport = {
  edition: number | null
  dryRun: boolean
  files: FileReport[]
  reopened: ReopenedReport[]
  /** Letters that needed a review and are published now: who they are to, and for which year. */
  released: { council: string; reportingYear: ReportingYear }[]
}

/** Whether nothing was withheld for review or rejected. */
export function allIn({ files }: IngestReport): boolean {
  return files.every(({ outcome }) => outcome !== 'review' && outcome !== 'rejected')
}

/** What became of each source that was read. */
export type Fates = { plan: MadePlan; changes: Map<AcceptedSource, SourceChange> }

/** What is to be said of a file. */
export function reportOf({ file, reading }: IngestFile, fates: Fates): FileReport {
  const base = { file: file.path, sha256: file.sha256 }
  if (reading.kind === 'refused') {
    const { outcome, notes } = reading
    return {
      ...base,
      outcome,
      council: null,
      reportingYear: null,
      layout: null,
      figures: {},
      notes,
      rows: [],
    }
  }
  if (reading.kind === 'withheld') return { ...base, ...reportOfWithheld(reading.withheld, fates) }

  const rows = reading.sources.map((source) => {
    const { council, reportingYear, figures } = source
    const line = source.kind === 'publication' ? source.line : 1
    return { line, council, reportingYear, figures, ...outcomeOf(source, fates) }
  })
  const [first] = reading.sources
  if (first && rows[0] && file.mediaType !== 'text/csv') {
    const { line: _, ...row } = rows[0]
    return { ...base, ...row, layout: first.kind === 'letter' ? first.layout : 'map-page', rows: [] }
  }
  const withheld = rows.filter(({ outcome }) => outcome === 'review')
  const anyNew = rows.some(({ outcome }) => outcome === 'accepted')
  return {
    ...base,
    outcome: withheld.length > 0 ? 'review' : anyNew ? 'accepted' : 'unchanged',
    council: null,
    reportingYear: null,
    layout: 'published-figures',
    figures: {},
    notes: withheld.flatMap(({ line, notes }) =>
      notes.flatMap(({ code, message }) =>
        code === OTHER_LINE_WITHHELD ? [] : [{ code, message: `Line ${line}: ${message}` }],
      ),
    ),
    rows,
  }
}

function reportOfWithheld(withheld: WithheldSource, { plan }: Fates): Omit<FileReport, 'file' | 'sha256'> {
  const { council, reportingYear, figures, reasons, notes } = withheld
  const layout = withheld.kind === 'publication' ? 'map-page' : withheld.layout
  const decision = plan.decided.get(withheld)
  const common = { council, reportingYear, layout, figures, rows: [] }
  if (decision) return { ...common, outcome: 'unchanged', notes: [decision] }
  return { ...common, outcome: 'review', notes: [...reasons, ...notes] }
}

function outcomeOf(source: AcceptedSource, { plan, changes }: Fates): { outcome: Outcome; notes: Note[] } {
  const decision = plan.decided.get(source)
  if (decision) return { outcome: 'unchanged', notes: [...source.notes, decision] }
  const problems = plan.choice.withheld.get(source)
  if (problems) return { outcome: 'review', notes: [...problems, ...source.notes] }
  const twin = plan.choice.duplicates.get(source)
  if (twin) {
    const message = `It says the same as "${twin.file.path}", which was taken in.`
    return { outcome: 'unchanged', notes: [...source.notes, { code: 'duplicate', message }] }
  }
  const change = changes.get(source)
  if (!change) throw new Error(`Nothing is known of what became of "${source.file.path}".`)
  if (change === 'says-less') return { outcome: 'review', notes: [SAYS_LESS] }
  const notes = [...source.notes, ...changeNotes(change)]
  if (change !== 'added' && change !== 'replaced') return { outcome: 'unchanged', notes }
  return { outcome: isEmpty(source) ? 'without-figures' : 'accepted', notes }
}

function isEmpty(source: AcceptedSource): boolean {
  return source.kind === 'letter' && !source.hasStatistics
}

function changeNotes(change: SourceChange): Note[] {
  const messages: Partial<Record<SourceChange, string>> = {
    replaced: 'It takes the place of the version published before, which stays in the history.',
    superseded: 'A newer version is published, so this one changes nothing.',
  }
  const message = messages[change]
  return message ? [{ code: change, message }] : []
}
