import { ofContent } from '@/lib/platform/cache'
import { startThreads, TaskTooLong, type Threads } from '@/lib/platform/threads'
import { workerScript } from '@/lib/platform/workers'
import { PageNotDrawn } from './page-not-drawn'
import type { PageAnswer, PageRequest } from './page-worker'

/**
 * The picture of a page of a letter's PDF, drawn when it is first asked for.
 * @param page counts from 1
 * @returns a PNG
 * @throws PageNotDrawn as `drawPage` does
 */
export function pictureOfPage(
  { bytes, sha256 }: { bytes: Uint8Array; sha256: string },
  page: number,
): Promise<Uint8Array> {
  return ofContent('page', `${sha256} ${page}`, () => drawPage(bytes, page))
}

/** A page of a letter takes a fifth of a second; in milliseconds. */
const TIME_LIMIT = 10_000

/** In MB, without the file's own memory, which page-worker.ts limits. */
const MEMORY_LIMIT = 128

const shared = globalThis as {
  upheldPageThreads?: Threads<PageRequest, PageAnswer>
}

/**
 * Draws a page of a PDF on white, as `pictureSize` says. The file may be anything that somebody sent: it is only
 * opened in a thread that has little time and memory.
 * @param page counts from 1
 * @returns a PNG
 * @throws PageNotDrawn where there is no such page, or the file is damaged, encrypted, or takes too long or too
 *   much memory
 */
export async function drawPage(pdf: Uint8Array, page: number): Promise<Uint8Array> {
  const answer = await pageThreads()
    .run({ pdf, page })
    .catch((error: unknown) => {
      throw new PageNotDrawn(error instanceof TaskTooLong ? 'too-long' : 'failed', error)
    })
  if ('reason' in answer) throw new PageNotDrawn(answer.reason)
  return answer.png
}

function pageThreads(): Threads<PageRequest, PageAnswer> {
  shared.upheldPageThreads ??= startThreads({
    script: workerScript('page'),
    size: 2,
    timeLimit: TIME_LIMIT,
    memoryLimit: MEMORY_LIMIT,
  })
  return shared.upheldPageThreads
}
