import type { Council } from '@/lib/domain/council'
import type { Figures, Note } from '@/lib/domain/figure'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { DataTable } from '@/lib/domain/source'

/** A row of a council or other body that passes every check by itself, or one that needs a review. */
export type RowOfCouncil = { council: Council; line: number; figures: Figures; notes: Note[] } & (
  | { state: 'accepted' }
  | { state: 'open'; reasons: Note[] }
)

/** What a column was taken for, for people to see: three values of it beside. */
export type ColumnReport = {
  /** 'F' */
  letter: string
  heading: string
  takenFor: string | null
  /** Why it is taken for nothing. */
  why: string | null
  isByHand: boolean
  values: string[]
}

export type NamedRow = { line: number; name: string }

/** What a table of a data file holds. */
export type TableReport = {
  sheet: string | null
  table: DataTable
  year: ReportingYear
  /** The rows of the headings, from 1. */
  headings: { first: number; last: number }
  columns: ColumnReport[]
  councils: number
  otherBodies: number
  /** Care providers and others that the register does not know. */
  unknown: NamedRow[]
  /** Totals, averages of types, and what else is of no one body. */
  totals: NamedRow[]
  /** Councils whose row gives no figure. */
  empty: NamedRow[]
  notes: Note[]
}

export type DataTableReading = { report: TableReport; rows: RowOfCouncil[] }

/** What came of reading a data file. */
export type DataFileReading =
  | { outcome: 'read'; tables: DataTableReading[]; notes: Note[] }
  | { outcome: 'rejected'; notes: Note[] }
