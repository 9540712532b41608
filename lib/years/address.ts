import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'

/** Every reporting year, with how much of it we have. */
export const YEARS_ADDRESS = '/years'

/** What the letters of a reporting year say: '/years/2024-25'. */
export function yearAddress(year: ReportingYear): string {
  return `${YEARS_ADDRESS}/${year}`
}

/** @returns null where the address names no reporting year */
export function readYearAddress(params: { year: string }): ReportingYear | null {
  return parseReportingYear(params.year)
}

/** Where proxy.ts takes the page from that helps with the address of a year that does not exist. */
export const UNKNOWN_YEAR_ADDRESS = '/years/unknown'
