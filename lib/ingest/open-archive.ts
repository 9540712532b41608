import type { Note } from '@/lib/domain/figure'
import { archiveBytes } from './archive-bytes'
import { archiveEntries } from './archive-entries'
import type { ArchiveLimits } from './archive-limits'
import { startsLikeArchive } from './archive-names'
import { ENTRY_NOTES } from './archive-notes'
import type { PackedEntry } from './file-location'
import { type Unpacked, unpackEntry } from './unpack-entry'

/** A file out of an archive, or what is wrong with one or, without a name, with the archive as a whole. */
export type ArchiveEntry =
  | { kind: 'file'; name: string; bytes: Uint8Array }
  | { kind: 'problem'; name: string | null; note: Note }

/**
 * The files in a .zip, one at a time: the next is unpacked when it is asked for. Folders and what operating systems
 * add are passed over. A bad entry is a problem with its name and the rest follows; after a problem of the archive
 * itself nothing does.
 * @param archive its bytes, or the path of the file
 * @throws what the file system throws where the file cannot be opened or read, and nothing for what is in it
 */
export async function* openArchive(
  archive: Uint8Array | string,
  limits: ArchiveLimits,
): AsyncGenerator<ArchiveEntry, void, undefined> {
  const bytes = await archiveBytes(archive)
  try {
    let left = limits.totalBytes
    for await (const listed of archiveEntries(bytes, limits)) {
      if (listed.kind === 'problem') {
        yield listed
        continue
      }
      const { name, entry } = listed
      const unpacked = await unpackEntry(bytes, entry, name, limits, left)
      left -= unpacked.cost
      yield asEntry(name, unpacked)
      if ('note' in unpacked && unpacked.endsArchive) return
    }
  } finally {
    await bytes.close()
  }
}

/**
 * One file of a .zip that was listed before. What the archive's list says is not read again.
 * @throws what the file system throws where the file cannot be opened or read
 */
export async function readEntry(
  archive: Uint8Array | string,
  entry: PackedEntry,
  limits: ArchiveLimits,
): Promise<ArchiveEntry> {
  const bytes = await archiveBytes(archive)
  try {
    return asEntry(entry.name, await unpackEntry(bytes, entry, entry.name, limits, limits.totalBytes))
  } finally {
    await bytes.close()
  }
}

function asEntry(name: string, unpacked: Unpacked): ArchiveEntry {
  if ('note' in unpacked) {
    return { kind: 'problem', name: unpacked.endsArchive ? null : name, note: unpacked.note }
  }
  if (startsLikeArchive(name, unpacked.bytes)) {
    return { kind: 'problem', name, note: ENTRY_NOTES.isArchive(name) }
  }
  return { kind: 'file', name, bytes: unpacked.bytes }
}
