import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DecisionError } from '@/lib/data/decisions'
import { inOrder } from '@/lib/domain/figure'
import type { Review } from '@/lib/domain/source'
import { boxAround } from '@/lib/letters/pdf/boxes'
import { drawPart } from '@/lib/letters/pdf/draw'
import { withPdf } from '@/lib/letters/pdf/pdf-pages'
import { encodeGrey } from '@/lib/platform/palette-png'

/** So much of the page is shown over and under the words, in points. */
const MARGIN = 36

/** Pixels a point: small print can be read. */
const SCALE = 2.5

/**
 * Draws where each figure of a letter's PDF stands: the words across the page with what is over and under them.
 * @param folder where the pictures are written; made where it is not there
 * @returns the files, in the order of the figures
 * @throws DecisionError where the source has no pages, or the file cannot be opened
 */
export async function writePictures(review: Review, folder: string): Promise<string[]> {
  if (review.file.mediaType !== 'application/pdf')
    throw new DecisionError('This is not a PDF, so it has no pages to show.')
  mkdirSync(folder, { recursive: true })
  const drawn = await withPdf(await review.file.load(), ({ page }) =>
    inOrder(review.figures).flatMap(({ name, place }) => {
      if (place.boxes.length === 0) return []
      const { open, width, height } = page(place.page)
      const { y, height: down } = boxAround(place.boxes)
      const top = Math.max(0, y - MARGIN)
      const box = { x: 0, y: top, width, height: Math.min(height, y + down + MARGIN) - top }
      const file = path.join(folder, `page-${place.page}-${name}.png`)
      writeFileSync(file, encodeGrey(drawPart(open, { box, scale: SCALE, plane: null })))
      return file
    }),
  )
  if ('refused' in drawn) throw new DecisionError(drawn.refused.message)
  return drawn.result
}
