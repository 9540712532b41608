import type { Note } from '@/lib/domain/figure'
import { archiveBytes } from './archive-bytes'
import type { ArchiveLimits } from './archive-limits'
import { startsLikeArchive } from './archive-names'
import { ENTRY_NOTES } from './archive-notes'
import type { PackedEntry } from './unpack-entry'
import { unpackEntry } from './unpack-entry'

/** A file out of an archive, or what is wrong with it. */
export type EntryRead = { kind: 'file'; bytes: Uint8Array } | { kind: 'problem'; note: Note }

/**
 * One file of a .zip that was listed before. What the archive's list says is not read again.
 * @throws what the file system throws where the archive cannot be opened or read
 */
export async function readEntry(file: string, entry: PackedEntry, limits: ArchiveLimits): Promise<EntryRead> {
  const archive = await archiveBytes(file)
  try {
    const unpacked = await unpackEntry(archive, entry, limits)
    if ('note' in unpacked) return { kind: 'problem', note: unpacked.note }
    if (startsLikeArchive(entry.name, unpacked.bytes))
      return { kind: 'problem', note: ENTRY_NOTES.isArchive(entry.name) }
    return { kind: 'file', bytes: unpacked.bytes }
  } finally {
    await archive.close()
  }
}
