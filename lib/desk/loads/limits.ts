import { ARCHIVE_LIMITS } from '@/lib/ingest/load-bytes'

/** In bytes: what a load may have in all, and what may wait in all loads together until it is published. */
const MOST_BYTES = 600_000_000
const MOST_WAITING = 6_000_000_000

/** What one load may have. It may have as many files as an archive. */
export const LOAD_LIMITS = {
  files: ARCHIVE_LIMITS.entries,
  bytes: MOST_BYTES,
  tooMany: `A load can have ${ARCHIVE_LIMITS.entries.toLocaleString('en-GB')} files at most. Send the others as another load.`,
  tooLarge: 'A load can have 600 MB at most. Send the other files as another load.',
}

/** What the archives of a load may hold. */
export const UNPACKED_LIMITS = { ...LOAD_LIMITS, bytes: Number.POSITIVE_INFINITY }

export const isTooMuchWaiting = (bytes: number) => bytes > MOST_WAITING

export const TOO_MUCH_WAITS =
  'Too many files wait to be published already (6 GB). Publish or cancel an earlier load. Then send these again.'
export const DISK_FULL =
  'The disk of the desk is full, so the last file did not arrive whole. Ask whoever runs Upheld to make room. Then send the files again: what has arrived is not sent twice.'
export const LINE_BROKE =
  'The connection broke before all files had arrived. Send them again, or read those that are here.'
