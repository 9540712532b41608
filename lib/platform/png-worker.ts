import { Resvg } from '@resvg/resvg-js'
import { FONT_FAMILIES, FONT_FILES } from './fonts'
import { encodePicture } from './palette-png'
import { lowerThreadPriority } from './thread-priority'
import { threadTask } from './thread-task'

// Runs in a thread of its own (see svg-to-png.ts).

/** A drawing, how wide its picture is to be in pixels, and whether it is written with a palette. */
export type PngRequest = { svg: string; width: number; hasPalette: boolean }

/** Fonts of the machine would make another picture on each. */
const FONTS = {
  loadSystemFonts: false,
  fontFiles: Object.values(FONT_FILES),
  defaultFontFamily: FONT_FAMILIES.sans,
  sansSerifFamily: FONT_FAMILIES.sans,
  serifFamily: FONT_FAMILIES.serif,
}

lowerThreadPriority()

export default threadTask(({ svg, width, hasPalette }: PngRequest) => {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: FONTS,
  })
  const picture = drawing.render()
  if (!hasPalette) return new Uint8Array(picture.asPng())
  const { width: pixels, height, pixels: data } = picture
  return encodePicture({ width: pixels, height, data })
})
