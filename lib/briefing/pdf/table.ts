import { PALETTE } from '@/lib/series/palette'
import type { BriefingCell, BriefingTable } from '../briefing'
import { CASES_SIZE, casesInWords } from '../drawings'
import { write } from './flow'
import {
  hairline,
  heightOf,
  MARGIN,
  makeRoom,
  type Paper,
  putPicture,
  type Style,
  setStyle,
  TEXT_WIDTH,
} from './paper'

/** Between columns, in points. */
const GAP = 9

/** So wide is a picture of cases, in points. */
const CASES_WIDTH = 128
const CASES_HEIGHT = (CASES_WIDTH * CASES_SIZE.height) / CASES_SIZE.width

/** What is said less loudly goes on over lines once it is so wide, in points. */
const WIDEST_MORE = 118

/** What stands in a cell, with how it is marked. */
type Cell = BriefingCell & { tag: 'TH' | 'TD'; scope?: 'Column' | 'Row' }

/** Writes a table on one page, with its notes under it. @param cases pictures by the cell that they stand in */
export function writeTable(
  paper: Paper,
  { caption, columns, rows, notes }: BriefingTable,
  cases: Map<BriefingCell, Uint8Array>,
): void {
  const { pdf, root, size } = paper
  const heading = columns.map((words): Cell => ({ words, isCounts: true, tag: 'TH', scope: 'Column' }))
  const body = rows.map(({ head, cells }): Cell[] => [
    { ...head, tag: 'TH', scope: 'Row' },
    ...cells.map((cell): Cell => ({ ...cell, tag: 'TD' })),
  ])
  const pictures = new Map(
    rows.flatMap(({ cells }, at) =>
      cells.flatMap((cell, column) => {
        const png = cases.get(cell)
        const placed = body[at]?.[column + 1]
        return png && placed ? [[placed, png] as const] : []
      }),
    ),
  )
  const widths = widthsOf(paper, heading, body)
  const height = [heading, ...body].reduce((sum, row) => sum + heightOfRow(paper, row, widths), 3 * size)
  makeRoom(paper, height)
  const table = pdf.struct('Table')
  root.add(table)
  table.add(
    pdf.struct('Caption', {}, [
      () => {
        setStyle(paper, 'subheading').text(caption, MARGIN, pdf.y, { width: TEXT_WIDTH })
      },
    ]),
  )
  pdf.y += size * 0.2
  const head = pdf.struct('THead')
  table.add(head)
  writeRow(paper, head, heading, widths, pictures)
  head.end()
  hairline(paper, pdf.y - 1, PALETTE.rule)
  const rest = pdf.struct('TBody')
  table.add(rest)
  for (const row of body) {
    writeRow(paper, rest, row, widths, pictures)
    hairline(paper, pdf.y - 1, PALETTE.hairline)
  }
  rest.end()
  table.end()
  pdf.y += size * 0.3
  if (notes.length > 0) write(paper, 'P', 'small', notes.join(' '))
}

function writeRow(
  paper: Paper,
  parent: PDFKit.PDFStructureElement,
  cells: Cell[],
  widths: number[],
  pictures: Map<Cell, Uint8Array>,
): void {
  const { pdf } = paper
  const { y } = pdf
  const row = pdf.struct('TR')
  parent.add(row)
  let x = MARGIN
  cells.forEach((cell, at) => {
    const width = roomIn(widths, at)
    const element = pdf.struct(cell.tag, cell.scope ? ({ scope: cell.scope } as object) : {})
    row.add(element)
    element.add(pdf.struct('P', {}, [() => writeCell(paper, cell, x, y, width)]))
    const png = pictures.get(cell)
    if (png && cell.cases) {
      const spot = { x, y: pdf.y + 2, width: CASES_WIDTH }
      putPicture(paper, element, png, casesInWords(cell.cases), spot)
    }
    element.end()
    x += width + GAP
  })
  row.end()
  pdf.x = MARGIN
  pdf.y = y + heightOfRow(paper, cells, widths)
}

function writeCell(paper: Paper, cell: Cell, x: number, y: number, width: number): void {
  setStyle(paper, styleOf(cell)).text(cell.words, x, y, { width })
  if (cell.more) setStyle(paper, 'small').text(cell.more, x, paper.pdf.y, { width })
}

function heightOfRow(paper: Paper, cells: Cell[], widths: number[]): number {
  const heights = cells.map((cell, at) => {
    const width = roomIn(widths, at)
    const words = heightOf(paper, styleOf(cell), cell.words, width)
    const more = cell.more ? heightOf(paper, 'small', cell.more, width) : 0
    return words + more + (cell.cases ? CASES_HEIGHT + 4 : 0)
  })
  return Math.max(...heights) + paper.size * 0.45
}

function roomIn(widths: number[], column: number): number {
  const width = widths[column]
  if (width === undefined) throw new RangeError(`The table has no column ${column}.`)
  return width - GAP
}

/** As wide as each column's contents want to be, made to fit. */
function widthsOf(paper: Paper, heading: Cell[], body: Cell[][]): number[] {
  const wanted = heading.map((_, column) =>
    Math.max(
      ...[heading, ...body].map((row) => {
        const cell = row[column]
        if (!cell) return 0
        const words = setStyle(paper, styleOf(cell)).widthOfString(cell.words)
        const more = cell.more ? setStyle(paper, 'small').widthOfString(cell.more) : 0
        return Math.max(words, Math.min(more, WIDEST_MORE), cell.cases ? CASES_WIDTH : 0) + GAP + 1
      }),
    ),
  )
  const all = wanted.reduce((sum, width) => sum + width, 0)
  const spare = (TEXT_WIDTH - all) / wanted.length
  return wanted.map((width) => (spare >= 0 ? width + spare : (width * TEXT_WIDTH) / all))
}

function styleOf({ isCounts }: Cell): Style {
  return isCounts ? 'counts' : 'text'
}
