import type { Council } from '@/lib/domain/council'
import type { NameIndex } from '@/lib/domain/name-index'
import { normaliseName } from '@/lib/domain/normalise-name'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { isSuppressed, readCell } from './cells'
import { meaningsOf } from './column-words'
import type { Column, Header } from './headings'
import type { NamedRow } from './reading'
import type { Cell, Sheet } from './workbook'

export type TableRow = { line: number; name: string; cells: (Cell | undefined)[] }

/** The rows of a table below its headings, and the row after the last one of them. */
export type TableRows = { rows: TableRow[]; totals: NamedRow[]; nameAt: number; end: number }

/** What is of no one body. */
const TOTAL =
  /^(?:(?:grand |sub ?|overall )?totals?\b|england\b|national\b|overall\b|all\b|(?:sum|average|mean|median)\b|(?:county|district|borough|metropolitan|unitary|london borough)s?(?: councils| authorities| boroughs)? ?(?:total|average)?$)/i

/** How a note begins that stands below a table. */
const NOTE =
  /^(?:\*|†|‡|\[?\(?\d{1,2}[.)\]]|\[?notes?\b|footnotes?\b|source\b|published\b|©|(?:this|these|the) (?:table|data|figures?)\b)/i

const MOST_EMPTY_ROWS = 3

/**
 * The rows of a table: they end where its notes begin, where other headings stand, or where several rows are empty. A
 * row is one of data where it has a name and anything that can be a number.
 */
export function rowsOfTable(
  sheet: Sheet,
  { last, columns }: Header,
  isKnown: (name: string) => boolean,
): TableRows {
  const nameAt = nameColumnOf(columns, sheet.rows.slice(last + 1), isKnown)
  const numbers = columns.filter(({ takenFor }) => takenFor !== null && takenFor !== 'name')
  const rows: TableRow[] = []
  const totals: NamedRow[] = []
  let empty = 0
  let r = last + 1
  for (; r < sheet.rows.length && empty < MOST_EMPTY_ROWS; r++) {
    const cells = (sheet.rows[r] ?? []).map((cell) => (cell?.from ? undefined : cell))
    const filled = cells.filter((cell) => cell !== undefined)
    if (filled.length === 0) {
      empty++
      continue
    }
    empty = 0
    if (isOfHeadings(cells)) break
    const name = cells[nameAt]?.text.replace(/\s+/g, ' ') ?? ''
    const hasNumbers = numbers.some(({ index }) => isNumberLike(cells[index]))
    const line = r + 1
    if (name !== '' && isKnown(name)) rows.push({ line, name, cells })
    else if (TOTAL.test(name) && hasNumbers) totals.push({ line, name })
    else if (NOTE.test(filled[0]?.text ?? '') && !hasNumbers) break
    else if (name !== '' && hasNumbers) rows.push({ line, name, cells })
    else if (name === '' && hasNumbers) totals.push({ line, name: '(no name)' })
  }
  return { rows, totals, nameAt, end: r }
}

/** Of several columns that can hold the names, the one with most that the register knows. */
function nameColumnOf(columns: Column[], rows: Sheet['rows'], isKnown: (name: string) => boolean): number {
  const known = columns.flatMap(({ takenFor, index }) => {
    const count = rows.filter((row) => row?.[index] && isKnown(row[index].text)).length
    return takenFor === 'name' ? { index, count } : []
  })
  const [most] = known.toSorted((a, b) => b.count - a.count)
  if (!most) throw new Error('A table has no column of names.')
  return most.index
}

function isOfHeadings(cells: (Cell | undefined)[]): boolean {
  const known = cells.filter((cell) => cell !== undefined && meaningsOf(cell.text, null).length > 0)
  return known.length >= 3
}

function isNumberLike(cell: Cell | undefined): boolean {
  if (!cell) return false
  return readCell(cell).kind === 'number' || isSuppressed(cell.text) || cell.isFormula
}

/** What a name in a row means. */
export type Named =
  | { kind: 'found'; council: Council }
  | { kind: 'ambiguous'; names: string[] }
  | { kind: 'unknown' }

/** The council of a name in a year. Only a whole name that the register has is one: near-equal names never match. */
export function councilNamed(name: string, year: ReportingYear, names: NameIndex): Named {
  const finding = names.find(name, year)
  if (finding.kind === 'found') {
    const { council } = finding
    const isOwn = [council.name, council.officialName].some(
      (own) => normaliseName(own) === normaliseName(name),
    )
    // "Newcastle" is said of one council, and begins the name of another.
    const others = isOwn ? [] : names.beginningWith(name, year).filter(({ slug }) => slug !== council.slug)
    return others.length === 0
      ? finding
      : { kind: 'ambiguous', names: [council, ...others].map(({ officialName }) => officialName) }
  }
  if (finding.kind === 'ambiguous')
    return { kind: 'ambiguous', names: finding.councils.map(({ officialName }) => officialName) }
  return { kind: 'unknown' }
}
