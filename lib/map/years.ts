import { allCouncils } from '@/lib/data/councils'
import { councilsWithMeasure } from '@/lib/data/published-measures'
import type { Council } from '@/lib/domain/council'
import type { Edition } from '@/lib/domain/edition'
import type { Measure } from '@/lib/domain/measures'
import { FIRST_REPORTING_YEAR, type ReportingYear, reportingYearsBetween } from '@/lib/domain/reporting-year'
import { ofEdition } from '@/lib/platform/cache'
import type { MapAsked } from './address'
import { isOnTier } from './choices'
import { geographyOf } from './geographies'
import { type RegionSlug, regionOf } from './regions'

export type MapYear = {
  year: ReportingYear
  /** Whether any council on this map has figures of the measure. */
  hasFigures: boolean
}

/**
 * The years of which there are maps, newest first, and the one to show.
 * @param asked its year is shown where there is a map of it; else the newest year with figures on this map, or the
 * first year while no year has any
 */
export async function mapYears(
  { year: asked, measure, tier }: MapAsked,
  region: RegionSlug | null,
  edition: Edition | null,
): Promise<{ years: MapYear[]; year: ReportingYear }> {
  const { councils, withFigures } = await yearsOfMeasure(measure, edition)
  const place = region && regionOf(region).name
  const onMap = councils.filter(
    ({ type, region: own }) => isOnTier(type, tier) && (place === null || own === place),
  )
  const last = councils.reduce<ReportingYear>(
    (latest, { years }) => (years && years.last > latest ? years.last : latest),
    FIRST_REPORTING_YEAR,
  )
  const years = reportingYearsBetween(FIRST_REPORTING_YEAR, last)
    .filter((year) => geographyOf(year) !== null)
    .toReversed()
    .map((year) => ({
      year,
      hasFigures: onMap.some(
        ({ slug, years: own }) =>
          own !== null && own.first <= year && year <= own.last && withFigures.get(year)?.has(slug),
      ),
    }))
  const isThere = years.some(({ year }) => year === asked)
  const newest = years.find(({ hasFigures }) => hasFigures)?.year
  return { years, year: asked && isThere ? asked : (newest ?? FIRST_REPORTING_YEAR) }
}

type YearsOfMeasure = { councils: Council[]; withFigures: Map<ReportingYear, Set<string>> }

/** Read once for an edition and a register, since neither changes. */
function yearsOfMeasure(measure: Measure, edition: Edition | null): Promise<YearsOfMeasure> {
  return ofEdition(edition?.number ?? null, `years of ${measure.id}`, () => readYears(measure, edition))
}

async function readYears(measure: Measure, edition: Edition | null): Promise<YearsOfMeasure> {
  const [councils, withFigures] = await Promise.all([
    allCouncils(),
    edition ? councilsWithMeasure(measure, edition.number) : new Map(),
  ])
  return { councils, withFigures }
}
