import { expect, test } from 'vitest'
import { type Box, inOrder } from '@/lib/domain/figure'
import { nameIndex } from '@/lib/domain/name-index'
import { type Drawing, drawWithAndWithoutText } from '@/lib/letters/pdf/draw'
import { withPdf } from '@/lib/letters/pdf/pdf-pages'
import { readLetter } from '@/lib/letters/read-letter'
import { letterPdf, type PrintOptions } from '@/prisma/factories/letter-pdf'
import { onItsSide } from '@/prisma/factories/pdf/on-its-side'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'

const names = nameIndex(inventedRegister([inventedCouncil({ name: 'Ambleford' })]))

/** Pixels a point, and points around a mark that are looked at: less than there is between two letters. */
const SCALE = 10
const AROUND = 0.4

/**
 * How far the ink that is drawn in a box and right around it lies from each of its sides, in points: 0.3 outside
 * where a letter is cut through.
 */
function inkFromSides({ shown, ground }: Drawing, box: Box) {
  const far = { left: Infinity, top: Infinity, right: Infinity, bottom: Infinity }
  for (let at = 0; at < shown.pixels.length; at++) {
    if (Math.abs((shown.pixels[at] ?? 0) - (ground.pixels[at] ?? 0)) < 100) continue
    const [x, y] = [(at % shown.width) / SCALE - AROUND, Math.floor(at / shown.width) / SCALE - AROUND]
    far.left = Math.min(far.left, x)
    far.top = Math.min(far.top, y)
    far.right = Math.min(far.right, box.width - x)
    far.bottom = Math.min(far.bottom, box.height - y)
  }
  return Object.values(far)
}

async function marksOf(bytes: Uint8Array): Promise<number[]> {
  const reading = await readLetter(bytes, names)
  if (reading.outcome !== 'accepted') throw new Error(JSON.stringify(reading))
  const boxes = inOrder(reading.figures).flatMap(({ place }) =>
    place.boxes.map((box) => ({ page: place.page, box })),
  )
  const drawn = await withPdf(bytes, (open) =>
    boxes.map(({ page, box }) => {
      const around = {
        x: box.x - AROUND,
        y: box.y - AROUND,
        width: box.width + 2 * AROUND,
        height: box.height + 2 * AROUND,
      }
      const [drawing] = drawWithAndWithoutText(open.page(page).open, [
        { box: around, scale: SCALE, plane: null },
      ])
      return drawing ? inkFromSides(drawing, box) : [Infinity]
    }),
  )
  if ('refused' in drawn) throw new Error(drawn.refused.message)
  return drawn.result.flat()
}

function isAtTheEdge(points: number): void {
  expect(points).toBeGreaterThan(-0.35)
  expect(points).toBeLessThan(0.5)
}

const PRINTS: [string, PrintOptions][] = [
  ['panels in two columns', { panels: 'stacked' }],
  ['panels side by side', { panels: 'side-by-side' }],
  ['digits drawn one by one and out of order', { splitNumbers: true, drawingOrder: 'shuffled' }],
  ['another font', { font: 'Times', emphasis: true }],
]

test.each(PRINTS)('the marks of figures end where the ink of their words does: %s', async (_, print) => {
  const far = await marksOf(await letterPdf({ council: 'Ambleford Council', year: '2023-24', print }))
  expect(far.length).toBeGreaterThan(40)
  for (const points of far) isAtTheEdge(points)
})

test.each([90, 180, 270] as const)(
  'so do those of a letter whose pages are turned by %i degrees',
  async (turn) => {
    const upright = await letterPdf({ council: 'Ambleford Council', year: '2023-24' })
    for (const points of await marksOf(onItsSide(upright, turn))) isAtTheEdge(points)
  },
)
