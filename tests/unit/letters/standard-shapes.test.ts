import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Box } from '@/lib/domain/figure'
import { partOf } from '@/lib/letters/pdf/beside-numbers'
import {
  aroundDigit,
  digitKnown,
  distance,
  inkOf,
  recogniseDigit,
  type Shape,
  scaleFor,
  shapeIn,
  standardShapes,
} from '@/lib/letters/pdf/digit-shapes'
import { drawWithAndWithoutText } from '@/lib/letters/pdf/draw'
import { withPdf } from '@/lib/letters/pdf/pdf-pages'
import { recogniserOfThread } from '@/lib/platform/recogniser'
import { digitsPdf } from '@/prisma/factories/pdf/digits-pdf'

const FONTS = ['Helvetica', 'Helvetica-Bold', 'Times-Roman', 'Times-Bold']
const SIZES = [8, 9, 10, 10.5, 11, 12, 13, 14, 16, 22, 30, 38]

/** Two drawings of one shape that are so near each other need not both be kept. */
const SAME = 6

/** Points around a digit, of another fraction of a pixel in each font and size. */
const MARGIN = 2

function withMargin({ x, y, width, height }: Box): Box {
  return { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN }
}

type Drawn = { digit: string; shape: Shape; recognised: string | null }

/** Every digit of some fonts in some sizes, as a page draws it. */
async function drawnDigits(): Promise<Drawn[]> {
  const recogniser = await recogniserOfThread()
  const drawn: Drawn[] = []
  for (const font of FONTS) {
    const read = await withPdf(digitsPdf(font, SIZES), async (open) => {
      const { open: page, glyphs } = open.page(1)
      const closer = glyphs.map((glyph) => ({ ...aroundDigit(glyph), plane: null }))
      const usual = glyphs.map((glyph) => ({
        box: withMargin(glyph.ink),
        scale: scaleFor([glyph]),
        plane: null,
      }))
      const drawings = drawWithAndWithoutText(page, closer)
      const usualDrawings = drawWithAndWithoutText(page, usual)
      for (const [i, glyph] of glyphs.entries()) {
        const [drawing, usually, part] = [drawings[i], usualDrawings[i], usual[i]]
        const shape = usually && part && shapeIn(usually, partOf(glyph.ink, part.box, part.scale, usually))
        if (!shape || !drawing) throw new Error(`${font} draws no ${glyph.text}.`)
        const recognised = await recogniseDigit(inkOf(drawing), recogniser)
        drawn.push({ digit: glyph.text, shape, recognised })
      }
    })
    if ('refused' in read) throw new Error(read.refused.message)
  }
  return drawn
}

test('the digits of standard fonts are known, each shape of them as the digit that it is recognised as', async () => {
  const drawn = await drawnDigits()
  expect(drawn).toHaveLength(FONTS.length * SIZES.length * 10)
  if (process.env.SHAPES === 'write') write(drawn)
  for (const { digit, recognised } of drawn) expect(recognised).toBe(digit)
  for (const { digit, shape } of drawn) expect(digitKnown(shape, digit)).toBe(digit)
  for (const { digit, shape } of standardShapes())
    expect(drawn.some((one) => one.digit === digit && distance(one.shape, shape) <= 1)).toBe(true)
})

function write(drawn: Drawn[]): void {
  const kept: Drawn[] = []
  for (const one of drawn)
    if (!kept.some(({ digit, shape }) => digit === one.digit && distance(shape, one.shape) <= SAME))
      kept.push(one)
  const shapes = kept.map(({ digit, shape }) => ({
    digit,
    ratio: Math.round(shape.ratio * 10_000) / 10_000,
    fields: Buffer.from(shape.fields).toString('base64'),
  }))
  writeFileSync('lib/letters/pdf/standard-shapes.json', `${JSON.stringify(shapes, null, 2)}\n`)
}
