import { createRequire } from 'node:module'
import path from 'node:path'
import type { Worker as Thread } from 'node:worker_threads'
import { createWorker, PSM, type Worker } from 'tesseract.js'

/** A picture in shades of grey: a byte a pixel, from 0 for black to 255 for white, row by row from the top. */
type GreyPicture = { width: number; height: number; pixels: Uint8Array }

/** Recognises print in pictures. Nothing is fetched: what it knows of digits comes in a package. */
export type DigitRecogniser = {
  /** The digits in a picture that shows nothing else: one by itself, or some in a row. */
  digitsIn(picture: GreyPicture, as: 'one' | 'row'): Promise<string>
}

let ofThread: Promise<DigitRecogniser> | undefined

/** The recogniser that all share who work in this thread; started when it is first asked for. */
export function digitRecogniser(): Promise<DigitRecogniser> {
  ofThread ??= start()
  return ofThread
}

async function start(): Promise<DigitRecogniser> {
  const data = createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json')
  const worker = await createWorker('eng', 1, {
    langPath: path.join(path.dirname(data), '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
    // Without it an error would be thrown where nobody can catch it; the promise is rejected in any case.
    errorHandler: () => {},
  })
  const { worker: thread } = worker as Worker & { worker: Thread }
  thread.unref()
  return {
    async digitsIn(picture, as) {
      // A program that has nothing else to do ends, but not while something is recognised.
      thread.ref()
      try {
        await worker.setParameters({
          tessedit_char_whitelist: '0123456789',
          tessedit_pageseg_mode: as === 'one' ? PSM.SINGLE_CHAR : PSM.SINGLE_LINE,
          user_defined_dpi: '300',
        })
        const { data } = await worker.recognize(pgmOf(picture))
        return data.text.replace(/\s/g, '')
      } finally {
        thread.unref()
      }
    },
  }
}

/** The simplest of the forms that it takes pictures in. */
function pgmOf({ width, height, pixels }: GreyPicture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels])
}
