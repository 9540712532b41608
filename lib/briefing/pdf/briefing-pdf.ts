import { CREDITS, INDEPENDENCE } from '@/lib/words/credits'
import type { Briefing, BriefingListed, BriefingOwn } from '../briefing'
import { LISTED_IMPROVEMENTS, LISTED_REPORTS, NO_CHARTS, NO_QUESTIONS, questionsLead } from '../briefing'
import { BRIEFING_SHAPE, type BriefingPictures } from '../pictures'
import { partHeading, write, writeLed, writeLedLink, writeLink, writeList, writeQuote } from './flow'
import { openFonts, type PaperFonts } from './fonts'
import {
  closePaper,
  MARGIN,
  openPaper,
  type Paper,
  pagesOf,
  putPicture,
  TEXT_WIDTH,
  writeFeet,
} from './paper'
import { writeTable } from './table'

/** No more than these pages go into the papers of a committee. */
export const MOST_PAGES = 2

/** Sizes of ordinary text in points, from the one that reads best to the least that is still read. */
const SIZES = [9.5, 9, 8.5, 8, 7.5, 7]

const QR_WIDTH = 74
const GAP = 18

/** Writes a briefing as a PDF of at most two pages, its text as large as fits. */
export function briefingPdf(briefing: Briefing, pictures: BriefingPictures): Promise<Uint8Array> {
  const fonts = openFonts()
  const paper = paperThatFits((size) => writeBriefing(briefing, pictures, size, fonts))
  writeFeet(paper, briefing.editionInWords)
  return closePaper(paper)
}

/** The paper of the largest size that takes no more pages than it may, found by halving. */
function paperThatFits(write: (size: number) => Paper): Paper {
  let fitting: Paper | null = null
  let [from, to] = [0, SIZES.length - 1]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    const paper = write(sizeAt(middle))
    if (pagesOf(paper) <= MOST_PAGES) {
      fitting = paper
      to = middle
    } else from = middle + 1
  }
  return fitting?.size === sizeAt(from) ? fitting : write(sizeAt(from))
}

function sizeAt(index: number): number {
  const size = SIZES[index]
  if (size === undefined) throw new RangeError(`There is no size ${index}.`)
  return size
}

function writeBriefing(
  briefing: Briefing,
  pictures: BriefingPictures,
  size: number,
  fonts: PaperFonts,
): Paper {
  const { title, edition, figures, sentences, charts, years, beside, own } = briefing
  const { listed, questions, cautions, sources } = briefing
  const paper = openPaper(title, edition.publishedOn, size, fonts)
  writeHead(paper, briefing, pictures)
  partHeading(paper, 'The figures in counts')
  writeTable(paper, figures, pictures.cases)
  for (const one of sentences) writeLed(paper, `${one.title}.`, one.words)
  partHeading(paper, 'Across the years', charts.length > 0 ? chartHeight() : 0)
  writeCharts(paper, briefing, pictures)
  writeTable(paper, years, pictures.cases)
  if (beside) {
    partHeading(paper, 'Other councils', 3.2 * size * (beside.table.rows.length + 2))
    write(paper, 'P', 'text', beside.bearing)
    writeTable(paper, beside.table, pictures.cases)
  }
  partHeading(paper, own.title)
  writeOwn(paper, own)
  if (listed) writeListed(paper, listed)
  partHeading(paper, 'Questions a member might ask')
  if (questions.length === 0) write(paper, 'P', 'text', NO_QUESTIONS)
  else {
    write(paper, 'P', 'small', questionsLead(briefing))
    writeList(
      paper,
      'text',
      questions.map(({ words }) => words),
    )
  }
  partHeading(paper, 'Reading these figures')
  writeList(paper, 'small', cautions)
  partHeading(paper, 'Sources')
  for (const source of sources) writeLink(paper, source)
  paper.pdf.y += size * 0.4
  write(paper, 'P', 'small', [...CREDITS, INDEPENDENCE].join(' '))
  return paper
}

function writeHead(paper: Paper, briefing: Briefing, { qrPng }: BriefingPictures): void {
  const { pdf, root, size } = paper
  const { editionInWords, title, headline, introduction, facts, notes, address } = briefing
  const width = TEXT_WIDTH - QR_WIDTH - GAP
  write(paper, 'P', 'small', editionInWords, { width })
  write(paper, 'H1', 'title', title, { width })
  write(paper, 'P', 'answer', headline, { width })
  write(paper, 'P', 'text', `${introduction} ${facts}.`, { width })
  for (const note of notes) write(paper, 'P', 'text', note, { width })
  writeLink(paper, { words: `This briefing stays at ${address}`, href: address }, { width })
  const below = pdf.y
  const x = MARGIN + TEXT_WIDTH - QR_WIDTH
  putPicture(paper, root, qrPng, 'QR code of the address of this briefing', {
    x,
    y: MARGIN,
    width: QR_WIDTH,
  })
  pdf.y = Math.max(below, MARGIN + QR_WIDTH) + size * 0.2
}

function writeCharts(paper: Paper, { charts }: Briefing, pictures: BriefingPictures): void {
  const { pdf, root } = paper
  const [first] = charts
  if (!first) {
    write(paper, 'P', 'text', NO_CHARTS)
    return
  }
  const width = (TEXT_WIDTH - GAP) / 2
  const top = pdf.y
  const ends = charts.map(({ id, title, finding, alternative }, at) => {
    const x = MARGIN + at * (width + GAP)
    pdf.y = top
    write(paper, 'H3', 'subheading', title, { x, width })
    write(paper, 'P', 'small', finding, { x, width })
    const png = pictures.charts.get(id)
    if (!png) return pdf.y
    const { y } = pdf
    putPicture(paper, root, png, alternative, { x, y, width: chartWidth() })
    return y + chartHeight()
  })
  pdf.y = Math.max(...ends) + 4
  write(paper, 'P', 'small', first.legend)
}

function writeOwn(paper: Paper, own: BriefingOwn): void {
  const { pdf, size } = paper
  if (own.kind === 'none') {
    write(paper, 'P', 'text', own.why)
    return
  }
  for (const { paragraphs, place } of own.passages) {
    writeQuote(paper, paragraphs)
    writeLink(paper, place, { x: MARGIN + size, width: TEXT_WIDTH - size })
    pdf.y += size * 0.4
  }
  write(paper, 'P', 'small', [own.left, own.foundBy].filter(Boolean).join(' '))
}

/** Public reports and what the council agreed to change, each with the way to the Ombudsman's page. */
function writeListed(paper: Paper, listed: BriefingListed): void {
  partHeading(paper, listed.title)
  write(paper, 'P', 'text', listed.counts.join(' '))
  for (const [heading, entries] of [
    [LISTED_REPORTS, listed.reports],
    [LISTED_IMPROVEMENTS, listed.improvements],
  ] as const) {
    if (entries.length > 0) write(paper, 'H3', 'subheading', heading)
    for (const { lead, words, place } of entries) writeLedLink(paper, lead, words, place)
  }
  const notes = [listed.note, listed.left].filter((words) => words !== null)
  if (notes.length > 0) write(paper, 'P', 'small', notes.join(' '))
  writeLink(paper, listed.all)
}

/** In points: narrow enough that figures, charts and years fit on the first page. */
function chartWidth(): number {
  return 215
}

function chartHeight(): number {
  return (chartWidth() * BRIEFING_SHAPE.height) / BRIEFING_SHAPE.width
}
