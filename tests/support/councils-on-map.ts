import type { Council } from '@/lib/domain/council'
import { type ReportingYear, reportingYearsBetween } from '@/lib/domain/reporting-year'
import { projectRegister } from '@/lib/ingest/project-register'
import { isOnTier, TIERS, type Tier } from '@/lib/map/choices'
import { type Geography, geographyOf } from '@/lib/map/geographies'

/** The project's own register. */
export const { register } = projectRegister()

/** Every year that the register covers, with its map of each tier. */
export const EVERY_MAP: { year: ReportingYear; geography: Geography; tier: Tier }[] = reportingYearsBetween(
  '2012-13',
  '2025-26',
).flatMap((year) => {
  const geography = geographyOf(year)
  if (geography === null) throw new Error(`The map does not know ${year}.`)
  return TIERS.map(({ id }) => ({ year, geography, tier: id }))
})

/** The councils that the register has on a tier in a year. */
export function councilsOf(year: ReportingYear, tier: Tier): Council[] {
  return register.councils.filter(
    ({ type, years }) => isOnTier(type, tier) && years && years.first <= year && year <= years.last,
  )
}
