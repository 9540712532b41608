import { inflateRawSync } from 'node:zlib'
import { type CellObject, read, type WorkSheet } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { type Entry, fromBufferPromise } from 'yauzl'
import type { Note } from '@/lib/domain/figure'

/** A cell as it is shown. */
export type Cell = {
  text: string
  /** The number that is stored where the cell has one; what is shown may be rounded. */
  number: number | null
  isFormula: boolean
  /** A formula whose value the file does not have. */
  lacksValue: boolean
  /** Of what stands here because a merged cell reaches here: where that cell begins. */
  from?: { row: number; column: number }
}

/**
 * A sheet; rows and cells that are empty or hidden are left out of the arrays, whose indexes count from 0. `hidden` says
 * how many rows and columns with something in them readers do not see.
 */
export type Sheet = {
  name: string | null
  position: number
  rows: (Cell | undefined)[][]
  hidden: { rows: number; columns: number }
}

/** Every council, other body and care provider is far from it. */
const MOST_ROWS = 5000
const MOST_COLUMNS = 200
const MOST_SHEETS = 30
/** A sheet of 400 rows unpacks to a fiftieth. */
const MOST_UNPACKED = 20_000_000
const MOST_ENTRIES = 1000

/** The visible parts of the visible sheets of a workbook, .xlsx or .ods, or why it cannot be read. */
export async function sheetsOfWorkbook(bytes: Uint8Array): Promise<Sheet[] | { refused: Note }> {
  const refused = await whyNotOpened(bytes)
  if (refused) return { refused }
  try {
    const book = read(bytes, {
      type: 'array',
      dense: true,
      sheetRows: MOST_ROWS,
      cellHTML: false,
      cellNF: true,
      // Which rows and columns are hidden is a matter of style to the library.
      cellStyles: true,
      bookVBA: false,
    })
    return book.SheetNames.slice(0, MOST_SHEETS).flatMap((name, i) => {
      const sheet = book.Sheets[name]
      const isHidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0
      return sheet && !isHidden ? { name, position: i + 1, ...seenIn(sheet) } : []
    })
  } catch (error) {
    const words = (error as Error).message.replace(/\.$/, '')
    return { refused: { code: 'damaged', message: `${DAMAGED} (${words}). ${AGAIN}` } }
  }
}

/** The library does not tell what an OpenDocument sheet hides. */
function hidesInOpenDocument(content: Uint8Array): boolean {
  return /table:visibility=["'](?:collapse|filter)/.test(Buffer.from(content).toString('latin1'))
}

/** The library believes what an archive says of its sizes; each entry is unpacked here first, up to a limit. */
async function whyNotOpened(bytes: Uint8Array): Promise<Note | null> {
  const entries: Entry[] = []
  let left = MOST_UNPACKED
  try {
    const archive = await fromBufferPromise(Buffer.from(bytes), { validateEntrySizes: false })
    for await (const entry of archive.eachEntry()) {
      entries.push(entry)
      if (entries.length > MOST_ENTRIES) return TOO_LARGE
    }
    for (const { fileName, relativeOffsetOfLocalHeader: at, compressedSize, compressionMethod } of entries) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
      const packed = bytes.subarray(start, start + compressedSize)
      const unpacked =
        compressionMethod === 8 ? inflateRawSync(packed, { maxOutputLength: Math.max(1, left) }) : packed
      left -= unpacked.length
      if (left <= 0) return TOO_LARGE
      if (fileName === 'content.xml' && hidesInOpenDocument(unpacked)) return HIDDEN_IN_ODS
    }
    return null
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ERR_BUFFER_TOO_LARGE' ? TOO_LARGE : { code: 'damaged', message: `${DAMAGED}. ${AGAIN}` }
  }
}

