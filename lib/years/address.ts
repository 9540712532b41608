import { MEASURES, measureOf } from '@/lib/domain/measures'
import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'

const [, , EARLY_REMEDIES] = MEASURES

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

/**
 * Early remedies of every council in a year: '/years/2024-25/early-remedy-rate'. With the dots of two measures for 300
 * councils one page would be heavier than a phone should wait for.
 */
export function earlyRemediesAddress(year: ReportingYear): string {
  return `${yearAddress(year)}/${EARLY_REMEDIES.id}`
}

/** @returns null where the address names no reporting year, or another measure than early remedies */
export function readEarlyRemediesAddress(params: { year: string; measure: string }): ReportingYear | null {
  return measureOf(params.measure) === EARLY_REMEDIES ? readYearAddress(params) : null
}

/** Where proxy.ts takes the page from that helps with the address of a year that does not exist. */
export const UNKNOWN_YEAR_ADDRESS = '/years/unknown'
