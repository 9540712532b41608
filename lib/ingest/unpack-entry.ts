import { crc32, createInflateRaw } from 'node:zlib'
import type { Note } from '@/lib/domain/figure'
import type { ArchiveBytes } from './archive-bytes'
import { type ArchiveLimits, MOST_RATIO, RATIO_COUNTS_FROM } from './archive-limits'
import { ENTRY_NOTES, tooLargeInAll } from './archive-notes'
import type { PackedEntry } from './file-location'

/**
 * What came of unpacking an entry, and how many bytes had to be handled for it, also where it was given up.
 * `endsArchive` where no more may come out of the archive.
 */
export type Unpacked = { cost: number } & ({ bytes: Uint8Array } | { note: Note; endsArchive: boolean })

/** Compression methods, PKWARE's APPNOTE 4.4.5. */
const STORED = 0
const DEFLATED = 8

const LOCAL_HEADER = 0x04034b50
const LOCAL_HEADER_LENGTH = 30

/**
 * Unpacks one entry, and gives it up as soon as it is larger than it may be: what the archive says of its size is
 * believed only where that is too much.
 * @param left how many bytes may yet come out of the archive
 * @throws what the file system throws where the archive cannot be read
 */
export async function unpackEntry(
  archive: ArchiveBytes,
  entry: Omit<PackedEntry, 'name'>,
  name: string,
  limits: ArchiveLimits,
  left: number,
): Promise<Unpacked> {
  const { compressionMethod, compressedSize, uncompressedSize } = entry
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) {
    return bad(ENTRY_NOTES.unknownMethod(name), 0)
  }
  const byRatio = Math.max(RATIO_COUNTS_FROM, MOST_RATIO * compressedSize)
  const most = Math.min(limits.entryBytes, byRatio, left)
  const tooMuch = (cost: number): Unpacked => {
    if (most === limits.entryBytes) return bad(ENTRY_NOTES.tooLarge(name, limits), cost)
    if (most === byRatio) return bad(ENTRY_NOTES.expandsTooFar(name), cost)
    return { note: tooLargeInAll(name, limits), endsArchive: true, cost }
  }
  // Deflate makes nothing longer by more than a few bytes in some thousand.
  if (uncompressedSize > most || compressedSize > 1.01 * most + 100) return tooMuch(0)

  const packed = await dataOf(archive, entry)
  if (!packed) return bad(ENTRY_NOTES.damaged(name), 0)
  const { bytes, length } =
    compressionMethod === STORED
      ? { bytes: packed.slice(), length: packed.length }
      : await inflated(packed, most)
  const cost = Math.max(packed.length, length)
  if (length > most) return tooMuch(cost)
  const isWhole = bytes?.length === uncompressedSize && crc32(bytes) === entry.crc32
  return isWhole ? { bytes, cost } : bad(ENTRY_NOTES.damaged(name), cost)
}

function bad(note: Note, cost: number): Unpacked {
  return { note, endsArchive: false, cost }
}

/** The data of an entry as it is packed; null where the archive does not have it where it says. */
async function dataOf(archive: ArchiveBytes, entry: Omit<PackedEntry, 'name'>): Promise<Uint8Array | null> {
  const at = entry.relativeOffsetOfLocalHeader
  const header = await archive.read(at, LOCAL_HEADER_LENGTH)
  if (!header) return null
  const view = new DataView(header.buffer, header.byteOffset, header.length)
  if (view.getUint32(0, true) !== LOCAL_HEADER) return null
  const start = at + LOCAL_HEADER_LENGTH + view.getUint16(26, true) + view.getUint16(28, true)
  return archive.read(start, entry.compressedSize)
}

/**
 * Undoes deflate until it ends or gives more than `most` bytes.
 * @returns no bytes where the data is damaged or too much; `length` is how many were seen by then
 */
async function inflated(
  packed: Uint8Array,
  most: number,
): Promise<{ bytes: Uint8Array | null; length: number }> {
  const pieces: Uint8Array[] = []
  let length = 0
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 })
  inflate.end(packed)
  try {
    for await (const piece of inflate as AsyncIterable<Uint8Array>) {
      length += piece.length
      if (length > most) return { bytes: null, length }
      pieces.push(piece)
    }
  } catch {
    return { bytes: null, length }
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return { bytes, length }
}
