import type { ReportingYear } from '@/lib/domain/reporting-year'

/** The list of all councils of a year. */
export function councilsAddress(year: ReportingYear): string {
  return `/councils?year=${year}`
}

/** Which council-years are published, and from which source. */
export const COVERAGE_ADDRESS = '/coverage'
