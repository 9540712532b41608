import { type Column, filled } from './column'
import { type Cell, csvHeader, csvLines, writeCsv } from './csv'
import type { Terms } from './licence'

/** The last column of every CSV file, which has no other place that a spreadsheet stores. JSON says it once, before its rows. */
export const CREDIT_COLUMN: Column = filled(
  'string',
  'credit',
  'Credit',
  'In CSV files only: who has the copyright, and the credit that you must give when you use the row again.',
)

/** The columns of a file as its CSV has them. */
export function csvColumns(columns: Column[]): Column[] {
  return [...columns, CREDIT_COLUMN]
}

export function creditedHeader(columns: Column[]): string {
  return csvHeader(csvColumns(columns))
}

/** Rows as lines of CSV, each with its credit. */
export function creditedLines(columns: Column[], rows: Record<string, Cell>[], terms: Terms): string {
  return csvLines(csvColumns(columns), credited(rows, terms))
}

/** A whole file. */
export function creditedCsv(columns: Column[], rows: Record<string, Cell>[], terms: Terms): string {
  return writeCsv(csvColumns(columns), credited(rows, terms))
}

function credited(rows: Record<string, Cell>[], { short }: Terms): Record<string, Cell>[] {
  return rows.map((row) => ({ ...row, [CREDIT_COLUMN.name]: short }))
}
