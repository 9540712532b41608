import type { ReportingYear } from '@/lib/domain/reporting-year'

export type SwitchLink = {
  words: string
  href: string
  current: boolean
}

export function yearLinks(
  years: ReportingYear[],
  shown: ReportingYear | null,
  address: (year: ReportingYear) => string,
): SwitchLink[] {
  return years.map((year) => ({ words: year, href: address(year), current: year === shown }))
}
