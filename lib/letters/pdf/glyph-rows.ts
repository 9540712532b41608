import type { Glyph } from './page-glyphs'

/** In points: about as high as a line, so that few characters are looked at in vain. */
const ROW = 16
/** More rows than any page that can be drawn. */
const MOST_ROWS = 1000

/** The characters of a page whose ink reaches between two heights, in points from its top, in the order it draws them. */
export type GlyphsBetween = (top: number, bottom: number) => Glyph[]

/** Sorts a page's characters by their heights when they are first asked for: many pages are never asked. */
export function glyphsBetween(glyphs: Glyph[]): GlyphsBetween {
  let rows: Glyph[][] | undefined
  return (top, bottom) => {
    rows ??= inRows(glyphs)
    const first = rowAt(top)
    const found: Glyph[] = []
    for (let row = first; row <= rowAt(bottom); row++) {
      for (const glyph of rows[row] ?? []) {
        const { y, height } = glyph.ink
        // One that reaches over several rows stands in each of them.
        if (Math.max(rowAt(y), first) === row && y <= bottom && y + height >= top) found.push(glyph)
      }
    }
    return found.sort((a, b) => a.order - b.order)
  }
}

function inRows(glyphs: Glyph[]): Glyph[][] {
  const rows: Glyph[][] = []
  for (const glyph of glyphs) {
    const { y, height } = glyph.ink
    for (let row = rowAt(y); row <= rowAt(y + height); row++) {
      const others = rows[row]
      if (others) others.push(glyph)
      else rows[row] = [glyph]
    }
  }
  return rows
}

function rowAt(height: number): number {
  return Math.max(0, Math.min(MOST_ROWS, Math.floor(height / ROW)))
}
