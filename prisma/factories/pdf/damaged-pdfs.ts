import PDFDocument from 'pdfkit'
import { letterContents } from './letter-contents'
import { PAGE_HEIGHT, PAGE_WIDTH } from './page'
import { RAW_FONT, type RawObject, rawPdf, rawStream } from './raw-pdf'
import { frame, scribble } from './shapes'
import { bytesOf, writePdf } from './write-pdf'

export { pdfBomb } from './pdf-bomb'
export { type Loop, selfReferencingPdf } from './self-referencing-pdf'

const LETTER = { council: 'Testville Council', year: '2023-24' } as const

/** A letter's first words, which can only be read with the password 'secret'. */
export function encryptedPdf(): Promise<Uint8Array> {
  const document = new PDFDocument({ pdfVersion: '1.7', userPassword: 'secret', ownerPassword: 'owner' })
  const bytes = bytesOf(document)
  document.text('Annual Review letter 2023-24')
  document.end()
  return bytes
}

/** Pages with drawings where text would be, as a scanner makes them: there is no text to extract. */
export function scannedPdf(pages = 4): Promise<Uint8Array> {
  const lines = Array.from({ length: 30 }, (_, i) => scribble(62, 100 + i * 22))
  const page = [
    frame({ x: 40, y: 40, width: PAGE_WIDTH - 80, height: PAGE_HEIGHT - 80 }, [0, 0, 0]),
    ...lines,
  ]
  return writePdf(Array(pages).fill(page.join('\n')), 'Helvetica', 'Scan')
}

/** The first part of a file, as a download that broke off leaves it. */
export function truncated(bytes: Uint8Array, share = 0.6): Uint8Array {
  return bytes.slice(0, Math.floor(bytes.length * share))
}

/** A web page under a PDF's name, as a site gives it in place of a file that has gone. */
export function notReallyAPdf(): Uint8Array {
  return new TextEncoder().encode(
    '<!DOCTYPE html><html><head><title>Not found</title></head><body>The document "Annual Review letter 2024.pdf" is not here.</body></html>',
  )
}

/** Begins as a PDF does, and goes on with anything but one. */
export function onlyAPdfHeader(): Uint8Array {
  return new TextEncoder().encode(`%PDF-1.7\n${'This is no object of a PDF. '.repeat(200)}`)
}

/** A PDF of so many pages, each with a line of text. */
export function manyPagesPdf(pages: number): Uint8Array {
  const first = 5
  const kids = Array.from({ length: pages }, (_, i) => `${first + i} 0 R`).join(' ')
  const page: RawObject =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>'
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    RAW_FONT,
    rawStream('BT /F1 12 Tf 50 700 Td (Annual Review letter 2023-24) Tj ET'),
    ...Array<RawObject>(pages).fill(page),
  ])
}

/** A whole letter that asks the reader to run JavaScript when it is opened. */
export function pdfWithJavaScript(): Promise<Uint8Array> {
  return writePdf(letterContents(LETTER), 'Helvetica', 'Letter', (document) => {
    const action = document.ref({ S: 'JavaScript', JS: new String('app.alert("Opened"); while (true) {}') })
    action.end('')
    const { _root } = document as unknown as { _root: { data: { OpenAction?: unknown } } }
    _root.data.OpenAction = action
  })
}

/** A page of kilometres. */
export function hugePagePdf(): Uint8Array {
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100000000 100000000] /UserUnit 1000 /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    rawStream('BT /F1 12 Tf 50 700 Td (Annual Review letter 2023-24) Tj ET'),
    RAW_FONT,
  ])
}
