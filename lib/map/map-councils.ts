import { councilYearsIn } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { registerVersion } from '@/lib/data/register-version'
import type { Council } from '@/lib/domain/council'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type CouncilOnMap, councilOnMap } from './map-state'

/** The councils of a year with what a map of a measure shows of them, by slug; those that are published and ended, too. */
export type MapCouncils = ReadonlyMap<string, CouncilOnMap & { council: Council; isPublished: boolean }>

let kept: { version: string; made: Map<string, Promise<MapCouncils>> } | undefined

/**
 * What a map shows of each council. Worked out once for an edition and a register, since neither changes: a map of
 * every year and measure is some thousands of sentences.
 */
export async function mapCouncils(
  year: ReportingYear,
  measure: Measure,
  edition: number,
): Promise<MapCouncils> {
  const version = `${edition} ${await registerVersion()}`
  if (kept?.version !== version) kept = { version, made: new Map() }
  const { made } = kept
  const key = `${year} ${measure.id}`
  const councils = made.get(key) ?? makeCouncils(year, measure, edition)
  made.set(key, councils)
  // What failed is tried again at the next request.
  councils.catch(() => made.delete(key))
  return councils
}

async function makeCouncils(year: ReportingYear, measure: Measure, edition: number): Promise<MapCouncils> {
  const [councils, published] = await Promise.all([allCouncils(), councilYearsIn(year, edition)])
  const bySlug = new Map(published.map((one) => [one.slug, one]))
  return new Map(
    councils.flatMap((council) => {
      const councilYear = bySlug.get(council.slug) ?? null
      const { years, type } = council
      const existed = years !== null && years.first <= year && year <= years.last
      if (type === 'other' || !(existed || councilYear)) return []
      const onMap = councilOnMap(measure, council, year, councilYear)
      return [[council.slug, { council, isPublished: councilYear !== null, ...onMap }]]
    }),
  )
}
