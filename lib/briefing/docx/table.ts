import {
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { PALETTE } from '@/lib/series/palette'
import type { BriefingCell, BriefingTable } from '../briefing'
import { CASES_SIZE, casesInWords } from '../drawings'
import { inWord, picture, QUIET, SIZES, small } from './parts'

/** In millimetres. */
const CASES_WIDTH = 42

/** Twentieths of a point in a millimetre. */
const PER_MM = 1440 / 25.4

/** The text's width on A4, in twentieths of a point. */
const TEXT_WIDTH = 10_430

/** Right of a cell's contents, in the same. */
const BESIDE = 120

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: inWord(PALETTE.hairline) }
const RULE = { style: BorderStyle.SINGLE, size: 6, color: inWord(PALETTE.rule) }

/** A table with its caption above it, a heading row that is repeated on a new page, and its notes under it. */
export function docxTable(
  { caption, columns, rows, notes }: BriefingTable,
  cases: Map<BriefingCell, Uint8Array>,
): (Paragraph | Table)[] {
  const widths = columnWidths({ columns, rows })
  const table = new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: NONE,
      left: NONE,
      right: NONE,
      insideVertical: NONE,
      bottom: RULE,
      insideHorizontal: HAIRLINE,
    },
    margins: { top: 30, bottom: 30, left: 0, right: BESIDE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((words, at) => cell([line(words, true)], widths[at], { bottom: RULE })),
      }),
      ...rows.map(
        ({ head, cells }) =>
          new TableRow({
            cantSplit: true,
            children: [head, ...cells].map((one, at) => cell(linesOf(one, cases), widths[at])),
          }),
      ),
    ],
  })
  return [
    new Paragraph({ style: 'Caption', keepNext: true, children: [new TextRun(caption)] }),
    table,
    small(notes.join(' ')),
  ]
}

/** A column of pictures is as wide as they are, since a cell cuts off what is wider; the others share what is left. */
function columnWidths({ columns, rows }: Pick<BriefingTable, 'columns' | 'rows'>): number[] {
  const first = TEXT_WIDTH * (rows.some(({ head }) => head.more) ? 0.25 : 0.12)
  const ofPicture = CASES_WIDTH * PER_MM + BESIDE
  const hasPicture = columns.map((_, at) => rows.some(({ cells }) => cells[at - 1]?.cases !== undefined))
  const pictures = hasPicture.filter((has) => has).length
  const ofOther = (TEXT_WIDTH - first - pictures * ofPicture) / (columns.length - 1 - pictures)
  return columns.map((_, at) => Math.ceil(at === 0 ? first : hasPicture[at] ? ofPicture : ofOther))
}

function cell(children: Paragraph[], width = 0, borders: { bottom?: typeof RULE } = {}): TableCell {
  return new TableCell({ children, width: { size: width, type: WidthType.DXA }, borders })
}

function linesOf(one: BriefingCell, cases: Map<BriefingCell, Uint8Array>): Paragraph[] {
  const png = cases.get(one)
  return [
    line(one.words, one.isCounts),
    ...(one.more ? [inTable([new TextRun({ text: one.more, size: SIZES.small, color: QUIET })])] : []),
    ...(png && one.cases
      ? [
          inTable([
            picture({
              png,
              alternative: casesInWords(one.cases),
              name: 'Cases, one mark each',
              width: CASES_WIDTH,
              height: (CASES_WIDTH * CASES_SIZE.height) / CASES_SIZE.width,
            }),
          ]),
        ]
      : []),
  ]
}

function line(words: string, isBold = false): Paragraph {
  return inTable([new TextRun({ text: words, bold: isBold })])
}

/** Kept with what follows, so that a table is on one page with its caption and its notes. */
function inTable(children: ParagraphChild[]): Paragraph {
  return new Paragraph({ spacing: { after: 0 }, keepNext: true, children })
}
