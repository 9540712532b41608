import type { LetterText } from '@/lib/letters/letter-text'
import { startThreads, TaskFailed, TaskTooLong, type Threads } from '@/lib/platform/threads'
import { workerScript } from '@/lib/platform/workers'

/** A letter takes a fraction of a second; in milliseconds. */
const TIME_LIMIT = 20_000

/** In MB, without what PDFium takes. */
const MEMORY_LIMIT = 256

const shared = globalThis as { upheldTextThreads?: Threads<Uint8Array, LetterText | null> }

/**
 * Reads the text of a letter's file in a thread of its own: the file may be anything that somebody sent.
 * @returns null where it cannot be read, or takes too long
 */
export async function readTextApart(bytes: Uint8Array): Promise<LetterText | null> {
  shared.upheldTextThreads ??= startThreads({
    script: workerScript('text'),
    size: 1,
    timeLimit: TIME_LIMIT,
    memoryLimit: MEMORY_LIMIT,
  })
  try {
    return await shared.upheldTextThreads.run(bytes)
  } catch (error) {
    if (error instanceof TaskTooLong || error instanceof TaskFailed) return null
    throw error
  }
}
