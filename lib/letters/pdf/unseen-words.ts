import type { Box } from '@/lib/domain/figure'
import { partOf } from './beside-numbers'
import { type Drawing, drawWithAndWithoutText } from './draw'
import type { Glyph } from './page-glyphs'
import { isDrawn } from './page-kind'
import type { PdfPage } from './pdf-pages'

/** One and a half pixels a point: enough to see whether a letter is there. */
const SCALE = 1.5
/** How much a letter changes its ground where it changes it most, of 255, when it is drawn so small. */
const CONTRAST = 12
/** Smaller type no letter prints. */
const SMALLEST = 5
/** The strips at a page's head and foot, in parts of its height, where committees stamp their papers. */
const EDGE = 0.06
/** So much of what nobody sees is quoted, in characters. */
const MOST_QUOTED = 60

/** Words of a page that are in its text and that a reader does not see; null where he sees all. */
export function unseenWords({ open, glyphs, width, height }: PdfPage): string | null {
  const letters = glyphs.filter(
    ({ text, size, baseline }) =>
      size >= SMALLEST &&
      baseline > height * EDGE &&
      baseline < height * (1 - EDGE) &&
      /[\p{L}\p{N}%]/u.test(text),
  )
  const notDrawn = new Set(
    [...new Set(letters.map(({ object }) => object))].filter((object) => !isDrawn(open, object)),
  )
  let unseen = letters
  // What no grey shows may be seen in a colour.
  for (const plane of [null, 0, 1, 2] as const) {
    const part = { box: { x: 0, y: 0, width, height }, scale: SCALE, plane, annotations: true }
    const [drawing] = drawWithAndWithoutText(open, [part])
    if (!drawing) throw new Error('A page was not drawn.')
    unseen = unseen.filter(({ ink, object }) => notDrawn.has(object) || !isSeen(drawing, ink, part.box))
    if (unseen.length === 0) return null
  }
  return wordsAround(unseen[0] as Glyph, glyphs)
}

function isSeen(drawing: Drawing, ink: Box, page: Box): boolean {
  const { shown, ground } = drawing
  // So small, a letter is drawn up to a pixel beside its place.
  const { left, top, right, bottom } = partOf(ink, page, SCALE, drawing, 1)
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = y * shown.width + x
      if (Math.abs((shown.pixels[at] as number) - (ground.pixels[at] as number)) >= CONTRAST) return true
    }
  }
  return false
}

function wordsAround(glyph: Glyph, glyphs: Glyph[]): string {
  return glyphs
    .filter(({ object }) => object === glyph.object)
    .map(({ text, spaced }) => (spaced ? ` ${text}` : text))
    .join('')
    .trim()
    .slice(0, MOST_QUOTED)
}
