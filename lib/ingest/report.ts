import type { Council } from '@/lib/domain/council'
import type { Figures, Note } from '@/lib/domain/figure'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { AcceptedSource, SourceKind, WithheldSource } from '@/lib/domain/source'
import { partInWords } from '@/lib/words/source-words'
import { standingTo, type Version } from './compare-versions'
import type { FigureNotes } from './confirmed-figures'
import type { DataFileReport, IngestFile } from './ingest-file'
import { listedFile } from './listed/listed-in'
import { type ListedFileReport, reportOfList } from './listed/listed-report'
import type { Decided, MadePlan } from './make-plan'
import { whereElse } from './version-notes'

/** What became of a file. */
export type Outcome = 'accepted' | 'without-figures' | 'unchanged' | 'set-aside' | 'review' | 'rejected'

/** What is to be said of a file, or of a row of a file with many council-years. */
export type FileReport = {
  file: string
  sha256: string
  outcome: Outcome
  council: Council | null
  reportingYear: ReportingYear | null
  layout: string | null
  figures: Figures
  /** What is said beside those that nothing confirms. */
  unconfirmed: FigureNotes
  notes: Note[]
  /** The sources of a file with several: letters, or the council-years of a list; empty of a file that is one source. */
  rows: RowReport[]
  /** What is to be said of a data file; null of any other. */
  dataFile: DataFileReport | null
  /** What is to be said of a list of the Ombudsman's; null of any other file. */
  listed: ListedFileReport | null
}

