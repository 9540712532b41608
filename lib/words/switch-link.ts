import type { ReportingYear } from '@/lib/domain/reporting-year'

/** A link of a row that switches what a page shows. */
export type SwitchLink = {
  words: string
  href: string
  /** Whether it is what the page shows. */
  current: boolean
}

/** The links of a switch between years. */
export function yearLinks(
  years: ReportingYear[],
  shown: ReportingYear | null,
  address: (year: ReportingYear) => string,
): SwitchLink[] {
  return years.map((year) => ({ words: year, href: address(year), current: year === shown }))
}
