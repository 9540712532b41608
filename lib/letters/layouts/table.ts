import type { Note, Part, Place } from '@/lib/domain/figure'
import { roundsTo } from '@/lib/domain/rounding'
import type { LetterLine } from '../letter-text'
import {
  ALIGNMENTS,
  type Alignment,
  type Column,
  headingPlace,
  headingsAgree,
  nearest,
} from './table-headings'
import { type Cell, gridOf, type Row, rowsOf } from './table-rows'

export type Table = {
  cells: { column: Column; value: number; place: Place; isReckoned: boolean }[]
  notes: Note[]
}

/**
 * Reads the one row of numbers of a table. Extraction scrambles headings (columns merge, words split), so a row
 * is told by its numbers, and the order of its columns by what can be read of the headings. One number that is lost
 * is reckoned from the total and the others, where its place tells which.
 * @param orders the orders in which letters print the columns, each ending in the total where there is one
 * @returns null where two numbers are lost, or where the headings leave open which number is which
 */
export function readTable(lines: LetterLine[], orders: Column[][], shares?: Shares): Table | null {
  const full = fullRow(lines, orders, shares)
  const inGrid = tableOfGrid(lines, orders, shares)
  if (inGrid) return full && !saysTheSame(inGrid, full.table) ? null : inGrid
  if (full !== undefined) return full === null ? null : full.table
  const rows = numberRowsOf(lines)
  for (const order of orders) {
    const short = rows.find(({ numbers }) => numbers.length === order.length - 1)
    const completed = short && completeRow(short.row, short.numbers, order, lines)
    if (completed) return completed
  }
  return null
}

/**
 * In text whose columns are kept by spaces, headings broken within their cells stand over their numbers, in one way
 * or another. Taken only where half of them can be read so.
 */
function tableOfGrid(lines: LetterLine[], orders: Column[][], shares?: Shares): Table | null {
  const grid = gridOf(lines)
  const [first, ...others] = ALIGNMENTS.flatMap((alignment) => {
    const full = fullRow(grid, orders, shares, alignment)
    return full && 2 * full.agreeing >= full.table.cells.length ? full.table : []
  })
  if (!first || others.some((other) => !saysTheSame(first, other))) return null
  return { ...first, cells: first.cells.map((cell) => ({ ...cell, place: { ...cell.place, boxes: [] } })) }
}

/**
 * The row that has a number in every column, and how many of its headings can be read; undefined where none has, null
 * where the headings leave open which number is which.
 */
function fullRow(
  lines: LetterLine[],
  orders: Column[][],
  shares: Shares | undefined,
  alignment: Alignment = 'middle',
): { table: Table; agreeing: number } | null | undefined {
  const rows = numberRowsOf(lines)
  const all = [...new Set(orders.flat())]
  const readings = orders.flatMap((order) => {
    const full = rows.find(({ numbers }) => numbers.length === order.length && percentagesFit(numbers, order))
    const agreeing = full && headingsAgree(full.row, full.numbers, order, all, lines, alignment)
    if (!full || agreeing === null || agreeing === undefined) return []
    return [{ table: { cells: cellsOf(full.row, full.numbers, order), notes: [] }, agreeing }]
  })
  const fitting = readings.filter(({ table }) => rateFits(table, shares))
  const likeliest = fitting.length > 0 ? fitting : readings
  const most = Math.max(...likeliest.map(({ agreeing }) => agreeing))
  const [first, ...others] = likeliest.filter(({ agreeing }) => agreeing === most)
  return others.every(({ table }) => first && saysTheSame(first.table, table)) ? first : null
}

function numberRowsOf(lines: LetterLine[]): { row: Row; numbers: Cell[] }[] {
  return rowsOf(lines).map((row) => ({ row, numbers: numbersAtEnd(row) }))
}

/** The columns that make up the count and the rest of a table's percentage. */
type Shares = { rate: string; count: string; rest: string }

export function partsOf({ cells }: Table): Part[] {
  return cells
    .slice(0, -1)
    .filter(({ column }) => !column.isPercentage)
    .map(({ column, value }) => ({ name: column.name, value }))
}

