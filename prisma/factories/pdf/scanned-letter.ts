import { PDFiumLibrary } from '@hyzyla/pdfium'
import { encode } from 'fast-png'
import { letterContents } from './letter-contents'
import type { InventedPdfLetter } from './letter-type'
import { BLACK, PAGE_HEIGHT } from './page'
import { textContent } from './page-content'
import { type Random, seededRandom } from './seeded-random'
import { writePdf } from './write-pdf'

/** How a letter came to be pictures of pages. */
export type Scan = {
  /** Dots per inch. */
  dpi?: number
  /** Which pages are pictures, from 1; all where left out. */
  pages?: number[]
  /** How much the grey of a dot strays, from 0 to 255. */
  noise?: number
  /** Stamped on every page as text, as committees do: 'Agenda Item 7'. */
  stamps?: string[]
  /** What a recogniser read and hid in the file: text that is not drawn, or that the picture covers. */
  hidden?: { says: InventedPdfLetter; as: 'not-drawn' | 'covered' }
}

/** An invented letter of which pages are pictures. The same letter and scan give the same bytes. */
export async function scannedLetterPdf(letter: InventedPdfLetter, scan: Scan = {}): Promise<Uint8Array> {
  const { dpi = 200, pages, noise = 0, stamps = [], hidden } = scan
  const family = letter.print?.font ?? 'Helvetica'
  const contents = letterContents(letter)
  const under = hidden ? letterContents(hidden.says) : []
  const over = textContent(
    stamps.map((text, i) => ({
      text,
      x: 60 + i * 360,
      y: PAGE_HEIGHT - 18,
      size: 9,
      bold: false,
      colour: BLACK,
    })),
    family,
  )
  const pictures = await picturesOf(await writePdf(contents, family, 'Scan'), dpi, noise, seededRandom(dpi))
  return writePdf(
    contents.map((content, i) =>
      pages && !pages.includes(i + 1)
        ? `${content}\n${over}`
        : {
            png: pictures[i] as Uint8Array,
            under: `${hidden?.as === 'not-drawn' ? '3 Tr ' : ''}${under[i] ?? ''} 0 Tr`,
            over,
          },
    ),
    family,
    'Scan',
  )
}

async function picturesOf(
  pdf: Uint8Array,
  dpi: number,
  noise: number,
  random: Random,
): Promise<Uint8Array[]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const pictures: Uint8Array[] = []
  for (const page of document.pages()) {
    const { width, height, data } = await page.render({ scale: dpi / 72 })
    const grey = new Uint8Array(width * height)
    for (let i = 0; i < grey.length; i++) {
      const [red = 0, green = 0, blue = 0] = data.subarray(i * 4, i * 4 + 3)
      const drawn = 0.3 * red + 0.59 * green + 0.11 * blue
      grey[i] = Math.max(0, Math.min(255, drawn + (random() - 0.5) * 2 * noise))
    }
    pictures.push(encode({ width, height, data: grey, channels: 1, depth: 8 }))
  }
  document.destroy()
  library.destroy()
  return pictures
}
