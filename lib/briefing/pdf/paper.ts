import PDFDocument from 'pdfkit'
import type { Day } from '@/lib/domain/day'
import { PALETTE } from '@/lib/series/palette'
import type { PaperFonts } from './fonts'

/** A4 sheets that are being written as a tagged PDF, with the site's fonts in it. */
export type Paper = {
  pdf: PDFKit.PDFDocument
  /** The element of the structure that everything belongs to. */
  root: PDFKit.PDFStructureElement
  /** The size of ordinary text, in points; all else follows from it. */
  size: number
}

const { ink: INK, quiet: QUIET, council: COUNCIL } = PALETTE

/** How text is set: sizes, and the room after it, as shares of ordinary text. */
export const STYLES = {
  title: { font: 'serif', size: 1.8, colour: INK, after: 0.3 },
  answer: { font: 'serif', size: 1.2, colour: INK, after: 0.4 },
  part: { font: 'serif', size: 1.35, colour: INK, after: 0.3 },
  subheading: { font: 'semibold', size: 1, colour: INK, after: 0.1 },
  text: { font: 'sans', size: 1, colour: INK, after: 0.35 },
  counts: { font: 'semibold', size: 1, colour: INK, after: 0 },
  small: { font: 'sans', size: 0.86, colour: QUIET, after: 0.3 },
  link: { font: 'sans', size: 0.86, colour: COUNCIL, after: 0 },
} as const

export type Style = keyof typeof STYLES

export const MARGIN = 36

/** 210 by 297 mm, in points. */
const A4 = { width: 595.28, height: 841.89 }

/** Between the margins. */
export const TEXT_WIDTH = A4.width - 2 * MARGIN

const FOOT = 20

/** Opens the first sheet. @param size of ordinary text, in points */
export function openPaper(title: string, publishedOn: Day, size: number, fonts: PaperFonts): Paper {
  const pdf = new PDFDocument({
    size: [A4.width, A4.height],
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT },
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    // None but ours.
    font: '',
    info: {
      Title: title,
      Author: 'Upheld',
      Creator: 'Upheld',
      Producer: 'Upheld',
      // An edition never changes, and neither do the bytes.
      CreationDate: new Date(`${publishedOn}T00:00:00Z`),
    },
  })
  // PDFKit takes fonts that are open; its types know of files only.
  for (const [name, font] of Object.entries(fonts)) pdf.registerFont(name, font as never)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  return { pdf, root, size }
}

export function setStyle({ pdf, size }: Paper, style: Style): PDFKit.PDFDocument {
  const { font, size: share, colour } = STYLES[style]
  return pdf
    .font(font)
    .fontSize(size * share)
    .fillColor(colour)
}

/** How high words stand when set between these margins, in points. */
export function heightOf(paper: Paper, style: Style, words: string, width: number): number {
  return setStyle(paper, style).heightOfString(words, { width })
}

/** Turns to a new page where so many points are not left on this one. */
export function makeRoom({ pdf }: Paper, height: number): void {
  if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) {
    pdf.addPage()
    pdf.x = MARGIN
  }
}

/** Writes what has no meaning of its own, such as lines and the page's foot, outside the structure. */
function artifact({ pdf }: Paper, type: 'Layout' | 'Pagination', write: () => void): void {
  pdf.markContent('Artifact', { type })
  write()
  pdf.endMarkedContent()
}

export function hairline(paper: Paper, y: number, colour: string): void {
  artifact(paper, 'Layout', () => {
    paper.pdf
      .moveTo(MARGIN, y)
      .lineTo(MARGIN + TEXT_WIDTH, y)
      .lineWidth(0.5)
      .strokeColor(colour)
      .stroke()
  })
}

/** The line beside what is quoted, between two heights of a page. */
export function quoteLine(paper: Paper, from: number, to: number): void {
  artifact(paper, 'Layout', () => {
    paper.pdf
      .moveTo(MARGIN + 1, from)
      .lineTo(MARGIN + 1, to)
      .lineWidth(1.6)
      .strokeColor(COUNCIL)
      .stroke()
  })
}

/** The foot of every page: where the paper comes from, and which page it is. */
export function writeFeet(paper: Paper, words: string): void {
  const { pdf } = paper
  const { count } = pdf.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    pdf.switchToPage(page)
    const y = pdf.page.height - MARGIN - FOOT / 2
    artifact(paper, 'Pagination', () => {
      setStyle(paper, 'small')
      const number = `Page ${page + 1} of ${count}`
      pdf.text(words, MARGIN, y, { lineBreak: false })
      pdf.text(number, MARGIN + TEXT_WIDTH - pdf.widthOfString(number), y, { lineBreak: false })
    })
  }
}

export function pagesOf({ pdf }: Paper): number {
  return pdf.bufferedPageRange().count
}

/** Closes the paper. @returns the file */
export function closePaper({ pdf, root }: Paper): Promise<Uint8Array> {
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    const chunks: Uint8Array[] = []
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('error', reject)
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
  })
  root.end()
  pdf.end()
  return bytes
}

type Spot = { x: number; y: number; width: number }

/** Puts a picture on the page as a figure of the structure, with words for those who cannot see it. */
export function putPicture(
  { pdf }: Paper,
  parent: PDFKit.PDFStructureElement,
  png: Uint8Array,
  alt: string,
  { x, y, width }: Spot,
): void {
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
