import { Resvg } from '@resvg/resvg-js'
import { FONT_FAMILIES, FONT_FILES } from './fonts'
import { lowerThreadPriority } from './thread-priority'
import { threadTask } from './thread-task'

// Runs in a thread of its own (see svg-to-png.ts).

/** A drawing, and how wide its picture is to be in pixels. */
export type PngRequest = { svg: string; width: number }

lowerThreadPriority()

export default threadTask(({ svg, width }: PngRequest) => {
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
  return new Uint8Array(drawing.render().asPng())
})
