import { RandomAccessReader } from 'yauzl'
import type { ArchiveBytes } from './archive-bytes'

/** The list of some hundred entries is read at once. */
const READ_AHEAD = 64 * 1024

/**
 * What yauzl reads the list of an archive's entries from. Its own reader ends the process where a forged archive
 * names a place past 2^53; this one answers with an error.
 */
export class ArchiveListReader extends RandomAccessReader {
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
