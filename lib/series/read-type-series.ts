import { allCouncils } from '@/lib/data/councils'
import { publishedOfType, typeAverages } from '@/lib/data/type-averages'
import type { AuthorityType } from '@/lib/domain/authority-types'
import { typeTotal } from '@/lib/domain/council'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type TypeSeries, typeSeries } from './type-series'

/**
 * Reads the averages of a type across years, a series for each measure.
 * @param years oldest first, none left out
 */
export async function readTypeSeries(
  type: AuthorityType,
  measures: readonly Measure[],
  years: ReportingYear[],
  edition: number,
): Promise<TypeSeries[]> {
  const [councils, averages, publishedSources] = await Promise.all([
    allCouncils(),
    typeAverages(type, edition),
    publishedOfType(type, measures, edition),
  ])
  return measures.map((measure) =>
    typeSeries(
      type,
      measure,
      years.map((year) => {
        const slugs = publishedSources.of(year, measure)
        return {
          year,
          printed: averages.printed(year, measure.average),
          published: slugs.length,
          total: typeTotal(type, year, councils, slugs) ?? slugs.length,
        }
      }),
    ),
  )
}
