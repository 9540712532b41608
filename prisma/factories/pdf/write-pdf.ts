import PDFDocument from 'pdfkit'
import { FONT_NAMES, type FontFamily } from './fonts'
import { PAGE_HEIGHT, PAGE_WIDTH } from './page'
import { FONT_RESOURCES } from './page-content'

type Reference = { end(): void }

// What pdfkit has and its types leave out.
type Internals = { page: { resources: { data: { Font?: Record<string, unknown> } } } }

/** A page that is a picture, with what is drawn under and over it, as operators. */
export type PictureOfPage = { png: Uint8Array; under: string; over: string }

/**
 * Makes a PDF of pages' content streams. The same content gives the same bytes.
 * @param contents the operators of each page, in points from the top left corner, or a picture that fills it
 * @param addTo adds to the document what pages do not hold
 */
export function writePdf(
  contents: (string | PictureOfPage)[],
  family: FontFamily,
  title: string,
  addTo: (document: PDFKit.PDFDocument) => void = () => {},
): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: [PAGE_WIDTH, PAGE_HEIGHT],
    margin: 0,
    autoFirstPage: false,
    // pdfkit reads a font's measures for each document it opens; here the pages name the font and no more.
    font: '',
    pdfVersion: '1.5',
    info: {
      Title: title,
      Producer: 'Invented letters',
      Creator: 'Invented letters',
      CreationDate: new Date(0),
    },
  })
  const bytes = bytesOf(document)
  const fonts = fontsOf(document, family)
  for (const content of contents) {
    document.addPage()
    const { resources } = (document as unknown as Internals).page
    resources.data.Font = fonts
    if (typeof content === 'string') {
      document.addContent(content)
      continue
    }
    document.addContent(content.under)
    document.image(Buffer.from(content.png), 0, 0, { width: PAGE_WIDTH, height: PAGE_HEIGHT })
    document.addContent(content.over)
  }
  for (const font of Object.values(fonts)) font.end()
  addTo(document)
  document.end()
  return bytes
}

/** Collects what a pdfkit document writes. */
export function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('error', reject)
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
  })
}

function fontsOf(document: PDFKit.PDFDocument, family: FontFamily): Record<string, Reference> {
  const font = (name: string) =>
    document.ref({
      Type: 'Font',
      Subtype: 'Type1',
      BaseFont: name,
      Encoding: 'WinAnsiEncoding',
    }) as unknown as Reference
  const { regular, bold } = FONT_NAMES[family]
  return { [FONT_RESOURCES.regular]: font(regular), [FONT_RESOURCES.bold]: font(bold) }
}
