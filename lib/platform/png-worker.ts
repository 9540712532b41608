import { parentPort } from 'node:worker_threads'
import { Resvg } from '@resvg/resvg-js'
import { FONT_FAMILIES, FONT_FILES } from './fonts'
import { lowerThreadPriority, type Posted } from './threads'

// Runs in a thread of its own (see svg-to-png.ts).

/** A drawing, and how wide its picture is to be in pixels. */
export type PngRequest = { svg: string; width: number }

lowerThreadPriority()

parentPort?.on('message', ({ svg, width }: PngRequest) => {
  parentPort?.postMessage(answerTo(svg, width))
})

function answerTo(svg: string, width: number): Posted<Uint8Array> {
  try {
    const drawing = new Resvg(svg, {
      fitTo: { mode: 'width', value: width },
      // Fonts of the machine would make another picture on each.
      font: {
        loadSystemFonts: false,
        fontFiles: Object.values(FONT_FILES),
        defaultFontFamily: FONT_FAMILIES.sans,
        sansSerifFamily: FONT_FAMILIES.sans,
        serifFamily: FONT_FAMILIES.serif,
      },
    })
    return { answer: new Uint8Array(drawing.render().asPng()) }
  } catch (error) {
    return { error: (error as Error).message }
  }
}
