import type { PngRequest } from './png-worker'
import { startThreads, type Threads } from './threads'
import { workerScript } from './workers'

/** A picture takes a thirtieth of a second; on a busy machine much longer. In milliseconds. */
const TIME_LIMIT = 60_000

/** In MB. */
const MEMORY_LIMIT = 256

const shared = globalThis as { upheldPngThreads?: Threads<PngRequest, Uint8Array> }

/**
 * Turns one of our own drawings into a PNG with the site's fonts in it, in a thread, so that pages do not wait.
 * @param width of the picture, in pixels; its height follows
 */
export function svgToPng(svg: string, width: number): Promise<Uint8Array> {
  shared.upheldPngThreads ??= startThreads<PngRequest, Uint8Array>({
    script: workerScript('png'),
    size: 1,
    timeLimit: TIME_LIMIT,
    memoryLimit: MEMORY_LIMIT,
  })
  return shared.upheldPngThreads.run({ svg, width })
}
