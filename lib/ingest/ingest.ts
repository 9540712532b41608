import type { NameIndex } from '@/lib/councils/name-index'
import { publish } from '@/lib/data/publish'
import { heldTypeAverages } from '@/lib/data/type-averages'
import type { FoundFile, Source, SourceChange } from '@/lib/editions/source'
import type { Note } from '@/lib/measures/note'
import { type Choice, chooseSources, OTHER_LINE_HELD } from './choose-sources'
import { findFiles, openFile } from './find-files'
import { type FileReading, readFile } from './read-file'
import type { FileReport, IngestReport, Outcome } from './report'

export type IngestOptions = {
  /** The folder that relative paths start at. */
  from: string
  names: NameIndex
  /** Find out what would happen, and store nothing. */
  dryRun: boolean
  /** Told after each file: how many of how many are read. */
  onProgress: (done: number, of: number) => void
}

/** What becomes of each source that was read. */
type Fates = { choice: Choice; changes: Map<Source, SourceChange> }

/**
 * Takes files the whole way: reads and checks them, and publishes what may be published as one edition. A file
 * that cannot be taken never stops the others.
 * @param paths files and folders
 * @throws UsageError for a path at which there is nothing; a database error where it cannot be reached, and
 *   then nothing has changed
 */
export async function ingest(paths: string[], options: IngestOptions): Promise<IngestReport> {
  const { from, names, dryRun, onProgress } = options
  const files = findFiles(paths, from)
  const read = files.map((full, i) => {
    const file = openFile(full, from)
    const reading = readFile(file, names)
    onProgress(i + 1, files.length)
    return { file, reading }
  })
  const sources = read.flatMap(({ reading }) => (reading.kind === 'readable' ? reading.sources : []))
  const choice = chooseSources(sources, await heldTypeAverages())
  const { edition, changes } = await publish(choice.chosen, dryRun)
  const reports = read.map(({ file, reading }) => reportOf(file, reading, { choice, changes }))
  return { edition, dryRun, files: reports }
}

function reportOf(file: FoundFile, reading: FileReading, fates: Fates): FileReport {
  const base = { file: file.path, sha256: file.sha256 }
  if (reading.kind === 'refused') return { ...base, ...reading.report }

  const rows = reading.sources.map((source) => {
    const { council, reportingYear, figures } = source
    const line = source.kind === 'publication' ? source.line : 1
    return { line, council, reportingYear, figures, ...outcomeOf(source, fates) }
  })
  const [first] = reading.sources
  if (first?.kind === 'letter' && rows[0]) {
    const { line: _, ...row } = rows[0]
    return { ...base, ...row, layout: first.layout, rows: [] }
  }
  const held = rows.filter(({ outcome }) => outcome === 'review')
  const anyNew = rows.some(({ outcome }) => outcome === 'accepted')
  return {
    ...base,
    outcome: held.length > 0 ? 'review' : anyNew ? 'accepted' : 'unchanged',
    council: null,
    reportingYear: null,
    layout: 'published-figures',
    figures: {},
    notes: held.flatMap(({ line, notes }) =>
      notes.flatMap(({ code, message }) =>
        code === OTHER_LINE_HELD ? [] : [{ code, message: `Line ${line}: ${message}` }],
      ),
    ),
    rows,
  }
}

function outcomeOf(source: Source, { choice, changes }: Fates): { outcome: Outcome; notes: Note[] } {
  const problem = choice.held.get(source)
  if (problem) return { outcome: 'review', notes: [problem, ...source.notes] }
  const twin = choice.duplicates.get(source)
  if (twin) {
    const message = `It says the same as "${twin.file.path}", which was taken in.`
    return { outcome: 'unchanged', notes: [...source.notes, { code: 'duplicate', message }] }
  }
  const change = changes.get(source) ?? 'unchanged'
  const notes = [...source.notes, ...changeNotes(change)]
  if (change === 'says-less') return { outcome: 'review', notes: changeNotes(change) }
  if (change !== 'added' && change !== 'replaced') return { outcome: 'unchanged', notes }
  return { outcome: isEmpty(source) ? 'without-figures' : 'accepted', notes }
}

function isEmpty(source: Source): boolean {
  return source.kind === 'letter' && !source.hasStatistics
}

function changeNotes(change: SourceChange): Note[] {
  const messages: Partial<Record<SourceChange, string>> = {
    replaced: 'It takes the place of the version held before, which stays in the history.',
    superseded: 'A newer version is held, so this one changes nothing.',
    'says-less':
      'A letter for this council and year is held that is of a later date or has its statistics page, so this one does not take its place.',
  }
  const message = messages[change]
  return message ? [{ code: change, message }] : []
}
