import { open } from 'node:fs/promises'

/** The bytes of an archive. */
export type ArchiveBytes = {
  /** How many there are. */
  size: number
  /**
   * @returns null where the archive does not have so many bytes at that place
   * @throws what the file system throws where it cannot read them
   */
  read(position: number, length: number): Promise<Uint8Array | null>
  close(): Promise<void>
}

/**
 * Opens the archive that a file is.
 * @throws what the file system throws where the file cannot be opened
 */
export async function archiveBytes(path: string): Promise<ArchiveBytes> {
  const file = await open(path, 'r')
  const { size } = await file.stat()
  return {
    size,
    async read(position, length) {
      if (position < 0 || position + length > size) return null
      const piece = new Uint8Array(length)
      let done = 0
      while (done < length) {
        const { bytesRead } = await file.read(piece, done, length - done, position + done)
        if (bytesRead === 0) return null
        done += bytesRead
      }
      return piece
    },
    close: () => file.close(),
  }
}
