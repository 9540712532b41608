import type { NameIndex } from '@/lib/councils/name-index'
import type { FoundFile, Source } from '@/lib/editions/source'
import { readLetter } from '@/lib/letters/read-letter'
import type { Figures } from '@/lib/measures/figure'
import type { Note } from '@/lib/measures/note'
import { isPublishedFigures, readPublishedFigures } from '@/lib/publications/read-published-figures'
import type { FileReport } from './report'

/** What came of reading a file: what may be published, and what to report where nothing may. */
export type FileReading =
  | { kind: 'readable'; sources: Source[] }
  | { kind: 'refused'; report: Omit<FileReport, 'file' | 'sha256'> }

/** Reads a file as what it is: a letter or a list of published figures. */
export function readFile(file: FoundFile, names: NameIndex): FileReading {
  if (/\.csv$/i.test(file.name)) return readCsv(file, names)
  if (/\.txt$/i.test(file.name)) return readLetterFile(file, names)
  const message = `Upheld reads letters saved as text (.txt) and lists of published figures (.csv), not this kind of file.`
  return refused('rejected', [{ code: 'file-kind-unknown', message }])
}

function readLetterFile(file: FoundFile, names: NameIndex): FileReading {
  const reading = readLetter(file.bytes, names)
  if (reading.outcome === 'rejected') return refused('rejected', reading.notes)
  if (reading.outcome === 'review') {
    const { identity, layout, figures, notes } = reading
    return refused('review', notes, {
      council: identity?.council,
      reportingYear: identity?.reportingYear,
      layout,
      figures,
    })
  }
  const { identity, layout, notes } = reading
  const hasStatistics = reading.outcome === 'accepted'
  const figures = hasStatistics ? reading.figures : {}
  return {
    kind: 'readable',
    sources: [{ kind: 'letter', file, ...identity, layout, hasStatistics, figures, notes }],
  }
}

function readCsv(file: FoundFile, names: NameIndex): FileReading {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes)
  } catch {
    const message = 'The file is not readable text (UTF-8). Save it as CSV with UTF-8 encoding and try again.'
    return refused('rejected', [{ code: 'not-utf-8', message }])
  }
  if (!isPublishedFigures(text)) {
    const message =
      'The file is not a list of published figures: its first columns are not authority_id, gss_code.'
    return refused('rejected', [{ code: 'not-published-figures', message }])
  }
  const reading = readPublishedFigures(text, names)
  if (reading.outcome !== 'accepted') return refused(reading.outcome, reading.notes)
  return { kind: 'readable', sources: reading.years.map((year) => ({ kind: 'publication', file, ...year })) }
}

function refused(
  outcome: 'rejected' | 'review',
  notes: Note[],
  known: Partial<Pick<FileReport, 'council' | 'reportingYear' | 'layout'>> & { figures?: Figures } = {},
): FileReading {
  const { council = null, reportingYear = null, layout = null, figures = {} } = known
  return { kind: 'refused', report: { outcome, council, reportingYear, layout, figures, notes, rows: [] } }
}
