import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { convertIndexedToRgb, decode } from 'fast-png'
import { afterAll, describe, expect, test } from 'vitest'
import { fileOf } from '@/lib/briefing/briefing-file'
import { briefingPictures } from '@/lib/briefing/pictures'
import { drawPage } from '@/lib/letters/pdf/draw'
import { withPdf } from '@/lib/letters/pdf/pdf-pages'
import { withFreshDatabase } from '../../support/fresh-database'
import { isLong } from '../../support/long'
import { briefed, withInventedBriefings } from './invented-briefings'
import { type Drawing, farthest, imagesOf, shadesIn } from './pictures-in-pdf'

withFreshDatabase()
withInventedBriefings()

const run = promisify(execFile)

/** `npm run test:long` sets it, where there is LibreOffice or it could be installed. */
const office = process.env.SOFFICE_PATH

const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5 }))

/** Turns a Word document into pages as LibreOffice shows them, with settings of its own. */
async function asPdf(docx: Uint8Array): Promise<Uint8Array> {
  const file = path.join(folder, 'briefing.docx')
  writeFileSync(file, docx)
  const settings = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'settings'))}`
  const args = [settings, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]
  await run(office as string, args, { timeout: 300_000 })
  return new Uint8Array(readFileSync(path.join(folder, 'briefing.pdf')))
}

/** Pixels a point. */
const SCALE = 4

/** Into so many parts a picture is divided each way: finer, the edges of its marks would count. */
const PARTS = 8

/** Of 255; edges are drawn in other shades where a picture is made smaller. */
const MOST_APART = 24

describe.skipIf(!isLong || !office)('a briefing as a Word document, opened in LibreOffice', () => {
  test('has no two lines of its title over one another', async () => {
    const { briefing } = await briefed('ambleford', { year: '2023-24' })
    const pdf = await asPdf(await fileOf(briefing, 'docx'))
    const read = await withPdf(pdf, ({ page }) => page(1).glyphs)
    if ('refused' in read) throw new Error(read.refused.message)
    const size = Math.max(...read.result.map((glyph) => glyph.size))
    const title = read.result.filter((glyph) => glyph.size === size)
    const lines = [...new Set(title.map(({ baseline }) => Math.round(baseline)))].sort((a, b) => a - b)
    expect(lines.length).toBeGreaterThan(1)
    for (const [at, line] of lines.slice(1).entries()) expect(line - Number(lines[at])).toBeGreaterThan(size)
  })

  test('shows its charts, its dots and its QR code whole', async () => {
    const { briefing } = await briefed('ambleford', { year: '2023-24', with: 'combe' })
    const { charts, cases, qrPng } = await briefingPictures(briefing)
    const pictures = [...charts.values(), ...cases.values(), qrPng]
    const pdf = await asPdf(await fileOf(briefing, 'docx'))
    const read = await withPdf(pdf, ({ pdf: { pageCount }, page }) =>
      Array.from({ length: pageCount }, (_, at) => page(at + 1)).flatMap(({ open, width, height }) => {
        const size = { width: Math.round(width * SCALE), height: Math.round(height * SCALE) }
        const drawing = { ...size, data: drawPage(open, size), channels: 4 }
        return imagesOf(open, height).map((image) => shadesIn(drawing, image, SCALE, PARTS))
      }),
    )
    if ('refused' in read) throw new Error(read.refused.message)
    expect(read.result).toHaveLength(pictures.length)
    for (const drawing of pictures.map(drawingOf)) {
      const own = shadesIn(drawing, { x: 0, y: 0, ...drawing }, 1, PARTS)
      expect(Math.min(...read.result.map((shown) => farthest(own, shown)))).toBeLessThan(MOST_APART)
    }
  })
})

/** The pictures of a briefing have palettes. */
function drawingOf(png: Uint8Array): Drawing {
  const decoded = decode(png)
  const { width, height, palette } = decoded
  const channels = palette?.[0]?.length
  if (channels === undefined) throw new Error('The picture has no palette.')
  return { width, height, channels, data: convertIndexedToRgb(decoded) }
}
