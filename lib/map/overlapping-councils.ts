import { councilsBySlugs } from '@/lib/data/councils'
import type { Council } from '@/lib/domain/council'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { districtsByCounty } from './areas'
import { geographyOf } from './geographies'

/** The councils whose areas overlap with another's: a county's districts, or a district's county. */
type Overlap = { title: 'Its districts' | 'Its county'; slugs: readonly string[] }

export type OverlappingCouncils = { title: Overlap['title']; councils: Council[] }

/** Who had figures of their own in a council's area in a year; null for a council of one tier. */
export function overlapOf(slug: string, year: ReportingYear): Overlap | null {
  const geography = geographyOf(year)
  if (geography === null) return null
  const counties = districtsByCounty(geography)
  const districts = counties.get(slug)
  if (districts) return { title: 'Its districts', slugs: districts }
  const county = [...counties].find(([, ofCounty]) => ofCounty.includes(slug))
  return county ? { title: 'Its county', slugs: [county[0]] } : null
}

/** @param shown null for the last year that the council had or has */
export async function overlappingCouncils(
  { slug, years }: Council,
  shown: ReportingYear | null,
): Promise<OverlappingCouncils | null> {
  const year = shown ?? years?.last
  const overlap = year ? overlapOf(slug, year) : null
  return overlap && { title: overlap.title, councils: await councilsBySlugs(overlap.slugs) }
}
