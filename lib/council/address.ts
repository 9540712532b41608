import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { firstValue, type Query, writeQuery } from '@/lib/platform/query'

/**
 * The page of a council: a year, and every measure across years.
 * @param year the latest that gives the three measures where left out
 */
export function councilAddress(slug: string, year?: ReportingYear): string {
  return `/councils/${slug}${writeQuery({ year })}`
}

/** The year that the address of a council's page asks for; null where it leaves the choice to the page. */
export function readCouncilAddress(query: Query): ReportingYear | null {
  return firstValue(query, 'year', parseReportingYear)
}

/** Where proxy.ts takes the page of a year from: Next keeps only pages whose address has no question mark. */
export function councilInYearAddress(slug: string, year: ReportingYear): string {
  return `/councils/${slug}/in/${year}`
}

/** @returns null where the address names no reporting year */
export function readCouncilInYearAddress(params: { slug: string; year: string }) {
  const year = parseReportingYear(params.year)
  return year && { slug: params.slug, year }
}
