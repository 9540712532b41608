import type { NameIndex } from '@/lib/councils/name-index'
import { publish } from '@/lib/data/publish'
import { type FoundFile, type Source, type SourceChange, sourceKey } from '@/lib/editions/source'
import type { Note } from '@/lib/measures/note'
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
  const { chosen, conflicts } = chooseSources(read.map(({ reading }) => reading))
  const { edition, changes } = await publish(chosen, dryRun)
  const reports = read.map(({ file, reading }) => reportOf(file, reading, changes, conflicts))
  return { edition, dryRun, files: reports }
}

/**
 * The sources that one edition can hold: of the same file twice, one; of two different files for the same
 * council and year, none, because nothing says which of them holds.
 */
function chooseSources(readings: FileReading[]): { chosen: Source[]; conflicts: Map<Source, Source> } {
  const chosen = new Map<string, Source>()
  const conflicts = new Map<Source, Source>()
  for (const source of readings.flatMap((reading) => (reading.kind === 'readable' ? reading.sources : []))) {
    const key = `${source.kind} ${sourceKey(source)}`
    const other = chosen.get(key)
    if (!other) chosen.set(key, source)
    else if (other.file.sha256 !== source.file.sha256) {
      conflicts.set(source, other)
      conflicts.set(other, source)
    }
  }
  return { chosen: [...chosen.values()].filter((source) => !conflicts.has(source)), conflicts }
}

function reportOf(
  file: FoundFile,
  reading: FileReading,
  changes: Map<Source, SourceChange>,
  conflicts: Map<Source, Source>,
): FileReport {
  const base = { file: file.path, sha256: file.sha256 }
  if (reading.kind === 'refused') return { ...base, ...reading.report }

  const rows = reading.sources.map((source) => {
    const { council, reportingYear, figures } = source
    const result = outcomeOf(source, changes, conflicts)
    const line = source.kind === 'publication' ? source.line : 1
    return { line, council, reportingYear, figures, ...result }
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
    notes: held.flatMap(({ notes }) => notes),
    rows,
  }
}

function outcomeOf(
  source: Source,
  changes: Map<Source, SourceChange>,
  conflicts: Map<Source, Source>,
): { outcome: Outcome; notes: Note[] } {
  const { council, reportingYear, notes } = source
  const conflict = conflicts.get(source)
  if (conflict) {
    const message = `"${conflict.file.path}" gives other figures for ${council.officialName} ${reportingYear}. Take in the one that holds, on its own.`
    return { outcome: 'review', notes: [{ code: 'two-of-one-year', message }, ...notes] }
  }
  const change = changes.get(source) ?? 'unchanged'
  const outcome = change === 'added' || change === 'replaced' ? 'accepted' : 'unchanged'
  return {
    outcome: outcome === 'accepted' && isEmpty(source) ? 'without-figures' : outcome,
    notes: [...notes, ...changeNotes(change)],
  }
}

function isEmpty(source: Source): boolean {
  return source.kind === 'letter' && !source.hasStatistics
}

function changeNotes(change: SourceChange): Note[] {
  if (change === 'replaced') {
    return [
      {
        code: 'replaced',
        message: 'It takes the place of the version held before, which stays in the history.',
      },
    ]
  }
  if (change === 'superseded') {
    return [
      { code: 'superseded', message: 'A newer version of this letter is held, so this one changes nothing.' },
    ]
  }
  return []
}
