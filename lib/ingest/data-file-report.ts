import type { DataTable } from '@/lib/domain/source'
import type { ColumnReport, NamedRow, TableReport } from '@/lib/letters/data-files/reading'
import { inCount, listInWords } from '@/lib/words/numbers'
import type { DataFileReport } from './ingest-file'

const TABLES: Record<DataTable, string> = {
  received: 'complaints received',
  decided: 'complaints decided',
  remedies: 'remedies and compliance',
}

/** 'complaints decided 2025-26: 317 councils, 41 other bodies, 12 rows of care providers or others ...' */
export function tablesInWords({ tables }: DataFileReport): string {
  return tables.map(tableInWords).join('; ')
}

function tableInWords({ sheet, table, year, councils, otherBodies, unknown }: TableReport): string {
  const where = sheet === null ? '' : `sheet “${sheet}”, `
  const counts = [
    inCount(councils, { one: 'council', many: 'councils' }),
    ...(otherBodies > 0 ? [inCount(otherBodies, { one: 'other body', many: 'other bodies' })] : []),
    ...(unknown.length > 0 ? [unknownInWords(unknown.length)] : []),
  ]
  return `${where}${TABLES[table]} ${year}, ${counts.join(', ')}`
}

function unknownInWords(count: number): string {
  const rows = inCount(count, { one: 'row', many: 'rows' })
  return `${rows} of care providers or others that are not in the register (see --json)`
}

const MOST_NAMED = 20

/** What else is to be said of a data file, a sentence each. */
export function tableNotes({ tables, notes }: DataFileReport): string[] {
  return [
    ...notes.map(({ message }) => message),
    ...tables.flatMap((table) => [
      ...table.notes.map(({ message }) => message),
      ...notTaken(table.columns),
      ...councilLike(table.unknown),
      ...named(table.totals, 'Rows that are not for one body, left out'),
      ...named(table.empty, 'Rows that give no figure'),
    ]),
  ]
}

function notTaken(columns: ColumnReport[]): string[] {
  const left = columns.filter(({ takenFor }) => takenFor === null)
  if (left.length === 0) return []
  const said = left.map(({ letter, heading, why }) => `${letter} “${heading}” (${why})`)
  return [`Columns that we don’t use (the file keeps them): ${said.join('; ')}.`]
}

/** Care providers are many; what is called a council and is not known may be one by another name. */
function councilLike(unknown: NamedRow[]): string[] {
  const councils = unknown.filter(({ name }) => /\b(?:council|borough|county)\b/i.test(name))
  return named(councils, 'Not in the register, though they are called councils')
}

function named(rows: NamedRow[], what: string): string[] {
  if (rows.length === 0) return []
  const some = rows.slice(0, MOST_NAMED).map(({ line, name }) => `“${name}” (row ${line})`)
  const more = rows.length > MOST_NAMED ? [`${rows.length - MOST_NAMED} more (see --json)`] : []
  return [`${what}: ${listInWords([...some, ...more])}.`]
}

/** What each column was taken for, as a table, for people to see before anything is stored. */
export function columnTable({ tables }: DataFileReport): string[] {
  return tables.flatMap(({ sheet, table, year, headings, columns }) => {
    const where = sheet === null ? '' : `sheet “${sheet}”, `
    const at =
      headings.first === headings.last
        ? `row ${headings.first}`
        : `rows ${headings.first} to ${headings.last}`
    const rows = [
      ['Column', 'Heading', 'Taken for', 'Values'],
      ...columns.map(({ letter, heading, takenFor, why, isByHand, values }) => [
        letter,
        shortened(heading, 60),
        takenFor === null ? `nothing: ${why}` : `${takenFor}${isByHand ? ', by hand' : ''}`,
        values.map((value) => shortened(value, 20)).join(' | '),
      ]),
    ]
    const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
    const lines = rows.map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    return [`${where}${TABLES[table]} ${year}, headings in ${at}:`, ...lines]
  })
}

function shortened(text: string, most: number): string {
  const plain = text.replace(/\p{Cc}/gu, ' ')
  return plain.length > most ? `${plain.slice(0, most - 3)}...` : plain
}
