import { newestYear } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { FIRST_REPORTING_YEAR, type ReportingYear, reportingYearsBetween } from '@/lib/domain/reporting-year'
import { geographyOf } from './year-geography'

/**
 * The years of which there are maps, newest first, and the one to show.
 * @param asked the year to show; null, or a year without a map, for the newest that anything is published for
 */
export async function mapYears(
  asked: ReportingYear | null,
): Promise<{ years: ReportingYear[]; year: ReportingYear }> {
  const edition = await currentEdition()
  const [councils, newest] = await Promise.all([allCouncils(), newestYear(edition?.number ?? 0)])
  const last = councils.reduce<ReportingYear>(
    (latest, { years }) => (years && years.last > latest ? years.last : latest),
    FIRST_REPORTING_YEAR,
  )
  const years = reportingYearsBetween(FIRST_REPORTING_YEAR, last)
    .filter((year) => geographyOf(year) !== null)
    .toReversed()
  return { years, year: asked && years.includes(asked) ? asked : (newest ?? FIRST_REPORTING_YEAR) }
}
