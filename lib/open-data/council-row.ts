import { AUTHORITY_TYPE_ORDER } from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import type { Day } from '@/lib/domain/day'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type Column, emptyable, filled, YEAR_PATTERN } from './column'

/** What tells a council in every file of figures. */
export type CouncilCells = {
  council: string
  council_name: string
  gss_code: string | null
  authority_type: string
}

export function councilCells({ slug, officialName, gssCode, type }: Council): CouncilCells {
  return { council: slug, council_name: officialName, gss_code: gssCode, authority_type: type }
}

const SLUG_COLUMN: Column<'council'> = {
  ...filled('string', 'council', 'Council', 'The council’s part of every address on this site.'),
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
}

export const TYPE_COLUMN: Column<'authority_type'> = {
  ...filled(
    'string',
    'authority_type',
    'Authority type',
    'county, district, metropolitan, unitary or london_borough; other for a body that has no type average.',
  ),
  values: AUTHORITY_TYPE_ORDER,
}

export const COUNCIL_COLUMNS: Column<keyof CouncilCells>[] = [
  SLUG_COLUMN,
  filled('string', 'council_name', 'Council’s name', 'Its full name.'),
  emptyable(
    'string',
    'gss_code',
    'GSS code',
    'Its code now, or its last one. Empty for a council that has none.',
  ),
  TYPE_COLUMN,
]

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

export const COUNCIL_ROW_COLUMNS: Column<keyof CouncilRow>[] = [
  ...COUNCIL_COLUMNS,
  filled('string', 'short_name', 'Short name', 'Four short names are each the name of two councils.'),
  emptyable('string', 'region', 'Region', 'Empty for a body that is not a principal council.'),
  emptyable('string', 'county', 'County', 'The county that a district is in.'),
  {
    ...filled(
      'string',
      'state',
      'State',
      'current, abolished, or planned: in law, but not yet in existence.',
    ),
    values: ['current', 'abolished', 'planned'],
  },
  emptyable('date', 'valid_from', 'From', 'Its first day, where the register gives it.'),
  emptyable('date', 'valid_to', 'To', 'Its last day, where it has one.'),
  {
    ...emptyable('string', 'first_year', 'First year', 'The first reporting year it can have a letter for.'),
    pattern: YEAR_PATTERN,
  },
  { ...emptyable('string', 'last_year', 'Last year', 'The last one.'), pattern: YEAR_PATTERN },
  emptyable('integer', 'population', 'Population', 'Estimate for mid-2024. Empty for an abolished council.'),
]
