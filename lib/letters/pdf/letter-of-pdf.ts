import type { Box } from '@/lib/domain/figure'
import { DOUBT } from '../doubt'
import { PARTS_OF_STATISTICS } from '../layouts'
import type { LetterText } from '../letter-text'
import { boxAround, overlapAcross } from './boxes'
import type { PdfPage, TextRun } from './pdf-pages'
import { inReadingOrder } from './reading-order'

/** The strip at a page's foot, in parts of its height, in which a number by itself is the page's. */
const FOOT = 0.9

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

/** Words that stand next to each other on one line of one column. */
type Segment = { text: string; box: Box; size: number }

/** Runs whose feet are this much apart, in parts of the smaller type's height, stand on one line. */
const SAME_LINE = 0.3
/** Type of another size than this is not of the same line: a large numeral beside a caption. */
const SAME_SIZE = 1.45
/** A gap, in parts of the type's height, that a space fills; and one that no space does. */
const SPACE = 0.12
const COLUMN = 1.1
/** A gap before or after a digit in which another digit may have been lost: wider than two spaces. */
const LOST_DIGIT = 0.55

/**
 * Joins the runs of a page into segments: a PDF draws a line in pieces (a bold number, a word split in two), and
 * in any order. A gap wider than the type is high parts two columns or two cells.
 */
function segmentsOf(runs: TextRun[]): Segment[] {
  return linesOf(runs).flatMap(splitAtGaps)
}

function linesOf(runs: TextRun[]): TextRun[][] {
  const lines: { foot: number; size: number; runs: TextRun[] }[] = []
  for (const run of runs.toSorted((a, b) => footOf(a) - footOf(b) || a.box.x - b.box.x)) {
    const foot = footOf(run)
    const line = lines.findLast((candidate) => isSameLine(candidate, foot, run.size))
    if (line) line.runs.push(run)
    else lines.push({ foot, size: run.size, runs: [run] })
  }
  return lines.map((line) => line.runs.toSorted((a, b) => a.box.x - b.box.x))
}

function isSameLine(line: { foot: number; size: number }, foot: number, size: number): boolean {
  const [small, large] = line.size < size ? [line.size, size] : [size, line.size]
  return Math.abs(line.foot - foot) <= small * SAME_LINE && large <= small * SAME_SIZE
}

function footOf({ box }: TextRun): number {
  return box.y + box.height
}

/**
 * pdf.js joins runs that are drawn one after the other with a gap between them, though another run stands in the
 * gap: digits drawn one by one, in any order. Such a run is cut at its spaces again.
 */
function withoutBridges(line: TextRun[]): TextRun[] {
  const isBridge = (run: TextRun) =>
    run.text.includes(' ') &&
    line.some(
      (other) => other !== run && overlapAcross(run.box, other.box) > Math.min(run.size, other.size) / 4,
    )
  return line.flatMap((run) => (isBridge(run) ? wordsOf(run) : [run])).sort((a, b) => a.box.x - b.box.x)
}

function wordsOf({ text, box, size }: TextRun): TextRun[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    size,
    box: {
      ...box,
      x: box.x + (box.width * match.index) / text.length,
      width: (box.width * match[0].length) / text.length,
    },
  }))
}

function splitAtGaps(line: TextRun[]): Segment[] {
  const segments: Segment[] = []
  let end = Number.NEGATIVE_INFINITY
  for (const { text, box, size } of withoutTwins(withoutBridges(line))) {
    const last = segments.at(-1)
    const gap = box.x - end
    end = Math.max(end, box.x + box.width)
    if (!last || gap > Math.max(size, last.size) * COLUMN) {
      segments.push({ text, box, size })
      continue
    }
    last.text += joint(last, { text, box, size }, gap) + text
    last.box = boxAround([last.box, box])
    last.size = Math.max(last.size, size)
  }
  return segments
}

/** A run that is drawn twice at one place, to look bold, is there once. */
function withoutTwins(line: TextRun[]): TextRun[] {
  return line.filter(({ text, box }, i) => {
    const before = line[i - 1]
    return !(
      before?.text === text &&
      Math.abs(before.box.x - box.x) < 1 &&
      Math.abs(before.box.y - box.y) < 1
    )
  })
}

/** What stands between two runs of a line: nothing, a space, or the mark of a doubt. */
function joint(last: Segment, next: TextRun, gap: number): string {
  const besideDigit = /\d$/.test(last.text) || /^\d/.test(next.text)
  const liesOver = -gap > Math.min(next.box.width, last.box.width) / 2
  if (besideDigit && liesOver) return DOUBT
  if (besideDigit && gap > next.size * LOST_DIGIT) return ` ${DOUBT} `
  return gap > next.size * SPACE ? ' ' : ''
}
