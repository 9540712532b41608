import { createRequire } from 'node:module'
import path from 'node:path'
import type { Worker as Thread } from 'node:worker_threads'
import { createWorker, PSM, type Worker } from 'tesseract.js'

/** A picture in shades of grey: a byte a pixel, from 0 for black to 255 for white, row by row from the top. */
export type GreyPicture = { width: number; height: number; pixels: Uint8Array }

/** A character that was recognised, with the rectangle around it, in pixels from the picture's top left corner. */
export type RecognisedCharacter = { text: string; x: number; y: number; width: number; height: number }

export type RecognisedWord = {
  characters: RecognisedCharacter[]
  /** From 0 to 100, as the recogniser judges itself. */
  confidence: number
}

/** Words that were recognised next to each other, from left to right. */
export type RecognisedLine = {
  words: RecognisedWord[]
  /** The height of its letters from the lowest to the highest, in pixels. */
  height: number
}

/** Recognises print in pictures. Nothing is fetched: what it knows of English comes in a package. */
export type Recogniser = {
  /**
   * @param dpi how many pixels of the picture make an inch of the page
   * @param as how words stand: scattered, as in columns and large numerals, where a small one by itself may be taken
   *   for dust; or in rows over the whole width, as in tables
   */
  linesIn(picture: GreyPicture, dpi: number, as: 'scattered' | 'rows'): Promise<RecognisedLine[]>
  /** The digits in a picture that shows some in a row and nothing else. */
  digitsIn(picture: GreyPicture): Promise<string>
  close(): Promise<void>
}

/** Starts a recogniser, in a thread of its own. It takes some 200 MB, and some seconds a page. */
async function startRecogniser(): Promise<Recogniser> {
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
  // What is asked next waits until the thread is set for it.
  let last: Promise<unknown> = Promise.resolve()
  /** A program that has nothing else to do ends, but not while something is recognised. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = last.then(async () => {
      thread.ref()
      try {
        return await work()
      } finally {
        thread.unref()
      }
    })
    last = done.catch(() => {})
    return done
  }
  return {
    linesIn: (picture, dpi, as) =>
      inTurn(async () => {
        await worker.setParameters({
          tessedit_char_whitelist: '',
          tessedit_pageseg_mode: as === 'scattered' ? PSM.SPARSE_TEXT : PSM.SINGLE_BLOCK,
          user_defined_dpi: String(Math.round(dpi)),
        })
        return linesOf(await worker.recognize(pgmOf(picture), {}, { text: false, blocks: true }))
      }),
    digitsIn: (picture) =>
      inTurn(async () => {
        await worker.setParameters({
          tessedit_char_whitelist: '0123456789',
          tessedit_pageseg_mode: PSM.SINGLE_LINE,
          user_defined_dpi: '300',
        })
        const { data } = await worker.recognize(pgmOf(picture))
        return data.text.replace(/\s/g, '')
      }),
    async close() {
      await worker.terminate()
    },
  }
}

let ofThread: Promise<Recogniser> | undefined

/**
 * The recogniser that all share who work in this thread. It takes far more memory than reading does, so it is started
 * where something needs it, and then kept.
 */
export function recogniserOfThread(): Promise<Recogniser> {
  ofThread ??= startRecogniser()
  return ofThread
}

/** The simplest of the forms that it takes pictures in. */
function pgmOf({ width, height, pixels }: GreyPicture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels])
}

function linesOf({ data }: Awaited<ReturnType<Worker['recognize']>>): RecognisedLine[] {
  const lines = data.blocks?.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines))
  return (lines ?? []).map(({ words, rowAttributes }) => ({
    height: rowAttributes.rowHeight,
    words: words.map(({ symbols, confidence }) => ({
      confidence,
      characters: symbols.map(({ text, bbox }) => ({
        text,
        x: bbox.x0,
        y: bbox.y0,
        width: bbox.x1 - bbox.x0,
        height: bbox.y1 - bbox.y0,
      })),
    })),
  }))
}
