import { widthOf } from './fonts'
import { GREY, NAVY, PALE } from './page'
import { bar, frame } from './shapes'
import { figure, plain, say } from './spans'
import type { Cell } from './table-cells'
import { type Sheet, type TextStyle, write } from './typeset'

/** A column of a table, as wide as it is drawn; a label stands at left and in small print. */
export type Column = Cell & { width: number; isLabel?: boolean }

/** How tall the headings are that span columns. */
export const SPANNING_HEIGHT = 16

const HEAD: TextStyle = { size: 8, bold: true, align: 'centre', colour: NAVY, leading: 9.5 }
const CELL: TextStyle = { size: 11, align: 'centre' }
const LABEL: TextStyle = { size: 8, align: 'left', leading: 9.5 }

/**
 * Draws a table of one row.
 * @param headHeight of the headings, which wrap in their cells
 * @param splitCells draws the headings' words in two parts with a gap, wider than their columns
 * @returns the bottom of the table
 */
export function drawTable(
  sheet: Sheet,
  columns: Column[],
  { x, y }: { x: number; y: number },
  { headHeight, splitCells }: { headHeight: number; splitCells: boolean },
): number {
  const rowHeight = columns.some(({ isLabel }) => isLabel) ? 34 : 24
  const headTop = columns.some(({ spans }) => spans) ? y + SPANNING_HEIGHT : y
  spanningHeads(sheet, columns, x, y)
  const placed = columns.map((column, i) => ({
    ...column,
    left: x + columns.slice(0, i).reduce((sum, { width }) => sum + width, 0),
  }))
  for (const { heading, width, left } of placed) {
    const head = { x: left, y: headTop, width, height: headHeight }
    sheet.page.shapes.push(bar(head, PALE), frame(head, GREY))
    if (splitCells) splitHeading(sheet, heading, head)
    else write(sheet, plain(heading), { x: left + 2, y: headTop + 4, width: width - 4 }, HEAD)
  }
  const rowTop = headTop + headHeight
  for (const { value, width, isLabel, left } of placed) {
    sheet.page.shapes.push(frame({ x: left, y: rowTop, width, height: rowHeight }, GREY))
    if (value === undefined) continue
    if (isLabel) write(sheet, plain(value), { x: left + 4, y: rowTop + 4, width: width - 6 }, LABEL)
    else write(sheet, say`${figure(value)}`, { x: left, y: rowTop + (rowHeight - 14) / 2, width }, CELL)
  }
  return headTop + headHeight + rowHeight
}

function spanningHeads(sheet: Sheet, columns: Column[], x: number, y: number): void {
  let left = x
  columns.forEach(({ spans, width }, i) => {
    const isFirst = spans !== undefined && columns[i - 1]?.spans !== spans
    if (isFirst) {
      const total = columns
        .filter((column) => column.spans === spans)
        .reduce((sum, column) => sum + column.width, 0)
      sheet.page.shapes.push(frame({ x: left, y, width: total, height: SPANNING_HEIGHT }, GREY))
      write(sheet, plain(spans), { x: left, y: y + 3, width: total }, HEAD)
    }
    left += width
  })
}

/** "Upheld" as "Uphe" and "ld", with a gap that reads like a space; the words reach into the next column. */
function splitHeading(
  { page, setting }: Sheet,
  heading: string,
  cell: { x: number; y: number; width: number },
): void {
  heading.split(' ').forEach((word, i) => {
    const middle = word.length > 3 ? Math.ceil(word.length / 2) : word.length
    const parts = [word.slice(0, middle), word.slice(middle)].filter((part) => part !== '')
    let x = cell.x + 3
    for (const text of parts) {
      page.runs.push({ text, x, y: cell.y + 11 + i * 9.5, size: HEAD.size * 1.15, bold: true, colour: NAVY })
      x += widthOf(text, HEAD.size * 1.15, setting.family, true) + 3
    }
  })
}
