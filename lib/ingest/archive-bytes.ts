import { open } from 'node:fs/promises'

/** The bytes of an archive, wherever they are. */
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
 * Opens an archive that is withheld in memory, or that lies in a file.
 * @param archive the bytes, or the path of the file
 * @throws what the file system throws where the file cannot be opened
 */
export async function archiveBytes(archive: Uint8Array | string): Promise<ArchiveBytes> {
  return typeof archive === 'string' ? inFile(archive) : inMemory(archive)
}

function inMemory(all: Uint8Array): ArchiveBytes {
  return {
    size: all.length,
    async read(position, length) {
      return isInside(position, length, all.length) ? all.subarray(position, position + length) : null
    },
    async close() {},
  }
}

async function inFile(path: string): Promise<ArchiveBytes> {
  const file = await open(path, 'r')
  const { size } = await file.stat()
  return {
    size,
    async read(position, length) {
      if (!isInside(position, length, size)) return null
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

function isInside(position: number, length: number, size: number): boolean {
  return position >= 0 && position + length <= size
}
