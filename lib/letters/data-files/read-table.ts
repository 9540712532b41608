import type { Council } from '@/lib/domain/council'
import type { Note } from '@/lib/domain/figure'
import { AVERAGE_NAMES, FIGURES, type FigureName } from '@/lib/domain/figure-names'
import { groupBy } from '@/lib/domain/group-by'
import { canHaveFigures, type NameIndex } from '@/lib/domain/name-index'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { readCell } from './cells'
import { PARTS, type PartId } from './column-words'
import { yearsIn } from './data-file-year'
import { type Column, type Header, scaleOf, sureColumns } from './headings'
import type { ColumnReport, DataTableReading, NamedRow, RowOfCouncil } from './reading'
import { figuresOfRow, type NumberColumn, type PartsTaken } from './row-figures'
import { councilNamed, rowsOfTable, type TableRow } from './table-rows'
import type { Cell, Sheet } from './workbook'

/** Reads the rows of a table whose headings and year are known. */
export function readTable(
  sheet: Sheet,
  found: Header,
  year: ReportingYear,
  names: NameIndex,
): DataTableReading & { end: number } {
  const { rows, totals, nameAt, end } = rowsOfTable(
    sheet,
    found,
    (name) => names.find(name, year).kind !== 'unknown',
  )
  const cellsOf = ({ index }: Column) => rows.map(({ cells }) => cells[index])
  const columns = sureColumns(withOneName(found.columns, nameAt), year, cellsOf).map((column) =>
    scaled(column, cellsOf(column)),
  )
  const numbers = columns.flatMap(({ column, scale }): NumberColumn[] => {
    const { takenFor } = column
    if (takenFor === null || ['name', 'code', 'year'].includes(takenFor)) return []
    const showsPercent = cellsOf(column).some((cell) => cell?.text.endsWith('%'))
    return [{ ...column, takenFor, scale, showsPercent }]
  })
  const { areParts, notes } = partsThatAddUp(rows, numbers)
  const unknown: NamedRow[] = []
  const empty: NamedRow[] = []
  const read: RowOfCouncil[] = []
  const codeAt = columns.find(({ column }) => column.takenFor === 'code')?.column.index
  const yearAt = columns.find(({ column }) => column.takenFor === 'year')?.column.index
  for (const row of rows) {
    const { line, name } = row
    const named = councilNamed(name, year, names)
    if (named.kind === 'unknown') {
      unknown.push({ line, name })
      continue
    }
    if (named.kind === 'ambiguous') {
      notes.push(ambiguous(row, named.names, year))
      continue
    }
    const { council } = named
    const {
      figures,
      notes: said,
      problems,
    } = figuresOfRow(row.cells, numbers, { council, year, page: sheet.position, line }, areParts)
    const reasons = [...otherwiseNamed(row, council, year, names, { codeAt, yearAt }), ...problems]
    if (reasons.length > 0) read.push({ ...withheld(row, council, reasons), figures, notes: said })
    else if (Object.keys(figures).length === 0) empty.push({ line, name })
    else read.push({ state: 'accepted', council, line, figures, notes: said })
  }
  const checked = withOddAverages(withTwoRows(read))
  const councils = new Set(checked.flatMap(({ council }) => (council.type === 'other' ? [] : council.slug)))
  const others = new Set(checked.flatMap(({ council }) => (council.type === 'other' ? council.slug : [])))
  return {
    end,
    rows: checked,
    report: {
      sheet: sheet.name,
      table: found.table,
      year,
      headings: { first: found.first + 1, last: found.last + 1 },
      columns: columns.map(({ column }) => reportOn(column, cellsOf(column))),
      councils: councils.size,
      otherBodies: others.size,
      unknown,
      totals,
      empty,
      notes: [...notes, ...formulaNotes(rows, numbers)],
    },
  }
}

function withOneName(columns: Column[], nameAt: number): Column[] {
  return columns.map((column) =>
    column.takenFor === 'name' && column.index !== nameAt
      ? { ...column, takenFor: null, why: 'another column has the names' }
      : column,
  )
}

function scaled(column: Column, cells: (Cell | undefined)[]): { column: Column; scale: 1 | 100 } {
  const scale = scaleOf(column, cells)
  if (scale !== null) return { column, scale }
  const why = 'its cells can be percentages or shares of 1'
  return { column: { ...column, takenFor: null, why }, scale: 1 }
}

function withheld({ line }: TableRow, council: Council, reasons: Note[]) {
  return { state: 'open' as const, council, line, figures: {}, notes: [], reasons }
}

function ambiguous({ line, name }: TableRow, councils: string[], year: ReportingYear): Note {
  const message = `Row ${line}, “${name}”, is left out: in ${year} it can be ${councils.join(' or ')}.`
  return { code: 'council-ambiguous', message }
}

/** What else in the row says that it is of another council or year than its name and the file say. */
function otherwiseNamed(
  { cells, name }: TableRow,
  council: Council,
  year: ReportingYear,
  names: NameIndex,
  { codeAt, yearAt }: { codeAt: number | undefined; yearAt: number | undefined },
): Note[] {
  const notes: Note[] = []
  if (!canHaveFigures(council, year))
    notes.push({ code: 'row-wrong', message: `${council.officialName} did not exist in ${year}.` })
  const code = codeAt === undefined ? undefined : cells[codeAt]?.text
  const ofCode = code === undefined ? undefined : names.byCode(code)
  if (ofCode && ofCode.slug !== council.slug) {
    const message = `The row is for “${name}”, but ${code} is the code of ${ofCode.officialName}.`
    notes.push({ code: 'row-wrong', message })
  }
  const said = yearAt === undefined ? undefined : cells[yearAt]?.text
  const [ofRow] = said === undefined ? [] : yearsIn(said)
  if (ofRow && ofRow !== year)
    notes.push({ code: 'row-wrong', message: `The row is for ${ofRow}, but the file is for ${year}.` })
  return notes
}

