import { getDocumentProxy } from 'unpdf'
import type { Box, Note } from '@/lib/domain/figure'
import { withoutHeaps } from '../odd-characters'

/** A piece of text that a PDF draws in one go. Its box is in points from the page's top left corner. */
export type TextRun = { text: string; box: Box /** Height of the type, in points. */; size: number }

/** A page: its size in points, and its runs of text in the order in which they are drawn. */
export type PdfPage = { width: number; height: number; runs: TextRun[] }

const MOST_PAGES = 40
const MOST_BYTES = 20_000_000
const MOST_RUNS = 20_000
/** A letter without its statistics page has thousands of letters; a scan has a stamp at most. */
const FEWEST_LETTERS = 200

/** How much of the type's height stands above and below the line that it is written on. */
const ASCENT = 0.78
const DESCENT = 0.22
/** How wide a space is, in parts of the type's height. */
const BLANK = 0.25

/** What bytes that are a PDF begin with; some programs put a few bytes before it. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-')
}

/**
 * Reads the text of a PDF with its positions. Nothing in the file is run.
 * @returns the pages, or the reason why they cannot be read: encrypted, damaged, scanned, too large, with scripts
 */
export async function pdfPages(bytes: Uint8Array): Promise<{ pages: PdfPage[] } | { refused: Note }> {
  if (bytes.length > MOST_BYTES) {
    return refuse(
      'too-large',
      'The PDF is far larger than a letter: it has more than 20 MB. Save the letter as a file of its own.',
    )
  }
  let document: Awaited<ReturnType<typeof getDocumentProxy>>
  try {
    // pdf.js takes the bytes it is given for itself.
    document = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      stopAtErrors: true,
    })
  } catch (error) {
    return refusedFor(error)
  }
  try {
    return await readPages(document)
  } catch (error) {
    return refusedFor(error)
  } finally {
    await document.destroy().catch(() => {})
  }
}

async function readPages(
  document: Awaited<ReturnType<typeof getDocumentProxy>>,
): Promise<{ pages: PdfPage[] } | { refused: Note }> {
  if (document.numPages > MOST_PAGES) {
    const message = `The PDF has ${document.numPages} pages, far more than a letter. Save the letter as a file of its own.`
    return refuse('too-many-pages', message)
  }
  if (await document.getJSActions()) return refuse('has-scripts', HAS_SCRIPTS)
  const pages: PdfPage[] = []
  let runsInAll = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    runsInAll += items.length
    if (runsInAll > MOST_RUNS)
      return refuse(
        'too-much-text',
        'The PDF holds far more text than a letter. Save the letter as a file of its own.',
      )
    // pdf.js does not say in its types that a transform is six numbers.
    const view = viewport.transform as Matrix
    const runs = items.flatMap((item) => ('str' in item ? runOf(item, item.transform as Matrix, view) : []))
    pages.push({ width: viewport.width, height: viewport.height, runs })
    page.cleanup()
  }
  const letters = pages.flatMap(({ runs }) => runs).reduce((sum, { text }) => sum + text.length, 0)
  if (letters < FEWEST_LETTERS) return refuse('no-text', NO_TEXT)
  return { pages }
}

type Matrix = [number, number, number, number, number, number]

type DrawnText = { str: string; width: number }

/** A run in page coordinates; none for blanks and for text that does not run from left to right, as in logos. */
function runOf({ str, width }: DrawnText, transform: Matrix, view: Matrix): TextRun[] {
  if (str.trim() === '') return []
  const [a, b, c, d, e, f] = times(view, transform)
  const size = Math.hypot(c, d)
  const scale = Math.hypot(a, b) / (Math.hypot(transform[0], transform[1]) || 1)
  if (a <= 0 || Math.abs(b) > Math.abs(a) / 4 || !(size > 0)) return []
  // Spaces at the ends are left to the gaps between runs: pdf.js adds some of its own.
  const before = str.length - str.trimStart().length
  const after = str.length - str.trimEnd().length
  const box = {
    x: e + before * size * BLANK,
    y: f - size * ASCENT,
    width: Math.max(size * BLANK, width * scale - (before + after) * size * BLANK),
    height: size * (ASCENT + DESCENT),
  }
  // Neither a NUL nor half a character can be kept in the database.
  const text = withoutHeaps(str.replaceAll('\0', '').toWellFormed()).trim()
  return text !== '' && Object.values(box).every(Number.isFinite) ? [{ text, box, size }] : []
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

const HAS_SCRIPTS =
  'The PDF holds scripts (JavaScript), which no letter of the Ombudsman does. Print it to a new PDF and try again.'
const NO_TEXT =
  'The PDF has no text, only pictures of pages: it was scanned. Run text recognition (OCR) over it, or save the letter anew from where it was published.'
const ENCRYPTED = 'The PDF is locked with a password. Save it without one and try again.'

function refusedFor(error: unknown): { refused: Note } {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
  if (name === 'PasswordException') return refuse('encrypted', ENCRYPTED)
  const said = message.replace(/\s+/g, ' ').replace(/\.$/, '').slice(0, 200)
  const sentence = `The PDF is damaged and cannot be read (${said}). Fetch it again from where it was published.`
  return refuse('damaged', sentence)
}

function refuse(code: string, message: string): { refused: Note } {
  return { refused: { code, message } }
}
