import type { Box, Note } from '@/lib/domain/figure'
import { isCrash, openPdf, type Pdf, PdfNotOpened } from '@/lib/platform/pdfium'
import { TooLargeToDraw } from './draw'
import { type GlyphsBetween, glyphsBetween } from './glyph-rows'
import { closePage, type Glyph, glyphsOf, type OpenPage, openPage } from './page-glyphs'
import { kindOfPage, type PageKind } from './page-kind'

/** A page of a PDF, upright: its size in points, and the characters that it draws. It may be closed again for others. */
export type PdfPage = PageKind & {
  open: OpenPage
  /** Counts from 1. */
  number: number
  width: number
  height: number
  glyphs: Glyph[]
  between: GlyphsBetween
  /** The places of characters that are not upright. */
  askew: Box[]
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

/** A PDF that is open. */
export type OpenPdf = {
  pdf: Pdf
  /** Counts from 1. */
  page(number: number): PdfPage
}

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
      'The PDF is larger than 100 MB. Save the letter as a separate file, or in parts of fewer pages.',
    )
  }
  if (hasScripts(bytes)) return refuse('has-scripts', HAS_SCRIPTS)
  let pdf: Pdf | undefined
  let pages: ReturnType<typeof openPages> | undefined
  let crashed = false
  try {
    pdf = await openPdf(bytes, MOST_MEMORY + 2 * bytes.length)
    if (pdf.pageCount > MOST_PAGES) {
      const message = `The PDF has ${pdf.pageCount} pages; Upheld reads files of up to ${MOST_PAGES}. Save the letter as a separate file.`
      return refuse('too-many-pages', message)
    }
    if (pdf.fn.FPDFDoc_GetJavaScriptActionCount(pdf.document) > 0) return refuse('has-scripts', HAS_SCRIPTS)
    pages = openPages(pdf)
    return { result: await use({ pdf, page: pages.page }) }
  } catch (error) {
    crashed = isCrash(error)
    if (crashed && pdf?.askedTooMuch()) return refuse('too-large', UNPACKS_TOO_FAR)
    if (error instanceof TooLargeToDraw) return refuse('too-large', TOO_LARGE_TO_DRAW)
    if (error instanceof TooMuchText) return refuse('too-much-text', TOO_MUCH_TEXT)
    if (error instanceof PdfNotOpened && error.reason === 'password') return refuse('encrypted', ENCRYPTED)
    if (error instanceof PdfNotOpened || error instanceof PageNotOpened || crashed)
      return refuse('damaged', DAMAGED)
    throw error
  } finally {
    // What brought PDFium down has left its memory in disorder: that is dropped.
    if (!crashed) {
      pages?.close()
      pdf?.close()
    }
  }
}

class PageNotOpened extends Error {}
class TooMuchText extends Error {}

/** Pages that are open at once: all of a letter, and few of an agenda. */
const MOST_OPEN = 20

function openPages(pdf: Pdf): { page(number: number): PdfPage; close(): void } {
  const opened = new Map<number, PdfPage>()
  const counts = new Map<number, number>()
  return {
    page(number) {
      const before = opened.get(number)
      if (before) return before
      const [oldest] = opened.values()
      if (oldest && opened.size >= MOST_OPEN) {
        closePage(oldest.open)
        opened.delete(oldest.number)
      }
      const open = openPage(pdf, number - 1)
      if (!open) throw new PageNotOpened()
      const page = read(open, number)
      opened.set(number, page)
      return page
    },
    close() {
      for (const { open } of opened.values()) closePage(open)
    },
  }

  function read(open: OpenPage, number: number): PdfPage {
    const count = pdf.fn.FPDFText_CountChars(open.textHandle)
    counts.set(number, count)
    const inAll = [...counts.values()].reduce((sum, one) => sum + one, 0)
    if (count > MOST_GLYPHS_A_PAGE || inAll > MOST_GLYPHS) throw new TooMuchText()
    const { glyphs, askew } = glyphsOf(open)
    const { width, height } = open
    return {
      open,
      number,
      width,
      height,
      glyphs,
      between: glyphsBetween(glyphs),
      askew,
      ...kindOfPage(open, glyphs),
    }
  }
}

/** Scripts are named so in what is not packed; those that are, PDFium counts where a document has them for itself. */
function hasScripts(bytes: Uint8Array): boolean {
  return /\/S\s*\/JavaScript\b/.test(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
  )
}

const HAS_SCRIPTS =
  'The PDF contains scripts (JavaScript). The Ombudsman’s letters have none. Print it to a new PDF and try again.'
const ENCRYPTED = 'The PDF is locked with a password. Save it without one and try again.'
const DAMAGED = 'The PDF is damaged and cannot be read. Download it again from where it was published.'
const UNPACKS_TOO_FAR =
  'The PDF unpacks to far more than a letter, or is damaged. Save the letter as a separate file.'
const TOO_LARGE_TO_DRAW =
  'The PDF draws words or pages far larger than a letter has, or is damaged. Download it again from where it was published.'
const TOO_MUCH_TEXT = 'The PDF has far more text than a letter. Save the letter as a separate file.'

function refuse(code: string, message: string): { refused: Note } {
  return { refused: { code, message } }
}
