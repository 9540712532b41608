import type { Box, Note } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'
import { wordsFrom } from '@/lib/platform/pdfium'
import { BESIDE } from './beside-numbers'
import { boxOnPage, type OpenPage } from './page-glyphs'
import type { OpenPdf } from './pdf-pages'

/** An annotation: what somebody put over a page, such as a comment, a stamp, a highlight or a form's field. */
type Annotation = { kind: 'field' | 'annotation'; box: Box; words: string }

/** Of FPDFAnnot_GetSubtype: what leads elsewhere, and the frame of another's words, draw nothing. */
const LINK = 2
const POPUP = 16
const FIELD = 20
/** Of FPDFAnnot_GetFlags: hidden, and not to be viewed. */
const UNSEEN = 0x02 | 0x20

/** Words that stand on one line, of a figure or of what says which letter it is. */
export type PrintedLine = { name?: FigureName; quote: string; box: Box }

/**
 * Annotations that lie over lines, or carry a number on a page that figures are on: what a reader sees there is not
 * what the page's own text says.
 */
export function annotationNotes(open: OpenPdf, number: number, lines: PrintedLine[]): Note[] {
  const page = open.page(number)
  return annotationsOf(page.open).flatMap(({ kind, box, words }): Note[] => {
    const under = lines.find((line) => isOver(box, withSides(line.box)))
    const what = kind === 'field' ? 'A field of a form' : 'An annotation'
    if (under) {
      const message = `${what} covers “${under.quote}” on page ${number}. Look at the page. Then correct or confirm the figures.`
      return [{ code: `${kind}-over-figure`, message, ...(under.name ? { figure: under.name } : {}) }]
    }
    const hasFigures = lines.some(({ name }) => name)
    if (!hasFigures || !/\d/.test(words) || isStamp(words, box, page.height)) return []
    const message = `${what} on page ${number} has a number (“${words.slice(0, 60)}”), which is not in the letter’s own text. Look at the page. Then correct or confirm the figures.`
    return [{ code: `${kind}-with-number`, message }]
  })
}

/** What committees stamp on the papers of an agenda, at the edge of the page. */
const STAMP =
  /^\W*(?:(?:page|agenda|item|appendix|annex|minute|paper|no\.?|pack)\W*){0,3}[a-z]?\d{1,4}[a-z]?(?:\W+(?:of\W+)?\d{1,4})?\W*$/i
const EDGE = 0.1

function isStamp(words: string, { y, height }: Box, pageHeight: number): boolean {
  return STAMP.test(words) && (y + height < pageHeight * EDGE || y > pageHeight * (1 - EDGE))
}

/** The place of words with as much beside it as may be read with a number. */
function withSides({ x, y, width, height }: Box): Box {
  return { x: x - height * BESIDE, y, width: width + 2 * height * BESIDE, height }
}

function isOver(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function annotationsOf(page: OpenPage): Annotation[] {
  const { fn } = page.pdf
  const found: Annotation[] = []
  for (let i = 0; i < fn.FPDFPage_GetAnnotCount(page.handle); i++) {
    const handle = fn.FPDFPage_GetAnnot(page.handle, i)
    if (handle === 0) continue
    const type = fn.FPDFAnnot_GetSubtype(handle)
    const isSeen = type !== LINK && type !== POPUP && (fn.FPDFAnnot_GetFlags(handle) & UNSEEN) === 0
    if (isSeen) {
      const words = `${textOf(page, handle, 'Contents')} ${type === FIELD ? textOf(page, handle, 'V') : ''}`
      found.push({
        kind: type === FIELD ? 'field' : 'annotation',
        box: boxOf(page, handle),
        words: words.trim(),
      })
    }
    fn.FPDFPage_CloseAnnot(handle)
  }
  return found
}

function boxOf(page: OpenPage, handle: number): Box {
  const { pdf } = page
  pdf.fn.FPDFAnnot_GetRect(handle, pdf.scratch)
  const at = pdf.scratch / 4
  const [left = 0, top = 0, right = 0, bottom = 0] = pdf.floats().slice(at, at + 4)
  return boxOnPage(page, left, bottom, right, top)
}

function textOf({ pdf }: OpenPage, handle: number, key: string): string {
  const { fn } = pdf
  const name = fn.malloc(key.length + 1)
  pdf.bytes().set([...new TextEncoder().encode(key), 0], name)
  const words = wordsFrom(pdf, (at, length) => fn.FPDFAnnot_GetStringValue(handle, name, at, length))
  fn.free(name)
  return words
}