/** Two rows of one council: alike they are one; otherwise nobody can tell which holds. */
function withTwoRows(rows: RowOfCouncil[]): RowOfCouncil[] {
  const ofCouncil = groupBy(rows, ({ council }) => council.slug)
  return rows.flatMap((row): RowOfCouncil[] => {
    const same = ofCouncil.get(row.council.slug) ?? []
    const [first, ...others] = same
    if (!first || others.length === 0) return [row]
    if (others.every((other) => valuesOf(other) === valuesOf(first))) return row === first ? [row] : []
    const lines = same.map(({ line }) => line).join(' and ')
    const message = `The file has rows ${lines} for ${row.council.officialName}, and they differ. Find out which is right, confirm that one and discard the others.`
    const reason = { code: 'two-rows-differ', message }
    const before = row.state === 'open' ? row.reasons : []
    return [{ ...row, state: 'open', reasons: [...before, reason] }]
  })
}

function valuesOf({ figures }: RowOfCouncil): string {
  return JSON.stringify(Object.values(figures).map(({ name, value, parts }) => [name, value, parts]))
}

/** A type has one average: where most rows of a type print one, a row with another is odd; where none does, all are. */
function withOddAverages(rows: RowOfCouncil[]): RowOfCouncil[] {
  const odd = new Map<RowOfCouncil, Note[]>()
  for (const name of AVERAGE_NAMES) {
    for (const [, ofType] of groupBy(rows, ({ council }) => council.type)) {
      const printed = ofType.filter(({ figures }) => figures[name] !== undefined)
      const byValue = [...groupBy(printed, ({ figures }) => figures[name]?.value)].toSorted(
        ([, a], [, b]) => b.length - a.length,
      )
      const [first, second] = byValue
      if (!first || !second) continue
      const isTold = first[1].length > second[1].length
      for (const [value, those] of isTold ? byValue.slice(1) : byValue) {
        const others = byValue.flatMap(([other]) => (other !== value ? `${other}` : []))
        for (const row of those) {
          const message = `${FIGURES[name].label}: ${value} (“${row.figures[name]?.place.quote}”), but other rows of councils of its type print ${others.join(' or ')}.`
          odd.set(row, [...(odd.get(row) ?? []), { code: 'average-odd-in-file', message, figure: name }])
        }
      }
    }
  }
  return rows.map((row) => {
    const reasons = odd.get(row)
    if (!reasons) return row
    return { ...row, state: 'open', reasons: [...(row.state === 'open' ? row.reasons : []), ...reasons] }
  })
}

/**
 * Which counts the columns break down: those of which the parts add up in nearly every row that gives them all. Where
 * they do not, a column is not what it seems, or one is missing, and the parts are left out.
 */
function partsThatAddUp(rows: TableRow[], columns: NumberColumn[]): { areParts: PartsTaken; notes: Note[] } {
  const notes: Note[] = []
  const taken = new Set<FigureName>()
  for (const counted of ['received', 'decisions', 'complianceOutcomes'] as const) {
    const parts = columns.filter(({ takenFor }) => isPartOf(takenFor, counted))
    if (parts.length < 2) continue
    const whole = columns.find(({ takenFor }) => takenFor === counted)
    const what = FIGURES[counted].label.toLowerCase()
    if (!whole) {
      const message = `No column is known for all ${what}, so ${parts.map(({ heading }) => `“${heading}”`).join(', ')} are not used as its parts.`
      notes.push({ code: 'parts-without-total', message })
      continue
    }
    const sums = rows.flatMap(({ cells }) => {
      const values = [whole, ...parts].map(({ index }) => readCell(cells[index]))
      const known = values.flatMap((one) => (one.kind === 'number' ? one.value : []))
      const [total, ...some] = known
      return total === undefined || known.length < values.length
        ? []
        : some.reduce((a, b) => a + b, 0) === total
    })
    const right = sums.filter(Boolean).length
    if (sums.length > 0 && right * 2 <= sums.length) {
      const message = `The columns of ${what} add up to “${whole.heading}” in ${right} of ${sums.length} rows only, so we don’t use them as its parts. Check for a column that we don’t know, or that is not what it seems.`
      notes.push({ code: 'parts-do-not-add-up', message })
    } else taken.add(counted)
  }
  return { areParts: (of) => taken.has(of), notes }
}

function isPartOf(takenFor: NumberColumn['takenFor'], of: FigureName): boolean {
  if (takenFor === 'service') return of === 'received'
  if (takenFor === 'upheld') return of === 'decisions'
  return takenFor in PARTS && PARTS[takenFor as PartId].of === of
}

function formulaNotes(rows: TableRow[], columns: NumberColumn[]): Note[] {
  const cells = rows.flatMap((row) => columns.flatMap(({ index }) => row.cells[index] ?? []))
  const formulas = cells.filter(({ isFormula }) => isFormula)
  if (formulas.length === 0) return []
  const without = formulas.filter(({ lacksValue }) => lacksValue).length
  const lacking = without > 0 ? ` ${without} of them have none: those figures are missing.` : ''
  const message = `${formulas.length} cells are formulas. We took their values from the file, and worked nothing out again.${lacking}`
  return [{ code: 'formulas', message }]
}

const VALUES_SHOWN = 3

function reportOn(
  { letter, heading, takenFor, why, isByHand }: Column,
  cells: (Cell | undefined)[],
): ColumnReport {
  const values = cells.flatMap((cell) => (cell && cell.text !== '' ? cell.text : [])).slice(0, VALUES_SHOWN)
  return { letter, heading, takenFor, why, isByHand, values }
}
