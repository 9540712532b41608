import { type CellObject, CFB, utils, type WorkSheet, write } from '@e965/xlsx'

/** A cell of an invented sheet: a percentage is stored as a fraction, a formula with or without its value. */
export type InventedCell =
  | string
  | number
  | null
  | { percent: number }
  | { formula: string; value?: number }
  | { accounting: number }

export type InventedSheet = {
  name?: string
  rows: InventedCell[][]
  /** Merged cells, as 'B2:D2'. */
  merged?: string[]
  hidden?: boolean
  /** Counted from 0. */
  hiddenRows?: number[]
  hiddenColumns?: number[]
}

/** Complaints decided, as a plain table; councils by their names. */
export function decidedRows(councils: [name: string, upheld: number, notUpheld: number][]): InventedCell[][] {
  return [
    DECIDED,
    ...councils.map(([name, upheld, notUpheld]) => {
      const rate = Math.round((100 * upheld) / (upheld + notUpheld))
      return [name, 1, 2, 3, 4, notUpheld, upheld, 10 + upheld + notUpheld, `${rate}%`]
    }),
  ]
}

export const DECIDED = [
  'Authority Name',
  'Invalid or Incomplete',
  'Advice Given',
  'Referred Back for Local Resolution',
  'Closed after Initial Enquiries',
  'Not Upheld',
  'Upheld',
  'Total',
  'Uphold Rate (%)',
]

/** A CSV; a cell with the separator or quotes in it is quoted. */
export function csvFile(rows: InventedCell[][], separator = ','): string {
  const width = Math.max(...rows.map((row) => row.length))
  const lines = rows.map((row) =>
    Array.from({ length: width }, (_, i) => textOf(row[i] ?? null))
      .map((text) => (new RegExp(`["\n${separator}]`).test(text) ? `"${text.replaceAll('"', '""')}"` : text))
      .join(separator),
  )
  return `${lines.join('\r\n')}\r\n`
}

function textOf(cell: InventedCell): string {
  if (cell === null) return ''
  if (typeof cell !== 'object') return String(cell)
  if ('percent' in cell) return `${cell.percent}%`
  if ('accounting' in cell) return String(cell.accounting)
  return cell.value === undefined ? '' : String(cell.value)
}

/** A workbook with some sheets, as a spreadsheet program writes it. For tests only. */
export function workbook(sheets: InventedSheet[], form: 'xlsx' | 'ods' = 'xlsx'): Uint8Array {
  const book = utils.book_new()
  for (const [i, sheet] of sheets.entries()) {
    utils.book_append_sheet(book, worksheet(sheet, form), sheet.name ?? `Sheet${i + 1}`)
  }
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) }
  return new Uint8Array(write(book, { type: 'array', bookType: form, compression: true }) as ArrayBuffer)
}

/** The same OpenDocument file with its first row hidden, which the library does not write. */
export function withHiddenRow(ods: Uint8Array): Uint8Array {
  const archive = CFB.read(ods, { type: 'array' })
  const entry = CFB.find(archive, '/content.xml')
  if (!entry) throw new Error('The file is no OpenDocument file.')
  const content = Buffer.from(entry.content as Uint8Array).toString('utf8')
  const hidden = content.replace('<table:table-row', '<table:table-row table:visibility="collapse"')
  entry.content = Buffer.from(hidden)
  entry.size = entry.content.length
  return new Uint8Array(CFB.write(archive, { type: 'array', fileType: 'zip' }) as ArrayBuffer)
}

function worksheet(
  { rows, merged = [], hiddenRows = [], hiddenColumns = [] }: InventedSheet,
  form: 'xlsx' | 'ods',
): WorkSheet {
  const sheet: WorkSheet = {}
  const width = Math.max(1, ...rows.map((row) => row.length))
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) {
      const object = cellObject(cell)
      // The writer of .ods leaves out how a number is shown, so it is written as what is shown.
      if (object && form === 'ods' && object.t === 'n') object.w = String(object.v)
      if (object) sheet[utils.encode_cell({ r, c })] = object
    }
  }
  sheet['!ref'] = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: Math.max(0, rows.length - 1), c: width - 1 },
  })
  if (hiddenRows.length > 0) sheet['!rows'] = rows.map((_, r) => ({ hidden: hiddenRows.includes(r) }))
  if (hiddenColumns.length > 0)
    sheet['!cols'] = Array.from({ length: width }, (_, c) => ({ hidden: hiddenColumns.includes(c) }))
  sheet['!merges'] = merged.map((range) => utils.decode_range(range))
  return sheet
}

function cellObject(cell: InventedCell): CellObject | null {
  if (cell === null) return null
  if (typeof cell === 'string') return { t: 's', v: cell }
  if (typeof cell === 'number') return { t: 'n', v: cell }
  if ('percent' in cell) return { t: 'n', v: cell.percent / 100, z: '0%' }
  if ('accounting' in cell) return { t: 'n', v: cell.accounting, z: '#,##0;-#,##0;"-"' }
  return cell.value === undefined ? { t: 'n', f: cell.formula } : { t: 'n', v: cell.value, f: cell.formula }
}
