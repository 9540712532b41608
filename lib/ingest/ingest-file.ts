import type { Council } from '@/lib/domain/council'
import type { Note } from '@/lib/domain/figure'
import type { AcceptedSource, FoundFile, PublishableSource, WithheldSource } from '@/lib/domain/source'

/** A source as it was read, before it is set beside others: plain data, its council by its slug. */
type AsRead<Some extends PublishableSource | WithheldSource> = Some extends unknown
  ? Omit<Some, 'file' | 'state' | 'council'> & {
      council: Some['council'] extends Council ? string : string | null
    }
  : never

/**
 * What came of reading a file, whatever else there is: sources that may be published, one that needs a review, or
 * nothing that can be used.
 */
type Read<Publishable, Withheld> =
  | { kind: 'readable'; sources: Publishable[] }
  | { kind: 'withheld'; withheld: Withheld }
  | { kind: 'refused'; outcome: 'review' | 'rejected'; notes: Note[] }

/** The same as plain data, so that it can be sent between threads and kept. */
export type PlainReading = Read<AsRead<PublishableSource>, AsRead<WithheldSource>>

/** What a thread answers of a file; its text as JSON (see kept-text.ts) where it is a letter. */
export type FileReading = { mediaType: string; reading: PlainReading; text: string | null }

/** A file that an ingest reads, with what was read from it. */
export type IngestFile = {
  file: FoundFile
  reading: Read<AcceptedSource, WithheldSource<'open'>>
}

/** Sets what was read beside its file, and councils in the place of slugs. @throws for one that the register lacks */
export function ingestFile(
  file: FoundFile,
  reading: PlainReading,
  councils: Map<string, Council>,
): IngestFile {
  const councilOf = (slug: string): Council => {
    const council = councils.get(slug)
    if (!council) throw new Error(`The register has no council "${slug}".`)
    return council
  }
  switch (reading.kind) {
    case 'refused':
      return { file, reading }
    case 'withheld': {
      const { council, ...rest } = reading.withheld
      const withheld = {
        ...rest,
        file,
        state: 'open',
        council: council === null ? null : councilOf(council),
      } as const
      return { file, reading: { kind: 'withheld', withheld } }
    }
    case 'readable': {
      const sources = reading.sources.map(
        ({ council, ...rest }) =>
          ({ ...rest, file, state: 'accepted', council: councilOf(council) }) as const,
      )
      return { file, reading: { kind: 'readable', sources } }
    }
  }
}
