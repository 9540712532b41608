/**
 * What a spreadsheet would take for a formula (OWASP, CSV injection), also behind spaces or in full width, and such a
 * text behind apostrophes, so that taking one apostrophe away always gives the text back.
 */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/

export type Cell = string | number | boolean | null

/**
 * Writes CSV as RFC 4180 has it: a header row, lines that end in CRLF, quotes where they are needed, an empty field
 * for null. Text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function writeCsv<Row extends Record<string, Cell>>(
  columns: { name: keyof Row & string }[],
  rows: Row[],
): string {
  return csvHeader(columns) + csvLines(columns, rows)
}

export function csvHeader(columns: { name: string }[]): string {
  return line(columns.map(({ name }) => name))
}

export function csvLines<Row extends Record<string, Cell>>(
  columns: { name: keyof Row & string }[],
  rows: Row[],
): string {
  return rows.map((row) => line(columns.map(({ name }) => row[name] ?? null))).join('')
}

function line(cells: Cell[]): string {
  return `${cells.map(field).join(',')}\r\n`
}

function field(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const guarded = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
