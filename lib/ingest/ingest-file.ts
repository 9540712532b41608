import type { Council } from '@/lib/domain/council'
import type { Note } from '@/lib/domain/figure'
import type { ListedReading } from '@/lib/domain/listed'
import type { AcceptedSource, FoundFile, WithheldSource } from '@/lib/domain/source'
import type { Instruction } from '@/lib/letters/data-files/instruction'
import type { TableReport } from '@/lib/letters/data-files/reading'

type AnySource = AcceptedSource | WithheldSource<'open'>

/** A source as it was read, before it is set beside others: plain data, its council by its slug. */
type AsRead<Some extends AnySource> = Some extends unknown
  ? Omit<Some, 'file' | 'council'> & {
      council: Some['council'] extends Council ? string : string | null
    }
  : never

/** `without-figures`: a page of the Ombudsman's that is whole and gives nothing. */
export type RefusedAs = 'review' | 'rejected' | 'without-figures'

/**
 * What came of reading a file: the sources in it, or nothing that can be used.
 *
 * A file holds any number of sources: a letter; an agenda pack with several; a list with a council-year a line. Each
 * is `accepted`, when it may be published by itself, or `open`, when it needs a review for what was read; one that is
 * withheld keeps none of the others back. A letter that is a part of its file says which lines in `part`: pages are
 * the file's, as in the places of its figures, and lines count from 1 on each page. `part` is null where the file is
 * the letter. A letter that stands in a file twice is given twice; the plan makes it one. `notes` are of the file itself.
 *
 * A copy of a page on which the Ombudsman lists decisions, reports or improvements is `listed`: it has entries, and no
 * sources.
 */
export type PlainReading =
  | { kind: 'read'; sources: PlainSource[]; notes?: Note[]; dataFile?: DataFileReport }
  | ReadList
  | { kind: 'refused'; outcome: RefusedAs; notes: Note[] }

/** Its councils are slugs; `notes` are of the file itself, and those of an entry stand with the entry. */
export type ReadList = { kind: 'listed'; listed: ListedReading; notes?: Note[] }

/** A source of a file as plain data, so that it can be sent between threads and kept. */
export type PlainSource = AsRead<AnySource>

/**
 * What a thread answers of a file.
 *
 * The text, as JSON (see `keptJson`), is there where any of the sources is a letter. It is the file's, with the file's
 * page numbers and with the size of each of its pages; of a file with several letters, or with other matter, it may
 * leave out the lines that are no letter's.
 */
export type FileReading = {
  mediaType: string
  reading: PlainReading
  text: string | null
  /** How many of its pages would have to be recognised for more to be read; none where left out. */
  unrecognised?: number
  /** Of what may be a data file: its name and what a person said of it, which are part of what is read. */
  readAs?: ReadAs
}

export type ReadAs = { name: string; instruction: Instruction }

/** What is to be said of a data file: its tables, and the sheets that have none. */
export type DataFileReport = { tables: TableReport[]; notes: Note[] }

/** A file that an ingest reads, with what was read from it. */
export type IngestFile = {
  file: FoundFile
  reading:
    | { kind: 'read'; sources: AnySource[]; notes?: Note[]; dataFile?: DataFileReport }
    | ReadList
    | { kind: 'refused'; outcome: RefusedAs; notes: Note[] }
}

/** Sets what was read beside its file, and councils in the place of slugs. @throws for one that the register lacks */
export function ingestFile(
  file: FoundFile,
  reading: PlainReading,
  councils: Map<string, Council>,
): IngestFile {
  if (reading.kind !== 'read') return { file, reading }
  const councilOf = (slug: string): Council => {
    const council = councils.get(slug)
    if (!council) throw new Error(`The register has no council “${slug}”.`)
    return council
  }
  const sources = reading.sources.map((source): AnySource => {
    if (source.state === 'accepted') return { ...source, file, council: councilOf(source.council) }
    return { ...source, file, council: source.council === null ? null : councilOf(source.council) }
  })
  const { dataFile, notes } = reading
  return { file, reading: { kind: 'read', sources, ...(notes && { notes }), ...(dataFile && { dataFile }) } }
}
