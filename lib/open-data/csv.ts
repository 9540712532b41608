/** What a spreadsheet would take for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/

/** A cell's value before it is written. */
export type Cell = string | number | null

/**
 * Writes CSV as RFC 4180 has it: a header row, lines that end in CRLF, quotes where they are needed, an empty field
 * for null. Text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function writeCsv<Row extends Record<string, Cell>>(
  columns: { name: keyof Row & string }[],
  rows: Row[],
): string {
  const lines = [
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ name }) => row[name] ?? null)),
  ]
  return lines.map((cells) => `${cells.map(field).join(',')}\r\n`).join('')
}

function field(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const guarded = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
