import type { OpenPage } from '@/lib/letters/pdf/page-glyphs'

/** A place on a page or in a drawing, from its top left. */
export type Place = { x: number; y: number; width: number; height: number }

/** Of FPDFPageObj_GetType. */
const IMAGE = 3

/** Where a page has images, whole, also where the page cuts them off; in points. */
export function imagesOf({ pdf, handle }: OpenPage, pageHeight: number): Place[] {
  const { fn, scratch } = pdf
  const objects = Array.from({ length: fn.FPDFPage_CountObjects(handle) }, (_, i) =>
    fn.FPDFPage_GetObject(handle, i),
  )
  return objects
    .filter((object) => fn.FPDFPageObj_GetType(object) === IMAGE)
    .map((object) => {
      fn.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)
      const [left = 0, bottom = 0, right = 0, top = 0] = pdf.floats().slice(scratch / 4, scratch / 4 + 4)
      return { x: left, y: pageHeight - top, width: right - left, height: top - bottom }
    })
}

/** Bytes of a drawing, row by row: red, green and blue first of each pixel. */
export type Drawing = { width: number; height: number; channels: number; data: ArrayLike<number> }

/**
 * How light each part of a place is on average, from 0 to 255, row by row.
 * @param scale pixels of the drawing in each unit of the place
 * @param parts into how many the place is divided each way
 */
export function shadesIn(drawing: Drawing, place: Place, scale: number, parts: number): number[] {
  const at = (start: number, length: number, part: number) =>
    Math.round((start + (length * part) / parts) * scale)
  return Array.from({ length: parts * parts }, (_, i) => {
    const [row, column] = [Math.floor(i / parts), i % parts]
    let sum = 0
    let pixels = 0
    for (let y = at(place.y, place.height, row); y < at(place.y, place.height, row + 1); y++)
      for (let x = at(place.x, place.width, column); x < at(place.x, place.width, column + 1); x++) {
        sum += lightness(drawing, x, y)
        pixels++
      }
    return sum / pixels
  })
}

function lightness({ width, channels, data }: Drawing, x: number, y: number): number {
  const pixel = (y * width + x) * channels
  return [0, 1, 2].reduce((sum, colour) => sum + Number(data[pixel + colour]), 0) / 3
}

/** How far the parts of two drawings are apart where they are farthest. */
export function farthest(one: number[], other: number[]): number {
  return Math.max(...one.map((shade, i) => Math.abs(shade - Number(other[i]))))
}
