import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'
import type { Note } from '@/lib/domain/figure'
import type { ArchiveBytes } from './archive-bytes'
import type { ArchiveLimits } from './archive-limits'
import { hasNameOfArchive, isArtefact, isUnsafe, nameOf } from './archive-names'
import { ARCHIVE_NOTES, ENTRY_NOTES, tooManyEntries } from './archive-notes'

/** A file that an archive lists, or what is wrong with an entry or, without a name, with the archive. */
export type ListedEntry =
  | { kind: 'listed'; name: string; entry: Entry }
  | { kind: 'problem'; name: string | null; note: Note }

/** The kind of file in Unix's mode: its own bits, of a plain file, of a folder. */
const KIND = 0xf000
const PLAIN = 0x8000
const FOLDER = 0x4000

/**
 * The files that an archive lists, in its order, without folders and what operating systems add. Nothing is
 * unpacked.
 * @throws what the file system throws where the archive cannot be read
 */
export async function* archiveEntries(
  archive: ArchiveBytes,
  limits: ArchiveLimits,
): AsyncGenerator<ListedEntry, void, undefined> {
  const names = new Set<string>()
  let count = 0
  try {
    for await (const entry of (await openList(archive)).eachEntry()) {
      count++
      if (count > limits.entries) {
        yield { kind: 'problem', name: null, note: tooManyEntries(limits) }
        return
      }
      const listed = listedAs(entry, names)
      if (listed) yield listed
    }
  } catch (error) {
    yield { kind: 'problem', name: null, note: await problemOf(error, archive) }
  }
}

function openList(archive: ArchiveBytes): Promise<ZipFile> {
  // Names and sizes are checked entry by entry here: yauzl ends the whole list at the first that is wrong.
  return fromRandomAccessReaderPromise(new ArchiveListReader(archive), archive.size, {
    autoClose: false,
    decodeStrings: false,
    validateEntrySizes: false,
  })
}

function listedAs(entry: Entry, names: Set<string>): ListedEntry | null {
  const name = nameOf(entry)
  if (isUnsafe(name)) return problem(ENTRY_NOTES.unsafeName)
  const kind = (entry.externalFileAttributes >>> 16) & KIND
  if (name.endsWith('/') || kind === FOLDER || isArtefact(name)) return null
  if (names.has(name)) return problem(ENTRY_NOTES.nameTwice)
  names.add(name)
  if (kind !== 0 && kind !== PLAIN) return problem(ENTRY_NOTES.notAFile)
  if (entry.isEncrypted()) return problem(ENTRY_NOTES.encrypted)
  if (hasNameOfArchive(name)) return problem(ENTRY_NOTES.isArchive)
  return { kind: 'listed', name, entry }

  function problem(note: (name: string) => Note): ListedEntry {
    return { kind: 'problem', name, note: note(name) }
  }
}

async function problemOf(error: unknown, archive: ArchiveBytes): Promise<Note> {
  if (!(error instanceof Error) || 'syscall' in error) throw error
  if (error.message.includes('strong encryption')) return ARCHIVE_NOTES.encrypted
  if (error.message.includes('multi-disk')) return ARCHIVE_NOTES.inParts
  if (!error.message.startsWith('End of central directory')) return ARCHIVE_NOTES.damaged
  const first = new TextDecoder('latin1').decode((await archive.read(0, 4)) ?? new Uint8Array())
  if (first === 'PK\x07\x08') return ARCHIVE_NOTES.inParts
  return first === 'PK\x03\x04' ? ARCHIVE_NOTES.cutOff : ARCHIVE_NOTES.notZip
}

/** The list of some hundred entries is read at once. */
const READ_AHEAD = 64 * 1024

/**
 * What yauzl reads the list of an archive's entries from. Its own reader ends the process where a forged archive
 * names a place past 2^53; this one answers with an error.
 */
class ArchiveListReader extends RandomAccessReader {
  private start = 0
  private ahead: Uint8Array = new Uint8Array()

  constructor(private readonly archive: ArchiveBytes) {
    super()
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.piece(length, position).then((piece) => {
      buffer.set(piece, offset)
      callback(null)
    }, callback)
  }

  override close(callback: (error: Error | null) => void): void {
    callback(null)
  }

  private async piece(length: number, position: number): Promise<Uint8Array> {
    if (position < this.start || position + length > this.start + this.ahead.length) {
      const upTo = Math.max(length, Math.min(READ_AHEAD, this.archive.size - position))
      const ahead = await this.archive.read(position, upTo)
      if (!ahead) throw new Error('The archive ends before that.')
      this.ahead = ahead
      this.start = position
    }
    return this.ahead.subarray(position - this.start, position - this.start + length)
  }
}