/** `place` says in words where the source stands in its file: 'pages 12 to 15', 'line 3'. */
export type RowReport = Omit<FileReport, 'file' | 'sha256' | 'rows' | 'dataFile' | 'listed'> & {
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
export type Fates = { plan: MadePlan }

/** What is to be said of a file. */
export function reportOf(one: IngestFile, fates: Fates): FileReport {
  const { file, reading } = one
  const base = { file: file.path, sha256: file.sha256, listed: null }
  if (reading.kind !== 'read') {
    const list = listedFile(one)
    const { outcome, notes, listed } = list
      ? reportOfList(list, fates.plan.listed)
      : { ...(reading as Refused), listed: null }
    return {
      ...base,
      listed,
      outcome,
      council: null,
      reportingYear: null,
      layout: null,
      figures: {},
      unconfirmed: {},
      notes: [...notes, ...(reading.kind === 'listed' ? (reading.notes ?? []) : [])],
      rows: [],
      dataFile: null,
    }
  }
  const dataFile = reading.dataFile ?? null
  const rows = reading.sources.map((source) => rowOf(source, fates))
  const [only, another] = rows
  if (only && !another && file.mediaType !== 'text/csv' && !dataFile) {
    const { outcome, council, reportingYear, layout, figures, unconfirmed, notes } = only
    return {
      ...base,
      outcome,
      council,
      reportingYear,
      layout,
      figures,
      unconfirmed,
      notes,
      rows: [],
      dataFile,
    }
  }
  const withheld = rows.filter(({ outcome }) => outcome === 'review')
  const notes = [
    ...withheld.flatMap((row) => row.notes.map((note) => withPlace(note, row))),
    ...(reading.notes ?? []),
  ]
  return {
    ...base,
    outcome:
      rows.length === 0
        ? 'without-figures'
        : (OF_SEVERAL.find((outcome) => rows.some((row) => row.outcome === outcome)) ?? 'unchanged'),
    council: null,
    reportingYear: null,
    layout: dataFile ? 'data-file' : file.mediaType === 'text/csv' ? 'published-figures' : null,
    figures: {},
    unconfirmed: {},
    notes: someOf(notes),
    rows,
    dataFile,
  }
}

type Refused = Extract<IngestFile['reading'], { kind: 'refused' }>

/** What is said of a file with several sources is what is said of any of them, the first of these. */
const OF_SEVERAL: Outcome[] = ['review', 'accepted', 'without-figures', 'set-aside']

/** Enough to see what is wrong with a file. */
const MOST_NOTES = 20

function someOf(notes: Note[]): Note[] {
  const more = notes.length - MOST_NOTES
  if (more <= 0) return notes
  const rest = { code: 'more-withheld', message: `And ${more} more reasons (see --json).` }
  return [...notes.slice(0, MOST_NOTES), rest]
}

function withPlace({ code, message }: Note, { place }: RowReport): Note {
  return { code, message: `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${message}` }
}

function rowOf(source: AcceptedSource | WithheldSource<'open'>, fates: Fates): RowReport {
  const { kind, council, reportingYear, figures } = source
  const { page, line } =
    source.kind === 'letter' ? (source.part?.from ?? START) : { page: 1, line: source.line }
  return {
    kind,
    page,
    line,
    place: partInWords(source) ?? 'whole file',
    council,
    reportingYear,
    layout:
      source.kind === 'letter' ? source.layout : source.kind === 'publication' ? 'map-page' : 'data-file',
    figures,
    unconfirmed: fates.plan.unconfirmedIn(source),
    ...(source.state === 'open' ? outcomeOfWithheld(source, fates) : outcomeOf(source, fates)),
  }
}

const START = { page: 1, line: 1 }

function outcomeOfWithheld(
  source: WithheldSource<'open'>,
  { plan }: Fates,
): { outcome: Outcome; notes: Note[] } {
  const decision = plan.decided.get(source)
  if (decision) return { outcome: outcomeOfDecided(decision), notes: [decision.note] }
  const contradiction = plan.contradictingLines.get(source) ?? []
  return { outcome: 'review', notes: [...source.reasons, contradiction, ...source.notes].flat() }
}

function outcomeOf(source: AcceptedSource, { plan }: Fates): { outcome: Outcome; notes: Note[] } {
  const { choice, decided } = plan
  const decision = decided.get(source)
  if (decision) return { outcome: outcomeOfDecided(decision), notes: [...source.notes, decision.note] }
  const problems = choice.withheld.get(source)
  // What is said of a letter that is published is not true of one that is not.
  const isLess = problems?.some(({ code }) => code === 'says-less')
  if (problems) return { outcome: 'review', notes: isLess ? problems : [...problems, ...source.notes] }
  const twin = choice.duplicates.get(source)
  if (twin) {
    const message = `It gives the same figures as ${whereElse(source, twin)}, which was loaded.`
    return { outcome: 'unchanged', notes: [...source.notes, { code: 'duplicate', message }] }
  }
  const newer = choice.superseded.get(source)
  if (newer) return { outcome: outcomeBeside(source, newer), notes: [...source.notes, SUPERSEDED] }
  const change = choice.chosen.get(source)
  if (!change) throw new Error(`We don’t know what became of “${source.file.path}”.`)
  const said = [...source.notes, ...(plan.differing.get(source) ?? [])]
  if (change === 'unchanged') return { outcome: 'unchanged', notes: said }
  const notes = change === 'replaced' ? [...said, REPLACED] : said
  return { outcome: isEmpty(source) ? 'without-figures' : 'accepted', notes }
}

function isEmpty(source: AcceptedSource): boolean {
  return source.kind === 'letter' && !source.hasStatistics
}

/** What a person put aside, or another version has taken the place of since, says something else than is published. */
function outcomeOfDecided({ isPublished }: Decided): Outcome {
  return isPublished ? 'unchanged' : 'set-aside'
}

/** A version that says nothing else than the newer one is as good as published. */
function outcomeBeside(source: AcceptedSource, newer: Version): Outcome {
  const standing = standingTo(source, newer)
  const isSameDay =
    source.kind !== 'letter' || (newer.kind === 'letter' && source.letterDate === newer.letterDate)
  return isSameDay && ['says-the-same', 'says-no-more'].includes(standing) ? 'unchanged' : 'set-aside'
}

const REPLACED: Note = {
  code: 'replaced',
  message: 'It replaces the version published before. That one stays in the history.',
}
const SUPERSEDED: Note = {
  code: 'superseded',
  message: 'A newer version is published. This one changes nothing.',
}
