import { crc32, createInflateRaw } from 'node:zlib'
import type { Entry } from 'yauzl'
import type { Note } from '@/lib/domain/figure'
import type { ArchiveBytes } from './archive-bytes'
import { type ArchiveLimits, MOST_RATIO, RATIO_COUNTS_FROM } from './archive-limits'
import { ENTRY_NOTES } from './archive-notes'

/** What it takes to unpack an entry without reading the archive's list again: plain data, for any thread. */
export type PackedEntry = { name: string } & Pick<
  Entry,
  'compressionMethod' | 'compressedSize' | 'uncompressedSize' | 'crc32' | 'relativeOffsetOfLocalHeader'
>

/** What came of unpacking an entry. */
type Unpacked = { bytes: Uint8Array } | { note: Note }

/** Compression methods, PKWARE's APPNOTE 4.4.5. */
const STORED = 0
const DEFLATED = 8

const LOCAL_HEADER = 0x04034b50
const LOCAL_HEADER_LENGTH = 30

/**
 * Unpacks one entry, and gives it up as soon as it is larger than it may be: what the archive says of its size is
 * believed only where that is too much.
 * @throws what the file system throws where the archive cannot be read
 */
export async function unpackEntry(
  archive: ArchiveBytes,
  entry: PackedEntry,
  limits: ArchiveLimits,
): Promise<Unpacked> {
  const { name, compressionMethod, compressedSize, uncompressedSize } = entry
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) {
    return { note: ENTRY_NOTES.unknownMethod(name) }
  }
  const byRatio = Math.max(RATIO_COUNTS_FROM, MOST_RATIO * compressedSize)
  const most = Math.min(limits.entryBytes, byRatio)
  const tooMuch: Unpacked = {
    note: most === limits.entryBytes ? ENTRY_NOTES.tooLarge(name, limits) : ENTRY_NOTES.expandsTooFar(name),
  }
  // Deflate makes nothing longer by more than a few bytes in some thousand.
  if (uncompressedSize > most || compressedSize > 1.01 * most + 100) return tooMuch

  const packed = await dataOf(archive, entry)
  if (!packed) return { note: ENTRY_NOTES.damaged(name) }
  const { bytes, length } =
    compressionMethod === STORED ? { bytes: packed, length: packed.length } : await inflated(packed, most)
  if (length > most) return tooMuch
  const isWhole = bytes?.length === uncompressedSize && crc32(bytes) === entry.crc32
  return isWhole ? { bytes } : { note: ENTRY_NOTES.damaged(name) }
}

/** The data of an entry as it is packed; null where the archive does not have it where it says. */
async function dataOf(archive: ArchiveBytes, entry: PackedEntry): Promise<Uint8Array | null> {
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
