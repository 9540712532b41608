import { convertIndexedToRgb, decode } from 'fast-png'
import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
import { drawPage } from '@/lib/letter/draw-page'
import { PageNotDrawn } from '@/lib/letter/page-not-drawn'
import { pictureSize } from '@/lib/letter/picture-size'
import { pdfDamages } from '@/prisma/factories/letter-pdf'

type Settings = PDFKit.PDFDocumentOptions

/** A PDF with a page for each drawer. */
function pdf(
  settings: Settings,
  ...pages: ((document: PDFKit.PDFDocument) => unknown)[]
): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', margin: 0, ...settings, autoFirstPage: false })
  const parts: Uint8Array[] = []
  document.on('data', (part: Uint8Array) => parts.push(part))
  const written = new Promise<Uint8Array>((resolve) =>
    document.on('end', () => resolve(Buffer.concat(parts))),
  )
  for (const draw of pages) {
    document.addPage()
    draw(document)
  }
  document.end()
  return written
}

/** A picture whose colours can be asked for at points of its A4 page. */
function lookAt(png: Uint8Array) {
  const picture = decode(png)
  const rgb = convertIndexedToRgb(picture)
  const { width, height } = picture
  const scale = width / 595.28
  const colourAt = (x: number, y: number) => {
    const start = (Math.round(y * scale) * width + Math.round(x * scale)) * 3
    return [...rgb.subarray(start, start + 3)]
  }
  /** How many pixels of a rectangle of the page, in points, are nearly black. */
  const darkIn = (left: number, top: number, right: number, bottom: number) => {
    let dark = 0
    for (let y = Math.round(top * scale); y < bottom * scale; y++) {
      for (let x = Math.round(left * scale); x < right * scale; x++) {
        if ((rgb[(y * width + x) * 3] ?? 255) < 64) dark++
      }
    }
    return dark
  }
  return { width, height, colourAt, darkIn }
}

const LETTER = await pdf(
  {},
  (page) => page.fontSize(12).text('First page', 50, 50),
  (page) => page.fontSize(12).text('9 upheld decisions', 100, 400),
)

const LOCKED = await pdfDamages.encryptedPdf()
const BOMB = await pdfDamages.pdfBomb()

describe('a page of a PDF', () => {
  test('is drawn on white, with its words where the page has them', async () => {
    const { width, height, darkIn, colourAt } = lookAt(await drawPage(LETTER, 2))
    expect([width, height]).toEqual([1200, 1697])
    expect(colourAt(300, 700)).toEqual([255, 255, 255])
    expect(darkIn(100, 400, 203, 414)).toBeGreaterThan(300)
    expect(darkIn(0, 0, 595, 400)).toBe(0)
    expect(darkIn(0, 416, 595, 841)).toBe(0)
    expect(darkIn(0, 0, 99, 841)).toBe(0)
    expect(darkIn(206, 0, 595, 841)).toBe(0)
  })

  test('keeps the colours that fill it', async () => {
    const file = await pdf({}, (page) => {
      page.rect(50, 50, 200, 100).fill('#12436d')
      for (let i = 0; i < 300; i++) page.rect(i, 300, 1, 50).fill([i % 256, (i * 7) % 256, (i * 13) % 256])
    })
    const png = await drawPage(file, 1)
    expect(decode(png).palette?.length).toBeGreaterThan(16)
    expect(lookAt(png).colourAt(150, 100)).toEqual([0x12, 0x43, 0x6d])
  })

  test('is a small file when it is full of text', async () => {
    const words = 'We uphold complaints when we find fault in the actions of an organisation. '
    const file = await pdf({}, (page) => page.fontSize(10.5).text(words.repeat(55), 56, 56, { width: 480 }))
    expect((await drawPage(file, 1)).byteLength).toBeLessThan(150_000)
  })

  test.each([
    ['as large as a field', 14_400, 14_400, [1200, 1200]],
    ['a strip', 72, 7200, [20, 2000]],
    ['on its side', 841.89, 595.28, [1200, 848]],
  ])('that is %s is drawn at a size that can be shown', async (_what, width, height, size) => {
    expect(Object.values(pictureSize({ width, height }))).toEqual(size)
    const picture = decode(await drawPage(await pdf({ size: [width, height] }, () => {}), 1))
    expect([picture.width, picture.height]).toEqual(size)
  })
})

describe('a page that cannot be drawn', () => {
  const damaged = Uint8Array.from(LETTER, (byte, i) => (i < 20 ? byte : (byte * 31 + i) % 256))

  test.each([
    ['there is no page 3', LETTER, 3, 'no-such-page'],
    ['there is no page 0', LETTER, 0, 'no-such-page'],
    ['the file is damaged', damaged, 1, 'unreadable'],
    ['the file is cut short', LETTER.slice(0, 300), 1, 'unreadable'],
    ['the file is empty', new Uint8Array(), 1, 'unreadable'],
    ['the file is text', Buffer.from('Dear Mr Porter\n'), 1, 'unreadable'],
    ['the file is encrypted', LOCKED, 1, 'password'],
    ['the file takes all memory', BOMB, 1, 'failed'],
    ['the file draws itself without end', pdfDamages.selfReferencingPdf('form'), 1, 'failed'],
  ])('because %s is refused, and the next is drawn', async (_why, file, page, reason) => {
    const failure = await drawPage(file, page).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(PageNotDrawn)
    expect(failure).toMatchObject({ reason, message: expect.stringMatching(/^[A-Z].*\.$/) })
    expect(lookAt(await drawPage(LETTER, 1)).darkIn(50, 50, 120, 64)).toBeGreaterThan(100)
  })

  test('fails alone', async () => {
    const files = [damaged, LETTER, damaged, LETTER]
    const drawn = await Promise.allSettled(files.map((file) => drawPage(file, 1)))
    expect(drawn.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled'])
  })
})
