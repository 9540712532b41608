import { typeFromAddress } from '@/lib/domain/authority-types'
import type { Measure } from '@/lib/domain/measures'
import type { MeasureRow } from '@/lib/open-data/measure-row'
import { withNote } from '@/lib/words/confirmed-words'
import { capitalised, percent, rangeInWords } from '@/lib/words/numbers'

/** The rows of a chart's files on its page. Missing numbers are '[x]', numbers of no cases '[z]'. */
export type RowsTable = {
  caption: string
  columns: {
    council: boolean
    year: boolean
    counts: boolean
    base: string
    count: string
    rate: string
    expected: boolean
  }
  rows: RowsTableRow[]
  marks: { x: boolean; z: boolean }
}

type RowsTableRow = {
  key: string
  council: string
  year: string
  base: string
  count: string
  rate: string
  interval: string | null
  typeAverage: string
  expected: string
  status: string
  source: { words: string; href: string } | null
}

export function rowsTable(measure: Measure, title: string, rows: MeasureRow[]): RowsTable {
  const councils = [...new Set(rows.map(({ council }) => council))]
  const years = new Set(rows.map(({ reporting_year }) => reporting_year))
  const shown = rows
    .toSorted((a, b) =>
      a.council === b.council
        ? b.reporting_year.localeCompare(a.reporting_year)
        : councils.indexOf(a.council) - councils.indexOf(b.council),
    )
    .map(rowOf)
  const cells = shown.flatMap(({ base, count, rate, typeAverage }) =>
    isOfType(rows) ? [typeAverage] : [base, count, rate, typeAverage],
  )
  return {
    caption: title,
    columns: {
      council: councils.length > 1,
      year: years.size > 1 || councils.length < 2,
      counts: !isOfType(rows),
      base: capitalised(measure.cases.many),
      count: capitalised(measure.counted),
      rate: measure.rateLabel,
      expected: measure.comparedByChance && !isOfType(rows),
    },
    rows: shown,
    marks: { x: cells.includes('[x]'), z: cells.includes('[z]') },
  }
}

/** Whether rows are of an authority type's average, and of no council. */
function isOfType([row]: MeasureRow[]): boolean {
  return row !== undefined && typeFromAddress(row.council) === row.authority_type
}

function rowOf(row: MeasureRow): RowsTableRow {
  const none = row.base === 0
  const cell = (value: number | null) => (value === null ? '[x]' : String(value))
  const share = (value: number | null) => (value === null ? '[x]' : percent(value))
  const { expected_from: from, expected_to: to, interval_from, interval_to } = row
  return {
    key: `${row.council} ${row.reporting_year}`,
    council: row.council_name,
    year: row.reporting_year,
    base: cell(row.base),
    count: none ? '[z]' : cell(row.count),
    rate: none ? '[z]' : share(row.rate),
    interval:
      interval_from === null || interval_to === null
        ? null
        : `${Math.round(interval_from)} to ${percent(Math.round(interval_to))}`,
    typeAverage: share(row.type_average),
    expected: from === null || to === null ? '' : rangeInWords({ from, to }),
    status: capitalised(withNote(row.status, row.type_average_note && `average: ${row.type_average_note}`)),
    source: row.source && row.source_address ? { words: row.source, href: row.source_address } : null,
  }
}
