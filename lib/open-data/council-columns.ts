import { AUTHORITY_TYPE_ORDER } from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import { type Column, emptyable, filled } from './column'

/** What tells a council in every file of figures. */
export type CouncilCells = {
  council: string
  council_name: string
  gss_code: string | null
  authority_type: string
}

/** The first cells of a row about a council. */
export function councilCells({ slug, officialName, gssCode, type }: Council): CouncilCells {
  return { council: slug, council_name: officialName, gss_code: gssCode, authority_type: type }
}

/** The column of a council's slug. */
export const SLUG_COLUMN: Column<'council'> = {
  ...filled('string', 'council', 'Council', 'The council’s part of every address on this site.'),
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
}

/** The column of an authority type. */
export const TYPE_COLUMN: Column<'authority_type'> = {
  ...filled(
    'string',
    'authority_type',
    'Authority type',
    'county, district, metropolitan, unitary, london_borough, or other for a body that is compared with nobody.',
  ),
  values: AUTHORITY_TYPE_ORDER,
}

/** The column of a reporting year. */
export const YEAR_COLUMN: Column<'reporting_year'> = {
  ...filled(
    'string',
    'reporting_year',
    'Reporting year',
    '1 April to 31 March: 2023-24 is told by the letter of July 2024.',
  ),
  pattern: '^20[0-9][0-9]-[0-9][0-9]$',
}

/** The first columns of every file of figures. */
export const COUNCIL_COLUMNS: Column<keyof CouncilCells>[] = [
  SLUG_COLUMN,
  filled('string', 'council_name', 'Council’s name', 'Its full name.'),
  emptyable(
    'string',
    'gss_code',
    'GSS code',
    'The code in force, or the last one; empty for a council that has none.',
  ),
  TYPE_COLUMN,
]
