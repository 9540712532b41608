import type { ReportingYear } from '@/lib/domain/reporting-year'

/**
 * The page of a council: a year, and every measure across years.
 * @param year the latest that gives the three measures where left out
 */
export function councilAddress(slug: string, year?: ReportingYear): string {
  return year ? `/councils/${slug}?year=${year}` : `/councils/${slug}`
}
