import { FIRST_REPORTING_YEAR, type ReportingYear } from '@/lib/domain/reporting-year'

/** A span of reporting years through which the councils' areas stayed as they were. */
export type Geography = 0 | 1 | 2 | 3 | 4

/**
 * The first year of each geography; it lasts until the next begins. The numbers are those of the geometry files.
 * What is not in the table is not drawn: Surrey's two unitary councils begin with 2027-28.
 */
const BEGINNINGS: readonly { first: ReportingYear; geography: Geography | null }[] = [
  { first: FIRST_REPORTING_YEAR, geography: 0 },
  { first: '2019-20', geography: 1 },
  { first: '2020-21', geography: 2 },
  { first: '2021-22', geography: 3 },
  { first: '2023-24', geography: 4 },
  { first: '2027-28', geography: null },
]

export const GEOGRAPHIES: readonly Geography[] = [0, 1, 2, 3, 4]

export function parseGeography(text: string): Geography | null {
  return GEOGRAPHIES.find((one) => String(one) === text) ?? null
}

/**
 * The geography that a reporting year belongs to, e.g. '2022-23' -> 3.
 * @returns null for a year that the map does not know: before 2012-13, or from 2027-28
 */
export function geographyOf(year: ReportingYear): Geography | null {
  return BEGINNINGS.findLast(({ first }) => first <= year)?.geography ?? null
}
