/** Where a file's bytes lie: a file of the disk, or an entry of an archive there. */
export type FileLocation = { file: string; entry: string | null }
