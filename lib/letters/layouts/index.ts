import type { ReportingYear } from '@/lib/domain/reporting-year'
import { complaintOverview } from './complaint-overview'
import type { Layout } from './layout'
import { per100k } from './per-100k'
import { tablesWithRemedies } from './tables-with-remedies'
import { tablesWithoutRemedies } from './tables-without-remedies'
import { threeMeasuresAuthority } from './three-measures-authority'
import { threeMeasuresOrganisation } from './three-measures-organisation'

/** Every layout that Upheld can read. Next year's goes here, in one line. */
export const LAYOUTS: Layout[] = [
  tablesWithoutRemedies,
  tablesWithRemedies,
  threeMeasuresAuthority,
  threeMeasuresOrganisation,
  per100k,
  complaintOverview,
]

/** How the parts of the statistics pages of all layouts begin, each part once. */
export const PARTS_OF_STATISTICS: RegExp[][] = [...new Set(LAYOUTS.flatMap(({ partsBegin }) => partsBegin))]

export function layoutOf(year: ReportingYear): Layout | null {
  return LAYOUTS.find(({ years }) => years.first <= year && year <= years.last) ?? null
}

/** Stands in for a layout where a person gave the figures. */
export const BY_HAND = 'by-hand'

/** What a layout's id means, in words; the id itself for one that has since gone. */
export function layoutName(id: string): string {
  if (id === BY_HAND) return 'Not known to us; a person gave the figures'
  return LAYOUTS.find((layout) => layout.id === id)?.name ?? id
}
