import type { Entry } from 'yauzl'

/** What it takes to unpack an entry without reading the archive's list again: plain data, for any thread. */
export type PackedEntry = { name: string } & Pick<
  Entry,
  'compressionMethod' | 'compressedSize' | 'uncompressedSize' | 'crc32' | 'relativeOffsetOfLocalHeader'
>

/** Where a file's bytes lie: a file of the disk, or an entry of an archive there. */
export type FileLocation = { file: string; entry: PackedEntry | null }
