import type { Box } from '@/lib/domain/figure'
import type { OpenPage } from './page-glyphs'

/** What is to be drawn takes more memory than a file may: a page or words as large as a house. */
export class TooLargeToDraw extends Error {
  override name = 'TooLargeToDraw'
}

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

/** The same in shades of grey. */
export function drawGrey(page: OpenPage, size: { width: number; height: number }): Picture {
  const { fn } = page.pdf
  const pixels = drawn(page, size, GREY, (bitmap) =>
    fn.FPDF_RenderPageBitmap(bitmap, page.handle, 0, 0, size.width, size.height, 0, WITH_ANNOTATIONS),
  )
  return { ...size, pixels }
}

/** A part of a page in shades of grey: 0 is black and 255 white, row by row. */
export type Picture = { width: number; height: number; pixels: Uint8Array }

/** One of the three colours that a page is drawn in; null for shades of grey. */
export type Plane = 0 | 1 | 2 | null

/** A part of a page: a box in points, drawn with so many pixels a point, in one of its colours. */
export type PartOfPage = { box: Box; scale: number; plane: Plane; annotations?: boolean }

/** Draws a part of a page on white, without annotations unless they are asked for. */
export function drawPart(page: OpenPage, { box, scale, plane, annotations = false }: PartOfPage): Picture {
  const { pdf } = page
  const { fn, scratch } = pdf
  const width = Math.max(1, Math.ceil(box.width * scale))
  const height = Math.max(1, Math.ceil(box.height * scale))
  const pixels = drawn(page, { width, height }, plane === null ? GREY : COLOUR, (bitmap) => {
    pdf.floats().set([scale, 0, 0, scale, -box.x * scale, -box.y * scale, 0, 0, width, height], scratch / 4)
    const flags = annotations ? WITH_ANNOTATIONS : 0
    fn.FPDF_RenderPageBitmapWithMatrix(bitmap, page.handle, scratch, scratch + 24, flags)
  })
  return { width, height, pixels: plane === null ? pixels : planeOf(pixels, plane) }
}

/** One colour of pixels of four bytes. */
function planeOf(pixels: Uint8Array, plane: 0 | 1 | 2): Uint8Array {
  const one = new Uint8Array(pixels.length / 4)
  for (let i = 0; i < one.length; i++) one[i] = pixels[4 * i + plane] as number
  return one
}

/** A part of a page as it is, and without its text. */
export type Drawing = { shown: Picture; ground: Picture }

/** Draws parts of a page as they are, and without any text: what changes is the ink of text. */
export function drawWithAndWithoutText(page: OpenPage, parts: PartOfPage[]): Drawing[] {
  const shown = parts.map((part) => drawPart(page, part))
  const { fn } = page.pdf
  const texts = textsOf(page)
  for (const text of texts) fn.FPDFPageObj_SetIsActive(text, 0)
  try {
    return parts.map((part, i) => ({ shown: shown[i] as Picture, ground: drawPart(page, part) }))
  } finally {
    for (const text of texts) fn.FPDFPageObj_SetIsActive(text, 1)
  }
}

/** Of FPDFPageObj_GetType. */
const TEXT = 1
const FORM = 5
/** Forms within forms are looked into so far and no further. */
const DEEPEST = 8

/** All text that a page draws; more than PDFium's own list of characters has, which leaves out what is drawn twice. */
function textsOf({ pdf: { fn }, handle }: OpenPage): number[] {
  const texts: number[] = []
  const look = (count: number, objectAt: (i: number) => number, depth: number) => {
    for (let i = 0; i < count; i++) {
      const object = objectAt(i)
      const type = fn.FPDFPageObj_GetType(object)
      if (type === TEXT) texts.push(object)
      else if (type === FORM && depth < DEEPEST) {
        look(fn.FPDFFormObj_CountObjects(object), (k) => fn.FPDFFormObj_GetObject(object, k), depth + 1)
      }
    }
  }
  look(fn.FPDFPage_CountObjects(handle), (i) => fn.FPDFPage_GetObject(handle, i), 0)
  return texts
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
  if (at === 0) throw new TooLargeToDraw('PDFium has no memory left to draw in.')
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
