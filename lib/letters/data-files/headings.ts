import type { ReportingYear } from '@/lib/domain/reporting-year'
import { DATA_TABLES, type DataTable } from '@/lib/domain/source'
import { readCell } from './cells'
import {
  GROUPS,
  headingWords,
  isCount,
  isPercentage,
  meaningsOf,
  type TakenFor,
  tableTold,
} from './column-words'
import { withoutYears, yearsIn } from './data-file-year'
import type { Cell, Sheet } from './workbook'

/** A column of a table. */
export type Column = {
  index: number
  /** 'F' */
  letter: string
  /** As printed, with the headings that it stands under before it: 'Decisions: Upheld'. */
  heading: string
  takenFor: TakenFor | null
  /** Why it is taken for nothing; null where it is taken. */
  why: string | null
  isByHand: boolean
}

export type Header = {
  /** The rows of the headings, the last of which stands above the first council; counted from 0. */
  first: number
  last: number
  table: DataTable
  columns: Column[]
}

/** What a person said of columns: figures, or `nothing`, by headings. */
export type ByHand = Readonly<Record<string, TakenFor | 'nothing'>>

/** Titles, notes and empty rows stand above the headings. */
const MOST_ABOVE = 40
/** A heading may stand in so many rows. */
const MOST_HEADING_ROWS = 4

type Head = { own: string; groups: string[] }

/**
 * Finds the headings of a table wherever they stand, over one or several rows, by their words: the rows by which most
 * columns are told, one of them the council's name.
 * @param hint the table that titles and names tell, for headings that fit several
 * @returns null where no row is one of headings
 */
export function findHeader(
  sheet: Sheet,
  byHand: ByHand,
  fromRow: number,
  hint: DataTable | null,
): Header | null {
  let best: { header: Header; told: number } | null = null
  for (let last = fromRow; last < Math.min(sheet.rows.length, fromRow + MOST_ABOVE); last++) {
    const header = headerEndingAt(sheet, last, byHand, hint)
    if (!header) continue
    const told = header.columns.filter(({ takenFor, isByHand }) => takenFor !== null || isByHand).length
    if (!best || told > best.told) best = { header, told }
  }
  return best?.header ?? null
}

function headerEndingAt(sheet: Sheet, last: number, byHand: ByHand, hint: DataTable | null): Header | null {
  const nameAt = nameColumn(sheet, last, byHand)
  if (nameAt === null) return null
  let first = last
  while (last - first + 1 < MOST_HEADING_ROWS && isOfHeadings(sheet.rows[first - 1], nameAt)) first--
  const heads = headsIn(sheet, first, last, nameAt)
  if (!meansName(heads.get(nameAt)?.own ?? null, byHand)) return null
  const table = tableOf([...heads.values()], byHand) ?? hint
  if (!table) return null
  const columns = [...heads].map(([index, head]) => columnOf(index, head, table, byHand))
  const has = columns.some(
    ({ takenFor }) => takenFor !== null && !['name', 'code', 'year'].includes(takenFor),
  )
  return has ? { first, last, table, columns } : null
}

/** The column whose heading says that it holds names, in a row or in those above it. */
function nameColumn({ rows }: Sheet, last: number, byHand: ByHand): number | null {
  for (let r = last; r > last - MOST_HEADING_ROWS; r--) {
    const found = rows[r]?.findIndex((cell) => cell !== undefined && meansName(cell.text, byHand)) ?? -1
    if (found >= 0) return found
  }
  return null
}

/** A title stands above the names, or over all; a heading over several columns stands right of the names. */
function isOfHeadings(row: (Cell | undefined)[] | undefined, nameAt: number): boolean {
  return (
    row?.some((cell, c) => cell !== undefined && c > nameAt && (cell.from?.column ?? c) > nameAt) ?? false
  )
}

function meansName(own: string | null, byHand: ByHand): boolean {
  if (own === null) return false
  return saidOf(byHand, own) === 'name' || meaningsOf(own, null).includes('name')
}

/** The heading of each column: the lowest cell in it, and those above it that stand over several columns. */
function headsIn({ rows }: Sheet, first: number, last: number, nameAt: number): Map<number, Head> {
  const width = Math.max(...rows.slice(first, last + 1).map((row) => row?.length ?? 0), 0)
  const heads = new Map<number, Head>()
  /** By row, the heading that stands over the columns that follow it: a CSV has it in the first of them. */
  const over = new Map<number, string>()
  for (let c = 0; c < width; c++) {
    const said: { text: string; isOwn: boolean }[] = []
    for (let r = first; r <= last; r++) {
      const cell = rows[r]?.[c]
      const text = cell?.text.replace(/\s+/g, ' ') ?? ''
      const isOwn = text !== '' && (cell?.from?.column ?? c) === c
      if (text !== '' && c > nameAt) over.set(r, text)
      const shown = text !== '' ? text : over.get(r)
      if (shown !== undefined && said.at(-1)?.text !== shown) said.push({ text: shown, isOwn })
    }
    const at = said.findLastIndex(({ isOwn }) => isOwn)
    const own = said[at]
    if (own) heads.set(c, { own: own.text, groups: said.slice(0, at).map(({ text }) => text) })
  }
  return heads
}

