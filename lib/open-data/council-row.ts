import type { Council } from '@/lib/domain/council'
import type { Day } from '@/lib/domain/day'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type Column, emptyable, filled } from './column'
import { COUNCIL_COLUMNS, type CouncilCells, councilCells, YEAR_COLUMN } from './council-columns'

/** A council of the register, as CSV and JSON give it. */
export type CouncilRow = CouncilCells & {
  short_name: string
  region: string | null
  county: string | null
  state: Council['status']
  valid_from: Day | null
  valid_to: Day | null
  first_year: ReportingYear | null
  last_year: ReportingYear | null
  population: number | null
}

/** The row of a council. */
export function councilRow(council: Council): CouncilRow {
  const { name, region, county, status, validFrom, validTo, years, population } = council
  return {
    ...councilCells(council),
    short_name: name,
    region,
    county,
    state: status,
    valid_from: validFrom,
    valid_to: validTo,
    first_year: years?.first ?? null,
    last_year: years?.last ?? null,
    population,
  }
}

const { pattern: yearPattern = '' } = YEAR_COLUMN

/** The columns of the file of councils, in their order. */
export const COUNCIL_ROW_COLUMNS: Column<keyof CouncilRow>[] = [
  ...COUNCIL_COLUMNS,
  filled('string', 'short_name', 'Short name', 'Four short names belong to two councils each.'),
  emptyable('string', 'region', 'Region', 'Empty for a body that is no principal council.'),
  emptyable('string', 'county', 'County', 'That a district lies in.'),
  {
    ...filled('string', 'state', 'State', 'current; abolished; or planned: in law, not yet there.'),
    values: ['current', 'abolished', 'planned'],
  },
  emptyable('date', 'valid_from', 'From', 'Its first day, where the register says.'),
  emptyable('date', 'valid_to', 'To', 'Its last day, where it has one.'),
  {
    ...emptyable('string', 'first_year', 'First year', 'The first reporting year it can have a letter for.'),
    pattern: yearPattern,
  },
  { ...emptyable('string', 'last_year', 'Last year', 'The last one.'), pattern: yearPattern },
  emptyable('integer', 'population', 'Population', 'Mid-2024 estimate; empty for an abolished council.'),
]
