import { MEASURES, type Measure, measureOf } from '@/lib/domain/measures'
import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { councilAsked } from '@/lib/platform/council-asked'
import type { Query } from '@/lib/platform/query-values'
import { type Layout, parseLayout } from './layouts'
import { parseTier, type Tier } from './tiers'

/** What the address of a map asks for. */
export type MapAsked = {
  /** Null for the newest that anything is published for. */
  year: ReportingYear | null
  measure: Measure
  tier: Tier
  layout: Layout
  /** The council whose card is shown, as the address names it; null for none. */
  council: string | null
}

/**
 * Reads what stands after the question mark in the address of a map. Never fails: what there is not is as if it
 * were left out.
 */
export function mapAsked(query: Query): MapAsked {
  // Of a choice that stands twice in an address, the last counts.
  const choice = (name: string) => [query[name]].flat().at(-1) ?? ''
  return {
    year: parseReportingYear(choice('year')),
    measure: measureOf(choice('measure')) ?? MEASURES[0],
    tier: parseTier(choice('tier')) ?? 'districts',
    layout: parseLayout(choice('layout')) ?? 'map',
    council: councilAsked([choice('council')]),
  }
}