function tableOf(heads: Head[], byHand: ByHand): DataTable | null {
  const told = heads.flatMap(({ own }) => {
    const said = saidOf(byHand, own)
    return said === undefined ? (tableTold(own) ?? []) : []
  })
  const counts = DATA_TABLES.map((table) => ({ table, count: told.filter((one) => one === table).length }))
  const [most, next] = counts.toSorted((a, b) => b.count - a.count)
  return most && most.count > 0 && most.count !== next?.count ? most.table : null
}

function columnOf(index: number, { own, groups }: Head, table: DataTable, byHand: ByHand): Column {
  const heading = [...new Set([...groups, own])].join(': ')
  const column = { index, letter: letterOf(index), heading }
  const said = saidOf(byHand, heading) ?? saidOf(byHand, own)
  if (said === 'nothing') return { ...column, takenFor: null, why: 'left out by hand', isByHand: true }
  if (said !== undefined) return { ...column, takenFor: said, why: null, isByHand: true }
  const none = (why: string): Column => ({ ...column, takenFor: null, why, isByHand: false })
  const strange = groups.find((group) => !isKnownGroup(group))
  const percent = groups.some((group) => headingWords(group).endsWith('percent')) ? ' %' : ''
  const meanings = meaningsOf(`${withoutYears(own)}${percent}`, table)
  const [only, another] = meanings
  if (only === undefined) return none('not known')
  if (another !== undefined) return none(`can mean ${meanings.join(' or ')}`)
  if (strange !== undefined && only !== 'name') return none(`is under “${strange}”, which we don’t know`)
  return { ...column, takenFor: only, why: null, isByHand: false }
}

function isKnownGroup(group: string): boolean {
  const words = headingWords(withoutYears(group)).replace(/ ?percent$/, '')
  return words === '' || GROUPS.includes(words) || meaningsOf(words, null).includes('name')
}

function saidOf(byHand: ByHand, heading: string): TakenFor | 'nothing' | undefined {
  const wanted = headingWords(heading)
  const key =
    Object.keys(byHand).find((one) => one === heading) ??
    Object.keys(byHand).find((one) => headingWords(one) === wanted)
  return key === undefined ? undefined : byHand[key]
}

/** 0 -> 'A', 27 -> 'AB' */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`
}

/**
 * The columns with those left out that cannot be what their headings say: of another year; two for one figure; counts
 * that are percentages, and the other way round.
 * @param cells the cells of the councils' rows in a column
 */
export function sureColumns(
  columns: Column[],
  year: ReportingYear | null,
  cells: (column: Column) => (Cell | undefined)[],
): Column[] {
  const leave = (column: Column, why: string): Column =>
    column.isByHand ? column : { ...column, takenFor: null, why }
  const fitting = columns.map((column) => {
    const { takenFor, heading } = column
    if (takenFor === null || takenFor === 'name') return column
    const other = yearsIn(heading).find((one) => year !== null && one !== year)
    if (other) return leave(column, `is of ${other}`)
    const numbers = cells(column).map(readCell)
    const isPercent = numbers.some((one) => one.kind === 'number' && one.isPercent)
    const isBroken = numbers.some((one) => one.kind === 'number' && !Number.isInteger(one.value))
    if (isCount(takenFor) && isPercent)
      return leave(column, 'its heading says a count, but its cells are percentages')
    if (isCount(takenFor) && isBroken)
      return leave(column, 'its heading says a count, but its cells are not whole numbers')
    return column
  })
  return fitting.map((column) => {
    const { takenFor, heading } = column
    if (takenFor === null) return column
    const same = fitting.filter(
      (other) =>
        other !== column &&
        other.takenFor === takenFor &&
        (takenFor !== 'service' || headingWords(other.heading) === headingWords(heading)),
    )
    if (same.length === 0) return column
    const letters = [column, ...same].map(({ letter }) => letter).sort()
    return { ...column, takenFor: null, why: `columns ${letters.join(' and ')} could both be ${takenFor}` }
  })
}

/** By how much a rate's cells are to be multiplied: fractions are shares of 1. Null where nobody can tell. */
export function scaleOf(column: Column, cells: (Cell | undefined)[]): 1 | 100 | null {
  if (column.takenFor === null || !isPercentage(column.takenFor)) return 1
  const numbers = cells.map(readCell).flatMap((one) => (one.kind === 'number' ? one : []))
  if (numbers.some(({ isPercent }) => isPercent)) return 1
  const values = numbers.map(({ value }) => value)
  if (values.some((value) => value > 1)) return 1
  if (values.some((value) => value > 0 && value < 1)) return 100
  return values.some((value) => value === 1) ? null : 1
}
