import type { ReportingYear } from '@/lib/years/reporting-year'

/** A link of a switch between years, with the one that is shown. */
export type YearLink = { year: ReportingYear; href: string; current: boolean }

/** The links of a switch between years. */
export function yearLinks(
  years: ReportingYear[],
  shown: ReportingYear | null,
  address: (year: ReportingYear) => string,
): YearLink[] {
  return years.map((year) => ({ year, href: address(year), current: year === shown }))
}
