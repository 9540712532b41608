import { PARTS_OF_STATISTICS } from '../layouts'
import type { LetterText } from '../letter-text'
import type { PdfPage } from './pdf-pages'
import { inReadingOrder } from './reading-order'
import { type Segment, segmentsOf } from './segments'

/** The strip at a page's foot, in parts of its height, in which a number by itself is the page's. */
const FOOT = 0.9

/** A PDF's pages as lines in reading order, each with its box. */
export function letterOfPdf(pages: PdfPage[]): LetterText {
  const lines = pages.flatMap(({ runs, height }, i) => {
    const segments = segmentsOf(runs).filter((segment) => !isPageNumber(segment, height))
    return inReadingOrder(segments, PARTS_OF_STATISTICS).map(({ text, box }, n) => ({
      page: i + 1,
      line: n + 1,
      text,
      box: rounded(box),
    }))
  })
  return { lines, pages: pages.map(({ width, height }) => ({ width, height })) }
}

function isPageNumber({ text, box }: Segment, pageHeight: number): boolean {
  return box.y > pageHeight * FOOT && /^(?:page )?\d{1,2}(?: (?:of|\/) \d{1,2})?$/i.test(text.trim())
}

/** Tenths of a point are finer than any screen. */
function rounded(box: Segment['box']): Segment['box'] {
  const tenth = (points: number) => Math.round(points * 10) / 10
  return { x: tenth(box.x), y: tenth(box.y), width: tenth(box.width), height: tenth(box.height) }
}
