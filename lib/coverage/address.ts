import { type AuthorityType, typeFromAddress, typeInAddress } from '@/lib/domain/authority-types'
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

/** Where the councils of a type begin on the page of coverage. */
export const COVERAGE_OF_TYPE_ID = 'council-by-council'

/** What there is of each council of a type: '/coverage?type=london-borough'. */
export function coverageAddress(type?: AuthorityType): string {
  return `${COVERAGE_ADDRESS}${writeQuery({ type: type && typeInAddress(type) })}`
}

/** The type whose councils are listed; null where none is asked for. */
export function readCoverageAddress(query: Query): AuthorityType | null {
  return onlyValue(query, 'type', typeFromAddress)
}
