import { createHash } from 'node:crypto'
import { database } from '@/lib/data/client'
import { makeEdition } from '@/lib/data/make-edition'
import { assembleFigures } from '@/lib/domain/assemble-figures'
import type { Council } from '@/lib/domain/council'
import type { Note, Part } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { DataTable } from '@/lib/domain/source'

/** An invented row of one of the Ombudsman's data files. */
export type InventedDataRow = {
  council: Council
  year: ReportingYear
  table: DataTable
  sheet?: string
  line: number
  /** By name, with the letters of the column. */
  figures: { [Name in FigureName]?: { value: number; column: string; parts?: Part[] } }
  notes?: Note[]
}

/** Publishes rows of data files as an edition, as if they had been read. @returns its number */
export function publishDataRows(rows: InventedDataRow[]): Promise<number> {
  const added = rows.map(({ council, year, table, sheet = null, line, figures, notes = [] }) => {
    const bytes = new TextEncoder().encode(`${table} ${year}`)
    const numbers = Object.entries(figures).map(([name, { value, column, parts }]) => {
      const place = { page: 1, line, column, quote: `${name}: ${value}`, boxes: [] }
      return [name, { value, place, origin: { kind: 'printed' as const }, ...(parts && { parts }) }]
    })
    const name = `${table}-${year}.csv`
    return {
      replaces: false,
      source: {
        kind: 'data-file' as const,
        state: 'accepted' as const,
        file: {
          path: name,
          name,
          sha256: createHash('sha256').update(bytes).digest('hex'),
          byteLength: bytes.length,
          mediaType: 'text/csv',
          load: async () => bytes,
        },
        council,
        reportingYear: year,
        table,
        sheet,
        line,
        figures: assembleFigures(Object.fromEntries(numbers)).figures,
        notes,
      },
    }
  })
  return makeEdition(database(), { summary: 'Rows of data files.', added, withdrawn: [] })
}
