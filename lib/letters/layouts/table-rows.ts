import type { Box } from '@/lib/domain/figure'
import type { LetterLine } from '../letter-text'
import { boxWithin } from '../line-boxes'

/** A cell of a table's row. Its middle is where it stands sideways, in points; null in text without positions. */
export type Cell = { text: string; middle: number | null; box: Box | null }

export type Row = { page: number; line: number; cells: Cell[] }

/** Lines this much closer than the height of their type stand in one row. */
const SAME_ROW = 0.5

/** The rows of some lines; a line of text without positions is a row of its own. */
export function rowsOf(lines: LetterLine[]): Row[] {
  const rows: { row: Row; box: Box | null }[] = []
  for (const line of lines) {
    const { box = null } = line
    const cells = cellsOf(line)
    const same =
      box && rows.find((other) => other.row.page === line.page && other.box && isSameRow(other.box, box))
    if (same) {
      same.row.cells = [...same.row.cells, ...cells].sort(fromLeftToRight)
      same.row.line = Math.min(same.row.line, line.line)
    } else {
      rows.push({ row: { page: line.page, line: line.line, cells }, box })
    }
  }
  return withNumbersInTurn(rows.map(({ row }) => row))
}

function fromLeftToRight(a: Cell, b: Cell): number {
  if (a.middle === null || b.middle === null) throw new RangeError('A row is of cells with places.')
  return a.middle - b.middle
}

/** Some programs save each cell of a table as a line of its own: numbers that follow each other are a row too. */
function withNumbersInTurn(rows: Row[]): Row[] {
  const runs: Row[] = []
  let run: Row | null = null
  for (const row of rows) {
    const [cell, another] = row.cells
    if (cell && !another && cell.middle === null && /^(?:0|[1-9]\d{0,3})%?$/.test(cell.text)) {
      if (!run) {
        run = { ...row, cells: [] }
        runs.push(run)
      }
      run.cells.push(cell)
    } else if (cell) {
      run = null
    }
  }
  return [...rows, ...runs.filter(({ cells }) => cells.length > 1)]
}

type PlacedLine = LetterLine & { box: Box }

/** The lines row by row, from left to right, as a table is read; text without positions is that already. */
export function linesByRow(lines: LetterLine[]): LetterLine[] {
  const placed = lines.filter((line): line is PlacedLine => line.box !== undefined)
  if (placed.length < lines.length) return lines
  const rows: { page: number; box: Box; lines: PlacedLine[] }[] = []
  for (const line of placed.toSorted((a, b) => a.page - b.page || a.box.y - b.box.y)) {
    const row = rows.findLast(({ page, box }) => page === line.page && isSameRow(box, line.box))
    if (row) row.lines.push(line)
    else rows.push({ page: line.page, box: line.box, lines: [line] })
  }
  return rows.flatMap((row) => row.lines.toSorted((a, b) => a.box.x - b.box.x))
}

/** A character and a line of text, in points: only their proportions matter. */
const CHARACTER = 5
const LINE = 12

/** Lines of text as if each character had a place, but for lines whose cells tabs part. */
export function gridOf(lines: LetterLine[]): LetterLine[] {
  return lines.flatMap((line, i) =>
    line.box || line.text.trim() === '' || line.text.includes('\t')
      ? []
      : [{ ...line, box: { x: 0, y: i * LINE, width: line.text.length * CHARACTER, height: LINE - 2 } }],
  )
}

function isSameRow(a: Box, b: Box): boolean {
  const apart = Math.abs(a.y + a.height / 2 - (b.y + b.height / 2))
  return apart < Math.min(a.height, b.height) * SAME_ROW
}

function cellsOf(line: LetterLine): Cell[] {
  return [...line.text.matchAll(/\S+/g)].map((match) => {
    const box = boxWithin(line, match.index, match.index + match[0].length)
    return { text: match[0], middle: box && box.x + box.width / 2, box }
  })
}
