import { typeFromAddress } from '@/lib/domain/authority-types'
import type { Measure } from '@/lib/domain/measures'
import type { MeasureRow } from '@/lib/open-data/measure-row'
import { placeInWords } from '@/lib/series/year-places'
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
  /** Years of which nothing is known for one and the same reason are one row. */
  rows: (RowsTableRow | RowOfRun)[]
  marks: { x: boolean; z: boolean }
}

type RowOfRun = { kind: 'run'; key: string; council: string; year: string; status: string }

type RowsTableRow = {
  kind: 'year'
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
  const shown = rows.toSorted((a, b) =>
    a.council === b.council
      ? b.reporting_year.localeCompare(a.reporting_year)
      : councils.indexOf(a.council) - councils.indexOf(b.council),
  )
  const inRuns = withRuns(shown)
  const cells = inRuns.flatMap((row) => {
    if (row.kind === 'run') return []
    const { base, count, rate, typeAverage } = row
    return isOfType(rows) ? [typeAverage] : [base, count, rate, typeAverage]
  })
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
    rows: inRuns,
    marks: { x: cells.includes('[x]'), z: cells.includes('[z]') },
  }
}

/** @param rows newest year first, council by council */
function withRuns(rows: MeasureRow[]): RowsTable['rows'] {
  const shown: RowsTable['rows'] = []
  for (let at = 0; at < rows.length; ) {
    const row = rows[at] as MeasureRow
    const length = runFrom(rows, at)
    const first = rows[at + length - 1]
    if (length < 2 || !first) shown.push(rowOf(row))
    else {
      shown.push({
        kind: 'run',
        key: `${row.council} ${row.reporting_year}`,
        council: row.council_name,
        year: placeInWords({ year: first.reporting_year, until: row.reporting_year }),
        status: capitalised(row.status),
      })
    }
    at += Math.max(1, length)
  }
  return shown
}

/** How many rows from here on are of one council, say nothing, and have the same reason. */
function runFrom(rows: MeasureRow[], at: number): number {
  const row = rows[at]
  if (!row || !saysNothing(row)) return 0
  const end = rows.findIndex(
    (one, i) => i > at && !(one.council === row.council && one.status === row.status && saysNothing(one)),
  )
  return (end === -1 ? rows.length : end) - at
}

function saysNothing({ base, count, rate, type_average }: MeasureRow): boolean {
  return [base, count, rate, type_average].every((value) => value === null)
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
    kind: 'year',
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
