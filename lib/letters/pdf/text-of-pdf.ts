import type { RecognisedLine, Recogniser } from '@/lib/platform/recogniser'
import type { LetterLine, LetterText, PageOfText, SeenAs } from '../letter-text'
import { drawGrey } from './draw'
import { linesOfPage } from './letter-of-pdf'
import type { OpenPdf, PdfPage } from './pdf-pages'
import { recognisedLines, withNumbersOf, wordOf } from './recognised-lines'
import { withoutRules } from './without-rules'

/** Recognises the pages of a PDF that cannot be read otherwise. */
export type PageRecogniser = {
  recogniser(): Promise<Recogniser>
  /** Told which page comes next, from 1. */
  onPage(page: number): void
}

/** What a PDF says. */
export type PdfText = {
  text: LetterText
  /**
   * The same with what others recognised, and hid in the file, in place of what was recognised now; null where there
   * are not both.
   */
  hidden: LetterText | null
  /** How many pages would have to be recognised and were not, because nobody asked for it. */
  unrecognised: number
}

/** Pages of one file that are recognised: five long letters, in a minute or two. */
export const MOST_RECOGNISED = 30

/**
 * Reads the text of a PDF. A page that is a picture, or whose fonts have lost which letters they draw, is recognised.
 * @param recognise null where such pages are to be left out: then what others recognised and hid in them is taken
 */
export async function textOfPdf(open: OpenPdf, recognise: PageRecogniser | null): Promise<PdfText> {
  const read: ReadPage[] = []
  let recognised = 0
  let unrecognised = 0
  for (let number = 1; number <= open.pdf.pageCount; number++) {
    const page = open.page(number)
    const { isPicture, isGarbled } = page
    if (!isPicture && !isGarbled) {
      read.push({ page: sizeOf(page), lines: linesOfPage(page), hidden: null })
      continue
    }
    const hidden = page.hasHiddenText && !isGarbled ? linesOfPage(page) : null
    if (recognise && recognised < MOST_RECOGNISED) {
      recognised++
      const lines = await recognisedOn(page, recognise)
      const seenAs = saysSomething(lines) ? 'recognised' : 'unreadable'
      read.push({ page: { ...sizeOf(page), seenAs }, lines, hidden })
      continue
    }
    if (!recognise) unrecognised++
    const unread: SeenAs = recognise ? 'too-many' : isGarbled ? 'garbled' : 'picture'
    const seenAs = hidden && saysSomething(hidden) ? 'recognised' : unread
    const lines = hidden ?? (isGarbled ? [] : linesOfPage(page))
    read.push({ page: { ...sizeOf(page), seenAs }, lines, hidden: null })
  }
  return {
    text: { pages: read.map(({ page }) => page), lines: read.flatMap(({ lines }) => lines) },
    hidden: read.some(({ hidden }) => hidden)
      ? { pages: read.map(withHidden), lines: read.flatMap(({ lines, hidden }) => hidden ?? lines) }
      : null,
    unrecognised,
  }
}

type ReadPage = { page: PageOfText; lines: LetterLine[]; hidden: LetterLine[] | null }

function withHidden({ page, hidden }: ReadPage): PageOfText {
  return hidden ? { ...page, seenAs: 'recognised' } : page
}

function sizeOf({ width, height }: PdfPage): PageOfText {
  return { width, height }
}

/** Less than this is a stamp, or what dust looks like. */
const FEWEST_LETTERS = 40

function saysSomething(lines: LetterLine[]): boolean {
  return (
    lines.reduce((sum, { text }) => sum + text.replace(/[^\p{L}\p{N}]/gu, '').length, 0) >= FEWEST_LETTERS
  )
}

/** The longer side of the picture of a page, in pixels: an A4 page at 250 dpi. */
const LONGEST_SIDE = 2900
/** More pixels to a point make letters no clearer. */
const LARGEST_SCALE = 300 / 72
const POINTS_PER_INCH = 72

async function recognisedOn(
  { number, width, height, open }: PdfPage,
  recognise: PageRecogniser,
): Promise<LetterLine[]> {
  recognise.onPage(number)
  const scale = Math.min(LARGEST_SCALE, LONGEST_SIDE / Math.max(width, height))
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) }
  const picture = drawGrey(open, size)
  const dpi = scale * POINTS_PER_INCH
  const cleaned = withoutRules(picture, dpi)
  const recogniser = await recognise.recogniser()
  const scattered = await recogniser.linesIn(cleaned, dpi, 'scattered')
  const lines = scattered.some(isOfTable)
    ? withNumbersOf(scattered, await recogniser.linesIn(cleaned, dpi, 'rows'))
    : scattered
  return recognisedLines(number, lines, 1 / scale)
}

/** What stands over the tables of a statistics page. */
const OVER_TABLES = /\bDecisions made\b|\benquiries received\b|\bComplaints remedied\b/i

function isOfTable({ words }: RecognisedLine): boolean {
  return OVER_TABLES.test(words.map(wordOf).join(' '))
}
