import { groupBy } from './group-by'
import type { ReportingYear } from './reporting-year'
import type { DataTable, FilePart, LinePlace } from './source'

type Placed = {
  file: { sha256: string }
  council: { slug: string } | null
  reportingYear: ReportingYear | null
} & (
  | { kind: 'letter'; part: FilePart | null }
  | { kind: 'publication'; line: number; rowText?: string | null }
  | { kind: 'data-file'; table: DataTable; sheet: string | null; line: number }
)

/** A source's place among all: its file, its kind and where in the file it begins. A file is stored by its bytes. */
export function placeKey(source: Placed): string {
  return `${source.file.sha256} ${source.kind} ${startOf(source)}`
}

function startOf(source: Placed): string {
  if (source.kind === 'publication') return String(source.line)
  if (source.kind === 'data-file') return JSON.stringify([source.table, source.sheet, source.line])
  return source.part === null ? 'whole' : `${source.part.from.page}.${source.part.from.line}`
}

/**
 * The one of some sources that an earlier reading of the same file took for this one: it begins at the same place; or,
 * because code that reads files better finds other bounds, its lines are in part the same, and it is not said to be of
 * another council or year.
 */
export function sameInFile<Some extends Placed>(source: Placed, others: readonly Some[]): Some | undefined {
  const key = placeKey(source)
  return (
    others.find((other) => placeKey(other) === key) ??
    others.find((other) => isSameFile(source, other) && overlaps(source, other) && mayBeOfOne(source, other))
  )
}

/**
 * Finds which of some sources another one is: read from the same place of the same file or, of a line of a list, with
 * the same cells in another list. The first of them where several are.
 */
export function finderOf<Some extends Placed>(others: Some[]): (source: Placed) => Some | undefined {
  const ofFile = groupBy(others, ({ file }) => file.sha256)
  const ofText = groupBy(others, rowTextOf)
  return (source) => {
    const text = rowTextOf(source)
    return (
      sameInFile(source, ofFile.get(source.file.sha256) ?? []) ??
      (text === null ? undefined : ofText.get(text)?.[0])
    )
  }
}

function rowTextOf(source: Placed): string | null {
  return source.kind === 'publication' ? (source.rowText ?? null) : null
}

function isSameFile(a: Placed, b: Placed): boolean {
  return a.file.sha256 === b.file.sha256
}

/** A letter that takes up the whole file has lines in common with every other in it. */
function overlaps(a: Placed, b: Placed): boolean {
  if (a.kind !== 'letter' || b.kind !== 'letter') return false
  if (a.part === null || b.part === null) return true
  return !isBefore(a.part.to, b.part.from) && !isBefore(b.part.to, a.part.from)
}

function isBefore(a: LinePlace, b: LinePlace): boolean {
  return a.page < b.page || (a.page === b.page && a.line < b.line)
}

function mayBeOfOne(a: Placed, b: Placed): boolean {
  const sameCouncil = !a.council || !b.council || a.council.slug === b.council.slug
  return sameCouncil && (!a.reportingYear || !b.reportingYear || a.reportingYear === b.reportingYear)
}
