import type { Paper } from './paper'

/** How large a picture stands on the page, and where. */
export type Spot = { x: number; y: number; width: number }

/** Puts a picture on the page as a figure of the structure, with words for those who cannot see it. */
export function putPicture(
  { pdf, isDraft }: Paper,
  parent: PDFKit.PDFStructureElement,
  png: Uint8Array,
  alt: string,
  { x, y, width }: Spot,
): void {
  if (isDraft) return
  const { width: pixels, height: rows } = sizeOfPng(png)
  const box = [x, y, x + width, y + (width * rows) / pixels]
  const options = { alt, bbox: box, placement: 'Block' } as object
  parent.add(pdf.struct('Figure', options, [() => pdf.image(Buffer.from(png), x, y, { width })]))
}

/** The width and height of a PNG, from its header (PNG specification, 11.2.2). */
function sizeOfPng(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}
