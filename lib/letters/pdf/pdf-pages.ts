import type { Note } from '@/lib/domain/figure'
import { isCrash, openPdf, type Pdf, PdfNotOpened } from '@/lib/platform/pdfium'
import { closePage, type Glyph, glyphsOf, type OpenPage, openPage } from './page-glyphs'
import { kindOfPage, type PageKind } from './page-kind'

/** A page of a PDF, upright: its size in points, and the characters that it draws. */
export type PdfPage = PageKind & {
  /** Counts from 1. */
  number: number
  width: number
  height: number
  glyphs: Glyph[]
}

/** An agenda with all its papers. */
const MOST_PAGES = 600
const MOST_BYTES = 100_000_000
/** Of one page, and of all. */
const MOST_GLYPHS_A_PAGE = 100_000
const MOST_GLYPHS = 3_000_000
/** What PDFium may take beside the file itself, in bytes: what a page unpacks to. */
const MOST_MEMORY = 200 * 2 ** 20

/** What bytes that are a PDF begin with; some programs put a few bytes before it. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-')
}

/** A PDF that is open, with a way to read its pages one after the other. */
export type OpenPdf = { pdf: Pdf; pages(): Generator<PdfPage> }

/**
 * Opens a PDF for as long as it takes to use it. Nothing in the file is run.
 * @returns what was made of it, or the reason why it cannot be read: encrypted, damaged, too large, with scripts
 */
export async function withPdf<Result>(
  bytes: Uint8Array,
  use: (open: OpenPdf) => Result | Promise<Result>,
): Promise<{ result: Result } | { refused: Note }> {
  if (bytes.length > MOST_BYTES) {
    return refuse(
      'too-large',
      'The PDF has more than 100 MB. Save the letter as a file of its own, or in parts of fewer pages.',
    )
  }
  if (hasScripts(bytes)) return refuse('has-scripts', HAS_SCRIPTS)
  let pdf: Pdf | undefined
  let crashed = false
  try {
    pdf = await openPdf(bytes, MOST_MEMORY + 2 * bytes.length)
    const opened = pdf
    if (pdf.pageCount > MOST_PAGES) {
      const message = `The PDF has ${pdf.pageCount} pages; Upheld reads files of up to ${MOST_PAGES}. Save the letter as a file of its own.`
      return refuse('too-many-pages', message)
    }
    if (pdf.fn.FPDFDoc_GetJavaScriptActionCount(pdf.document) > 0) return refuse('has-scripts', HAS_SCRIPTS)
    return { result: await use({ pdf, pages: () => pagesOf(opened) }) }
  } catch (error) {
    crashed = isCrash(error)
    if (crashed && pdf?.askedTooMuch()) return refuse('too-large', UNPACKS_TOO_FAR)
    if (error instanceof TooMuchText) return refuse('too-much-text', TOO_MUCH_TEXT)
    if (error instanceof PdfNotOpened && error.reason === 'password') return refuse('encrypted', ENCRYPTED)
    if (error instanceof PdfNotOpened || error instanceof PageNotOpened || crashed)
      return refuse('damaged', DAMAGED)
    throw error
  } finally {
    // What brought PDFium down has left its memory in disorder: that is dropped.
    if (!crashed) pdf?.close()
  }
}

class PageNotOpened extends Error {}
class TooMuchText extends Error {}

function* pagesOf(pdf: Pdf): Generator<PdfPage> {
  let inAll = 0
  for (let index = 0; index < pdf.pageCount; index++) {
    const page = withPage(pdf, index, (open): PdfPage => {
      inAll += checkSize(open, inAll)
      const glyphs = glyphsOf(open)
      const { width, height } = open
      return { number: index + 1, width, height, glyphs, ...kindOfPage(open, glyphs) }
    })
    yield page
  }
}

function checkSize({ pdf, textHandle }: OpenPage, before: number): number {
  const count = pdf.fn.FPDFText_CountChars(textHandle)
  if (count > MOST_GLYPHS_A_PAGE || before + count > MOST_GLYPHS) throw new TooMuchText()
  return count
}

/**
 * Opens a page for as long as it takes to use it.
 * @param index counts from 0
 * @throws PageNotOpened where PDFium cannot
 */
export function withPage<Result>(pdf: Pdf, index: number, use: (page: OpenPage) => Result): Result {
  const page = openPage(pdf, index)
  if (!page) throw new PageNotOpened()
  try {
    return use(page)
  } finally {
    closePage(page)
  }
}

/** Scripts are named so in what is not packed; those that are, PDFium counts where a document has them for itself. */
function hasScripts(bytes: Uint8Array): boolean {
  return /\/S\s*\/JavaScript\b/.test(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
  )
}

const HAS_SCRIPTS =
  'The PDF holds scripts (JavaScript), which no letter of the Ombudsman does. Print it to a new PDF and try again.'
const ENCRYPTED = 'The PDF is locked with a password. Save it without one and try again.'
const DAMAGED = 'The PDF is damaged and cannot be read. Fetch it again from where it was published.'
const UNPACKS_TOO_FAR =
  'The PDF unpacks to far more than a letter, or is damaged. Save the letter as a file of its own.'
const TOO_MUCH_TEXT = 'The PDF holds far more text than letters do. Save the letter as a file of its own.'

function refuse(code: string, message: string): { refused: Note } {
  return { refused: { code, message } }
}
