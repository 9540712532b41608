import { NO_AVERAGES, type TypeAverages } from '@/lib/data/type-averages'
import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type SeriesYear, seriesYears } from '@/lib/series/series-years'

/** A council with its years of a measure, one for each year that is compared. */
export type ComparedCouncil = { council: Council; years: SeriesYear[] }

/**
 * The same years of a measure for each council, whether it existed in them or not.
 * @param published of each council, by slug
 */
export function comparedYears(
  measure: Measure,
  councils: Council[],
  years: ReportingYear[],
  published: Map<string, CouncilYear[]>,
  averages: Map<Council['type'], TypeAverages>,
): ComparedCouncil[] {
  const last = years.at(-1)
  return councils.map((council) => {
    const ofType = averages.get(council.type) ?? NO_AVERAGES
    const own = last ? seriesYears(measure, council, published.get(council.slug) ?? [], ofType, last) : []
    return { council, years: years.map((year) => own.find((one) => one.year === year) ?? emptyYear(year)) }
  })
}

/**
 * The year whose figures a comparison speaks of: the one in which most of the councils have a figure; of several,
 * the newest. Null where none has any.
 */
export function commonYear(compared: ComparedCouncil[], years: ReportingYear[]): ReportingYear | null {
  const counted = years.map((_, at) => compared.filter((one) => one.years[at]?.measured).length)
  const most = Math.max(0, ...counted)
  return most === 0 ? null : (years[counted.lastIndexOf(most)] ?? null)
}

function emptyYear(year: ReportingYear): SeriesYear {
  return {
    year,
    published: null,
    measured: null,
    outcome: null,
    expected: null,
    typeAverage: null,
    averageNote: null,
  }
}