export function cellOf({ cells }: Table, name: string) {
  return cells.find(({ column }) => column.name === name)
}

function saysTheSame(a: Table, b: Table): boolean {
  return a.cells.every(({ column, value }) => (cellOf(b, column.name)?.value ?? value) === value)
}

function rateFits(table: Table, shares: Shares | undefined): boolean {
  const [rate, count, rest] = shares
    ? [shares.rate, shares.count, shares.rest].map((name) => cellOf(table, name)?.value)
    : []
  if (rate === undefined || count === undefined || rest === undefined || count + rest === 0) return true
  return roundsTo(count, count + rest, rate)
}

function numbersAtEnd({ cells }: Row): Cell[] {
  const last = cells.findLastIndex(({ text }) => !/^(?:0|[1-9]\d{0,3})%?$/.test(text))
  return cells.slice(last + 1)
}

function percentagesFit(numbers: Cell[], order: Column[]): boolean {
  return numbers.every(({ text }, i) => text.endsWith('%') === (order[i]?.isPercentage ?? false))
}

function cellsOf(row: Row, numbers: Cell[], order: Column[]): Table['cells'] {
  const place = placeOf(row)
  return numbers.map(({ text, box }, i) => ({
    column: columnAt(order, i),
    value: Number.parseInt(text, 10),
    place: { ...place, boxes: box ? [box] : [] },
    isReckoned: false,
  }))
}

function placeOf({ page, line, cells }: Row): Place {
  return { page, line, quote: cells.map(({ text }) => text).join(' '), boxes: [] }
}

function columnAt(order: Column[], index: number): Column {
  const column = order[index]
  if (!column) throw new RangeError(`The table has no column ${index}.`)
  return column
}

function completeRow(row: Row, numbers: Cell[], order: Column[], lines: LetterLine[]): Table | null {
  const last = order.at(-1)
  const lost = last?.name === 'Total' ? lostColumn(numbers, order, lines) : null
  if (lost === null) return null
  const column = columnAt(order, lost)
  if (column.isPercentage || column === last) return null
  const rest = order.filter((_, i) => i !== lost)
  if (!percentagesFit(numbers, rest)) return null
  const known = cellsOf(row, numbers, rest)
  const total = known.at(-1)
  if (!total) return null
  const parts = known.filter((cell) => !cell.column.isPercentage && cell !== total)
  const value = parts.reduce((left, part) => left - part.value, total.value)
  if (value < 0) return null
  const cells = known.toSpliced(lost, 0, { column, value, place: placeOf(row), isReckoned: true })
  const message = `The number of “${column.name}” is lost from the letter’s text; with ${value} the numbers make up their total.`
  return { cells, notes: [{ code: 'number-reckoned', message }] }
}

/** Which column of a row has no number: the one whose heading has none under it. */
function lostColumn(numbers: Cell[], order: Column[], lines: LetterLine[]): number | null {
  const middles = numbers.flatMap(({ middle }) => middle ?? [])
  if (middles.length < numbers.length) return lostBetweenTabs(numbers, order, lines)
  const places = order.flatMap((column) => headingPlace(column, lines) ?? [])
  if (places.length < order.length) return null
  const isInTurn = places.every((place, i) => places.slice(0, i).every((before) => before < place))
  if (!isInTurn) return null
  const under = new Set(middles.map((middle) => nearest(places, middle)))
  return onlyOne(order.flatMap((_, i) => (under.has(i) ? [] : [i])))
}

/** In text, tabs part the cells; a row with as many cells as columns, one of them empty, tells the lost one. */
function lostBetweenTabs(numbers: Cell[], order: Column[], lines: LetterLine[]): number | null {
  const wanted = numbers.map(({ text }) => text).join(' ')
  const cells = lines.find(({ text }) => text.trim().replace(/\s+/g, ' ').endsWith(wanted))?.text.split('\t')
  if (cells?.length !== order.length) return null
  return onlyOne(cells.flatMap((cell, i) => (cell.trim() === '' ? [i] : [])))
}

function onlyOne(found: number[]): number | null {
  const [one, another] = found
  return one === undefined || another !== undefined ? null : one
}
