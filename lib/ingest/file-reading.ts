import type { Note } from '@/lib/domain/figure'
import type { LetterSource, PublicationSource } from '@/lib/domain/source'
import type { WithheldSource } from '@/lib/domain/withheld-source'

/** A council by its slug, as it is kept and sent from thread to thread. */
type BySlug<Read> = Omit<Read, 'file' | 'council'> & { council: string }

/** A source as it was read, before it is set beside others. */
export type SourceRead = BySlug<LetterSource> | BySlug<PublicationSource>

/** A letter or a page of the map that the reading itself holds back. */
export type WithheldReading = Omit<WithheldSource, 'file' | 'council'> & { council: string | null }

/**
 * What came of reading a file, whatever else there is: sources that may be published, one that a person must look
 * at, or nothing that can be used. It is plain data, so that it can be kept.
 */
export type FileReading =
  | { kind: 'readable'; sources: SourceRead[] }
  | { kind: 'withheld'; withheld: WithheldReading }
  | { kind: 'refused'; outcome: 'review' | 'rejected'; notes: Note[] }

/** What a file holds, with its text as JSON (see kept-text.ts) where it is a letter. */
export type FileRead = { mediaType: string; reading: FileReading; text: string | null }
