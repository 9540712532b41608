import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
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
import { drawWithAndWithoutText, type PartOfPage } from '@/lib/letters/pdf/draw'
import type { Glyph, OpenPage } from '@/lib/letters/pdf/page-glyphs'
import { withPdf } from '@/lib/letters/pdf/pdf-pages'
import { recogniserOfThread } from '@/lib/platform/recogniser'
import { digitsPdf, type RowOfDigits } from '@/prisma/factories/pdf/digits-pdf'
import { cases, isLong } from '../../support/long'

const FONTS = ['Helvetica', 'Helvetica-Bold', 'Times-Roman', 'Times-Bold']
const SIZES = [8, 9, 10, 10.5, 11, 12, 13, 14, 16, 22, 30, 38, 42]
/** Of two that stand beside each other, the edge of one can lie over the place of the other. */
const SIZE_OF_PAIRS = 11
const DIGITS = [...'0123456789']

const APART: RowOfDigits[] = SIZES.map((size) => ({ size, digits: DIGITS.join(''), apart: 0.6 }))
const PAIRS: RowOfDigits[] = DIGITS.map((digit) => ({
  size: SIZE_OF_PAIRS,
  digits: DIGITS.map((other) => digit + other).join(''),
  apart: 0,
}))

/** Two drawings of one shape that are so near each other need not both be kept. */
const SAME = 6

/** Points around a digit. */
const MARGIN = 2

/**
 * Where on the grid of pixels a digit stands, across and down, in parts of a pixel: its drawing changes a little with
 * each, most where an edge of it comes to lie outside its place.
 */
const FIFTHS = [0, 0.2, 0.4, 0.6, 0.8]
/** Beside digits of another size one is drawn a little larger or smaller, with other edges. */
const LARGER = [1, 1.001, 1.01, 0.99]
const PLACES = cases(
  [0, 0.4, 0.8].map((part) => ({ across: part, down: part, larger: 1 })),
  LARGER.flatMap((larger) => FIFTHS.flatMap((across) => FIFTHS.map((down) => ({ across, down, larger })))),
)

function placesOf(glyph: Glyph): PartOfPage[] {
  const { x, y, width, height } = glyph.ink
  return PLACES.map(({ across, down, larger }) => {
    const scale = scaleFor([glyph]) * larger
    const box = {
      x: x - MARGIN - across / scale,
      y: y - MARGIN - down / scale,
      width: width + 2 * MARGIN + 1,
      height: height + 2 * MARGIN + 1,
    }
    return { box, scale, plane: null }
  })
}

/** A digit of a font in one size: as what it is recognised by itself, and its shapes wherever it stands. */
type Drawn = { digit: string; shapes: Shape[]; recognised: string | null }

function shapesOf(page: OpenPage, glyph: Glyph): Shape[] {
  const places = placesOf(glyph)
  return drawWithAndWithoutText(page, places).map((drawing, i) => {
    const { box, scale } = places[i] as PartOfPage
    const shape = shapeIn(drawing, partOf(glyph.ink, box, scale, drawing))
    if (!shape) throw new Error(`A ${glyph.text} was not drawn.`)
    return shape
  })
}

async function onPageOf<Result>(
  font: string,
  rows: RowOfDigits[],
  look: (page: OpenPage, glyphs: Glyph[]) => Promise<Result>,
): Promise<Result> {
  const read = await withPdf(digitsPdf(font, rows), (open) => {
    const { open: page, glyphs } = open.page(1)
    expect(glyphs.map(({ text }) => text).join('')).toBe(rows.map(({ digits }) => digits).join(''))
    return look(page, glyphs)
  })
  if ('refused' in read) throw new Error(read.refused.message)
  return read.result
}

/** Every digit of some fonts in some sizes, as a page draws it; and every pair of digits of these fonts. */
async function drawnDigits(): Promise<Drawn[]> {
  const recogniser = await recogniserOfThread()
  const drawn: Drawn[] = []
  for (const font of FONTS) {
    const alone = await onPageOf(font, APART, async (page, glyphs) => {
      const found: Drawn[] = []
      for (const glyph of glyphs) {
        const [closer] = drawWithAndWithoutText(page, [{ ...aroundDigit(glyph), plane: null }])
        if (!closer) throw new Error('A digit was not drawn.')
        const recognised = await recogniseDigit(inkOf(closer), recogniser)
        found.push({ digit: glyph.text, shapes: shapesOf(page, glyph), recognised })
      }
      return found
    })
    drawn.push(...alone)
    const pairs = await onPageOf(font, PAIRS, async (page, glyphs) =>
      glyphs.map((glyph) => ({ digit: glyph.text, shapes: shapesOf(page, glyph) })),
    )
    for (const { digit, shapes } of pairs) alone.find((one) => one.digit === digit)?.shapes.push(...shapes)
  }
  return drawn
}

test('the digits of standard fonts are known, each shape of them as the digit that it is recognised as', async () => {
  const drawn = await drawnDigits()
  expect(drawn).toHaveLength(FONTS.length * SIZES.length * 10)
  if (isLong && process.env.SHAPES === 'write') write(drawn)
  for (const { digit, recognised } of drawn) expect(recognised).toBe(digit)
  for (const { digit, shapes } of drawn)
    for (const shape of shapes) expect(digitKnown(shape, digit)).toBe(digit)
  for (const { digit, shape } of standardShapes()) {
    const nearest = (among: Drawn[]) =>
      Math.min(...among.flatMap(({ shapes }) => shapes.map((other) => distance(other, shape))))
    const own = nearest(drawn.filter((one) => one.digit === digit))
    expect(own).toBeLessThan(nearest(drawn.filter((one) => one.digit !== digit)))
    if (isLong) expect(own).toBeLessThanOrEqual(1)
  }
})

function write(drawn: Drawn[]): void {
  const kept: { digit: string; shape: Shape }[] = []
  for (const { digit, shapes } of drawn)
    for (const shape of shapes)
      if (!kept.some((one) => one.digit === digit && distance(one.shape, shape) <= SAME))
        kept.push({ digit, shape })
  const json = kept.map(({ digit, shape }) => ({
    digit,
    ratio: Math.round(shape.ratio * 10_000) / 10_000,
    fields: Buffer.from(shape.fields).toString('base64'),
  }))
  writeFileSync('lib/letters/pdf/standard-shapes.json', `${JSON.stringify(json, null, 2)}\n`)
}