function seenIn(sheet: WorkSheet): Pick<Sheet, 'rows' | 'hidden'> {
  const hiddenRows = new Set<number>()
  const hiddenColumns = new Set<number>()
  const data = (sheet as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? []
  const rows: Sheet['rows'] = []
  // What is not there is passed over: a sheet can claim a million rows.
  data.slice(0, MOST_ROWS).forEach((cells, r) => {
    const row: (Cell | undefined)[] = []
    cells?.slice(0, MOST_COLUMNS).forEach((cell, c) => {
      const taken = cell && cellFrom(cell)
      if (!taken) return
      const isInHiddenRow = sheet['!rows']?.[r]?.hidden === true
      const isInHiddenColumn = sheet['!cols']?.[c]?.hidden === true
      if (isInHiddenRow) hiddenRows.add(r)
      if (isInHiddenColumn) hiddenColumns.add(c)
      if (!isInHiddenRow && !isInHiddenColumn) row[c] = taken
    })
    rows[r] = row
  })
  spreadMerged(sheet, rows)
  return { rows, hidden: { rows: hiddenRows.size, columns: hiddenColumns.size } }
}

function cellFrom({ t, v, w, f, z }: CellObject): Cell | undefined {
  const isFormula = f !== undefined
  const lacksValue = isFormula && (v === undefined || v === null || (t === 'e' && w === undefined))
  const number = t === 'n' && typeof v === 'number' ? v : null
  const shown = number !== null && typeof z === 'string' && /%/.test(z) ? percentOf(number, w) : w
  const text = (shown ?? (v === undefined || v === null ? '' : String(v))).trim()
  if (text === '' && number === null && !isFormula) return undefined
  return { text: lacksValue ? '' : text, number, isFormula, lacksValue }
}

/** OpenDocument keeps the percentage as a fraction, and what is shown of it beside it. */
function percentOf(number: number, shown: string | undefined): string {
  if (shown?.includes('%')) return shown
  return `${Math.round(number * 1e6) / 1e4}%`
}

/** Headings stand over several columns or rows; further down, a cell says something of its own row only. */
const MERGED_ROWS = 60
const MOST_MERGED = 5000

function spreadMerged(sheet: WorkSheet, rows: Sheet['rows']): void {
  for (const { s, e } of (sheet['!merges'] ?? []).slice(0, MOST_MERGED)) {
    const cell = rows[s.r]?.[s.c]
    if (!cell || s.r >= MERGED_ROWS) continue
    for (let r = s.r; r <= Math.min(e.r, MERGED_ROWS); r++) {
      rows[r] ??= []
      for (let c = s.c; c <= Math.min(e.c, MOST_COLUMNS); c++) {
        const row = rows[r]
        if (row && !row[c]) row[c] = { ...cell, from: { row: s.r, column: s.c } }
      }
    }
  }
}

/** The rows of a CSV, whatever separates its cells. */
export function sheetOfCsv(text: string): Sheet[] | { refused: Note } {
  const delimiter = delimiterOf(text)
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: MOST_ROWS,
    }) as string[][]
    return [{ name: null, position: 1, rows: records.map(cellsOf), hidden: { rows: 0, columns: 0 } }]
  } catch (error) {
    const words = (error as Error).message.replace(/\.$/, '')
    const message = `The file is not a well-formed CSV: ${words}. Save it again as CSV.`
    return { refused: { code: 'not-csv', message } }
  }
}

function cellsOf(record: string[]): (Cell | undefined)[] {
  return record
    .slice(0, MOST_COLUMNS)
    .map((value) =>
      value.trim() === ''
        ? undefined
        : { text: value.trim(), number: null, isFormula: false, lacksValue: false },
    )
}

/** The separator that most lines have most of. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/, 60).map((line) => line.replace(/"[^"]*"/g, ''))
  const count = (mark: string) => lines.reduce((sum, line) => sum + line.split(mark).length - 1, 0)
  return [',', ';', '\t', '|'].sort((a, b) => count(b) - count(a))[0] as string
}

const DAMAGED = 'The workbook is damaged'
const AGAIN = 'Download it again from where it was published, or save it as CSV.'
const HIDDEN_IN_ODS: Note = {
  code: 'hidden-cells',
  message:
    'The sheet has hidden rows or columns. Show them or delete them. Or save what you can see as CSV, and load that.',
}
const TOO_LARGE: Note = {
  code: 'too-large',
  message:
    'The workbook is far larger than a data file of the Ombudsman. Save the one sheet you need as CSV, and load that.',
}
