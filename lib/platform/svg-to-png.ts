import type { PngRequest } from './png-worker'
import { runAgainOnce, startThreads, type Threads } from './threads'
import { workerScript } from './workers'

/** A picture takes a thirtieth of a second. In milliseconds. */
const TIME_LIMIT = 15_000

/** In MB. */
const MEMORY_LIMIT = 256

const shared = globalThis as { upheldPngThreads?: Threads<PngRequest, Uint8Array> }

/**
 * Turns one of our own drawings into a PNG with the site's fonts in it, in a thread, so that pages do not wait.
 * @param width of the picture, in pixels; its height follows
 * @param hasPalette as `encodePicture` writes it, for a drawing through which nothing shines
 * @throws TaskFailed or TaskTooLong where it cannot be drawn, at a second try either
 */
export function svgToPng(svg: string, width: number, hasPalette = false): Promise<Uint8Array> {
  shared.upheldPngThreads ??= startThreads<PngRequest, Uint8Array>({
    script: workerScript('png'),
    size: 1,
    timeLimit: TIME_LIMIT,
    memoryLimit: MEMORY_LIMIT,
  })
  return runAgainOnce(shared.upheldPngThreads, { svg, width, hasPalette })
}
