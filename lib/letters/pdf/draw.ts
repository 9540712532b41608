import type { Box } from '@/lib/domain/figure'
import type { OpenPage } from './page-glyphs'

/** Of FPDFBitmap_CreateEx: a byte a pixel, and four of which one does not count. */
const GREY = 1
const COLOUR = 3

/** Of FPDF_RenderPageBitmap: with annotations; red before blue. */
const WITH_ANNOTATIONS = 0x01
const RED_FIRST = 0x10

const WHITE = 0xffffffff

/**
 * Draws a whole page on white, with its annotations.
 * @param size in pixels
 * @returns red, green, blue and a byte that does not count for each pixel, row by row
 */
export function drawPage(page: OpenPage, size: { width: number; height: number }): Uint8Array {
  return drawn(page, size, COLOUR, (bitmap) =>
    page.pdf.fn.FPDF_RenderPageBitmap(
      bitmap,
      page.handle,
      0,
      0,
      size.width,
      size.height,
      0,
      WITH_ANNOTATIONS | RED_FIRST,
    ),
  )
}

/** A part of a page in shades of grey: 0 is black and 255 white, row by row. */
export type Picture = { width: number; height: number; pixels: Uint8Array }

/**
 * Draws a part of a page on white, without annotations.
 * @param box in points
 * @param scale pixels a point
 */
export function drawPart(page: OpenPage, box: Box, scale: number): Picture {
  const { pdf } = page
  const { fn, scratch } = pdf
  const width = Math.max(1, Math.ceil(box.width * scale))
  const height = Math.max(1, Math.ceil(box.height * scale))
  const pixels = drawn(page, { width, height }, GREY, (bitmap) => {
    // PDFium lays the page out in whole points before it looks at the matrix.
    const across = (scale * page.width) / Math.trunc(page.width)
    const down = (scale * page.height) / Math.trunc(page.height)
    pdf.floats().set([across, 0, 0, down, -box.x * scale, -box.y * scale, 0, 0, width, height], scratch / 4)
    fn.FPDF_RenderPageBitmapWithMatrix(bitmap, page.handle, scratch, scratch + 24, 0)
  })
  return { width, height, pixels }
}

function drawn(
  { pdf }: OpenPage,
  { width, height }: { width: number; height: number },
  format: typeof GREY | typeof COLOUR,
  draw: (bitmap: number) => void,
): Uint8Array {
  const { fn } = pdf
  const row = format === GREY ? width : width * 4
  const at = fn.malloc(row * height)
  if (at === 0) throw new RangeError('PDFium has no memory left to draw in.')
  const bitmap = fn.FPDFBitmap_CreateEx(width, height, format, at, row)
  try {
    fn.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
    draw(bitmap)
    return pdf.bytes().slice(at, at + row * height)
  } finally {
    fn.FPDFBitmap_Destroy(bitmap)
    fn.free(at)
  }
}
