import { readFile, stat } from 'node:fs/promises'
import type { Note } from '@/lib/domain/figure'
import { readEntry } from './read-entry'
import type { PackedEntry } from './unpack-entry'

/** Where a file's bytes lie: a file of the disk, or an entry of an archive there. */
export type FileLocation = { file: string; entry: PackedEntry | null }

/** What an archive of letters may hold: twelve years of them, with room to spare. */
export const ARCHIVE_LIMITS = { entries: 20_000, entryBytes: 100_000_000, totalBytes: 4_000_000_000 }

/** A file is there, and is not taken in; the note says why, and what to do. */
export class NotLoaded extends Error {
  constructor(readonly note: Note) {
    super(note.message)
  }
}

/**
 * Reads a file, or an entry of an archive.
 * @throws NotLoaded for what is larger than anything that is taken in, no file, or damaged in its archive; what the
 *   file system throws where it cannot be read
 */
export async function loadBytes({ file, entry }: FileLocation): Promise<Uint8Array> {
  if (entry !== null) {
    const read = await readEntry(file, entry, ARCHIVE_LIMITS)
    if (read.kind === 'problem') throw new NotLoaded(read.note)
    return read.bytes
  }
  const found = await stat(file)
  // Reading a pipe could take for ever.
  if (!found.isFile()) throw new NotLoaded(NOT_A_FILE)
  if (found.size > ARCHIVE_LIMITS.entryBytes) throw new NotLoaded(TOO_LARGE)
  return readFile(file)
}

export const NOT_A_FILE: Note = {
  code: 'not-a-file',
  message:
    'This is not a regular file (it is a pipe, socket or device). Put a copy of the letter in its place.',
}
const TOO_LARGE: Note = {
  code: 'too-large',
  message: 'The file is larger than 100 MB. Save the letter as a separate file, or in parts of fewer pages.',
}
