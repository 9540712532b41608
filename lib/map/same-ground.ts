import type { ReportingYear } from '@/lib/domain/reporting-year'
import { districtsByCounty } from './map-units'
import { geographyOf } from './year-geography'

/** The councils on the same ground as another: a county's districts, or a district's county. */
export type SameGround = { title: 'Its districts' | 'Its county'; slugs: readonly string[] }

/** Who had figures of their own on a council's ground in a year; null for a council of one tier. */
export function sameGround(slug: string, year: ReportingYear): SameGround | null {
  const geography = geographyOf(year)
  if (geography === null) return null
  const counties = districtsByCounty(geography)
  const districts = counties.get(slug)
  if (districts) return { title: 'Its districts', slugs: districts }
  const county = [...counties].find(([, ofCounty]) => ofCounty.includes(slug))
  return county ? { title: 'Its county', slugs: [county[0]] } : null
}
