import { readFile, stat } from 'node:fs/promises'
import type { FileLocation } from './file-location'
import { readEntry } from './open-archive'

/** What an archive of letters may hold: twelve years of them, with room to spare. */
export const ARCHIVE_LIMITS = { entries: 20_000, entryBytes: 50_000_000, totalBytes: 4_000_000_000 }

/**
 * Reads a file, or an entry of an archive.
 * @throws an error with a sentence, where it cannot be read or is larger than anything that is taken in
 */
export async function loadBytes({ file, entry }: FileLocation): Promise<Uint8Array> {
  if (entry !== null) {
    const read = await readEntry(file, entry, ARCHIVE_LIMITS)
    if (read.kind === 'problem') throw new Error(read.note.message)
    return read.bytes
  }
  const found = await stat(file)
  // Reading a pipe could take for ever.
  if (!found.isFile()) throw new Error('it is no file, but a pipe, a socket or a device')
  if (found.size > ARCHIVE_LIMITS.entryBytes)
    throw new Error('it has more than 50 MB, far more than a letter')
  return readFile(file)
}
