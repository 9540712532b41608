import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { onlyValue, type Query, writeQuery } from '@/lib/platform/query'

/**
 * The list of all councils of a year.
 * @param year the newest with anything published where left out
 */
export function councilsAddress(year?: ReportingYear): string {
  return `/councils${writeQuery({ year })}`
}

/** The year that the address of the list asks for; null where it leaves the choice to the page. */
export function readCouncilsAddress(query: Query): ReportingYear | null {
  return onlyValue(query, 'year', parseReportingYear)
}

export const COVERAGE_ADDRESS = '/coverage'
