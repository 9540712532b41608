import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Register } from '@/lib/domain/register-files'
import { type Instruction, NO_INSTRUCTION } from '@/lib/letters/data-files/instruction'
import { startThreads, TaskTooLong } from '@/lib/platform/threads'
import { workerScript } from '@/lib/platform/workers'
import type { FileReading } from './ingest-file'
import type { FileLocation } from './load-bytes'
import type { ReaderData, ReadRequest } from './read-worker'

/**
 * A letter takes a fraction of a second and an agenda of 600 pages some seconds; a file that takes as much work, in
 * milliseconds, is neither.
 */
const TIME_LIMIT = 30_000
/**
 * In MB. A letter takes a fiftieth of it, but with a lower limit V8 collects garbage so often that reading takes a
 * third longer.
 */
const MEMORY_LIMIT = 2000
/** In MB: what a page's characters take lives as long as its letter is read. */
const YOUNG_MEMORY = 96

/** The codes of what another try might not meet. */
export const PASSING_CODES = ['took-too-long', 'unreadable']

/** What the ingest may take in all, in MB, beside what a thread may. */
const PROCESS_LIMIT = 2000

/** Recognising a page takes some seconds; in milliseconds. */
const PAGE_TIME_LIMIT = 120_000

/** Threads that recognise; each takes some 300 MB. */
const MOST_RECOGNISING = 2

/** Reads files in threads. */
export type Reader = {
  /** Tells one version of the reading code and register from another: what it read before need not be read again. */
  version: string
  /** How many files are read side by side. */
  size: number
  /**
   * Where a file has pages that are pictures, it is read again with those recognised, which takes some seconds a page.
   * @param sha256 of the bytes that are meant, so that a file that has changed since is not read; null for any
   * @param onStep told when a thread begins with it (null), and which page is recognised, in words
   * @param instruction what a person said of the file, where it is a data file; nothing where left out
   */
  read(
    location: FileLocation,
    name: string,
    sha256: string | null,
    onStep?: (step: string | null) => void,
    instruction?: Instruction,
  ): Promise<FileReading>
  close(): Promise<void>
}

/**
 * Starts reading threads.
 * @param size how many; as many as the machine has cores where left out
 * @param ocr whether pages that are pictures are recognised
 * @param isBehind whether its threads leave a busy machine to the other threads of the process
 */
export function startReader(
  register: Register,
  size = availableParallelism(),
  ocr = true,
  isBehind = false,
): Reader {
  const script = workerScript('read')
  const recognising = Math.min(size, MOST_RECOGNISING)
  const common = {
    script,
    memoryLimit: MEMORY_LIMIT,
    youngMemory: YOUNG_MEMORY,
    processLimit: PROCESS_LIMIT + 100 * size + (ocr ? 300 * recognising : 0),
    data: { register, isBehind } satisfies ReaderData,
  }
  const threads = startThreads<ReadRequest, FileReading>({ ...common, size, timeLimit: TIME_LIMIT })
  const recognisers = ocr
    ? startThreads<ReadRequest, FileReading>({ ...common, size: recognising, timeLimit: PAGE_TIME_LIMIT })
    : null
  return {
    version: readingVersion(register),
    size,
    async read(location, name, sha256, onStep, instruction = NO_INSTRUCTION) {
      const request = { location, name, sha256, instruction }
      const read = await threads
        .run({ ...request, recognise: false }, onStep, () => onStep?.(null))
        .catch(unreadable(TIME_LIMIT))
      if (!read.unrecognised || !recognisers) return read
      return recognisers.run({ ...request, recognise: true }, onStep).catch(unreadable(PAGE_TIME_LIMIT))
    },
    async close() {
      await Promise.all([threads.close(), recognisers?.close()])
    },
  }
}

/** The `version` of a reader with this register. */
export function readingVersion(register: Register): string {
  const script = readFileSync(workerScript('read'))
  return createHash('sha256').update(script).update(JSON.stringify(register)).digest('hex')
}

function unreadable(timeLimit: number): (error: Error) => FileReading {
  return (error) => {
    const note =
      error instanceof TaskTooLong
        ? {
            code: 'took-too-long',
            message: `The file took longer than ${timeLimit / 1000} seconds to read, or needed far more memory than a letter. So we stopped. Save the letter as a separate PDF, and load that.`,
          }
        : {
            code: 'unreadable',
            message: `The file could not be read (${error.message.replace(/\.$/, '')}). Load it again.`,
          }
    return {
      mediaType: 'application/octet-stream',
      reading: { kind: 'refused', outcome: 'rejected', notes: [note] },
      text: null,
    }
  }
}
