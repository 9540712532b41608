/** How much may come out of an archive. */
export type ArchiveLimits = {
  /** The most entries that are looked at, folders and what operating systems add among them. */
  entries: number
  /** The most bytes of one entry. */
  entryBytes: number
  /** The most bytes of all entries together, those included whose unpacking was given up. */
  totalBytes: number
}

/**
 * Text and PDFs shrink to a tenth or a fiftieth. Deflate can reach 1:1032, but only with what says nothing, such as
 * zeros.
 */
export const MOST_RATIO = 200

/** So little does no harm, whatever its ratio. */
export const RATIO_COUNTS_FROM = 1_000_000
