import type { Council } from '@/lib/domain/council'
import type { Figures, Note } from '@/lib/domain/figure'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { AcceptedSource, SourceChange, SourceKind, WithheldSource } from '@/lib/domain/source'
import { partInWords } from '@/lib/words/source-words'
import { SAYS_LESS, whereElse } from './choose-sources'
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
  /** The sources of a file with several: letters, or the council-years of a list; empty of a file that is one source. */
  rows: RowReport[]
}

/** `place` says in words where the source stands in its file: 'pages 12 to 15', 'line 3'. */
export type RowReport = Omit<FileReport, 'file' | 'sha256' | 'rows'> & {
  kind: SourceKind
  page: number
  line: number
  place: string
}

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
  const rows = reading.sources.map((source) => rowOf(source, fates))
  const [only, another] = rows
  if (only && !another && file.mediaType !== 'text/csv') {
    const { outcome, council, reportingYear, layout, figures, notes } = only
    return { ...base, outcome, council, reportingYear, layout, figures, notes, rows: [] }
  }
  const withheld = rows.filter(({ outcome }) => outcome === 'review')
  const notes = withheld.flatMap((row) => row.notes.map((note) => withPlace(note, row)))
  return {
    ...base,
    outcome: OF_SEVERAL.find((outcome) => rows.some((row) => row.outcome === outcome)) ?? 'unchanged',
    council: null,
    reportingYear: null,
    layout: file.mediaType === 'text/csv' ? 'published-figures' : null,
    figures: {},
    notes: someOf(notes),
    rows,
  }
}

/** What is said of a file with several sources is what is said of any of them, the first of these. */
const OF_SEVERAL: Outcome[] = ['review', 'accepted', 'without-figures']

/** Enough to see what is wrong with a file. */
const MOST_NOTES = 20

function someOf(notes: Note[]): Note[] {
  const more = notes.length - MOST_NOTES
  if (more <= 0) return notes
  const rest = { code: 'more-withheld', message: `And ${more} more reasons: see the rows of --json.` }
  return [...notes.slice(0, MOST_NOTES), rest]
}

function withPlace({ code, message }: Note, { place }: RowReport): Note {
  return { code, message: `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${message}` }
}

function rowOf(source: AcceptedSource | WithheldSource<'open'>, fates: Fates): RowReport {
  const { kind, council, reportingYear, figures } = source
  const { page, line } =
    source.kind === 'publication' ? { page: 1, line: source.line } : (source.part?.from ?? START)
  return {
    kind,
    page,
    line,
    place: partInWords(source) ?? 'whole file',
    council,
    reportingYear,
    layout: source.kind === 'letter' ? source.layout : 'map-page',
    figures,
    ...(source.state === 'open' ? outcomeOfWithheld(source, fates) : outcomeOf(source, fates)),
  }
}

const START = { page: 1, line: 1 }

function outcomeOfWithheld(
  source: WithheldSource<'open'>,
  { plan }: Fates,
): { outcome: Outcome; notes: Note[] } {
  const decision = plan.decided.get(source)
  if (decision) return { outcome: 'unchanged', notes: [decision] }
  return { outcome: 'review', notes: [...source.reasons, ...source.notes] }
}

function outcomeOf(source: AcceptedSource, { plan, changes }: Fates): { outcome: Outcome; notes: Note[] } {
  const decision = plan.decided.get(source)
  if (decision) return { outcome: 'unchanged', notes: [...source.notes, decision] }
  const problems = plan.choice.withheld.get(source)
  if (problems) return { outcome: 'review', notes: [...problems, ...source.notes] }
  const twin = plan.choice.duplicates.get(source)
  if (twin) {
    const message = `It says the same as ${whereElse(source, twin)}, which was taken in.`
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
