import { startThreads, TaskTooLong, type Threads } from '@/lib/platform/threads'
import { workerScript } from '@/lib/platform/workers'
import { PageNotDrawn } from './page-not-drawn'
import type { PageAnswer, PageRequest } from './page-worker'

/** Some hundreds of pages. */
const MOST_BYTES = 30_000_000

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
  shared.upheldKeptPages ??= keepPages(MOST_BYTES)
  return shared.upheldKeptPages(`${sha256} ${page}`, () => drawPage(bytes, page))
}

/** A page of a letter takes a fifth of a second; in milliseconds. */
const TIME_LIMIT = 10_000

/** In MB, without the file's own memory, which page-worker.ts limits. */
const MEMORY_LIMIT = 128

const shared = globalThis as {
  upheldKeptPages?: KeptPages
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

/** Gives what is kept under a key, or makes it; asked again while it is being made, it waits for the same. */
type KeptPages = (key: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>

/**
 * Keeps pictures in memory, and forgets those that nobody has asked for the longest when there are too many. What
 * could not be made is not kept.
 * @param mostBytes of all pictures together
 */
export function keepPages(mostBytes: number): KeptPages {
  const kept = new Map<string, Uint8Array>()
  const underWay = new Map<string, Promise<Uint8Array>>()
  let bytes = 0

  function keep(key: string, picture: Uint8Array): void {
    kept.set(key, picture)
    bytes += picture.byteLength
    for (const [oldest, { byteLength }] of kept) {
      if (bytes <= mostBytes) break
      kept.delete(oldest)
      bytes -= byteLength
    }
  }

  async function makeAndKeep(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    try {
      const picture = await make()
      keep(key, picture)
      return picture
    } finally {
      underWay.delete(key)
    }
  }

  return async (key, make) => {
    const found = kept.get(key)
    if (found) {
      // A Map keeps its keys in the order in which they came: what was asked for last goes to the end.
      kept.delete(key)
      kept.set(key, found)
      return found
    }
    const making = underWay.get(key) ?? makeAndKeep(key, make)
    underWay.set(key, making)
    return making
  }
}
