import { NO_AVERAGES, type TypeAverages } from '@/lib/data/type-averages'
import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import { MEASURES } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type YearWithMeasures, yearToShow } from '@/lib/domain/year-to-show'
import { headlineInWords, type MeasureView, measureView } from '@/lib/series/measure-view'
import { type MoreFigures, moreFigures } from '@/lib/series/more-figures'
import { listInWords, uncapitalised } from '@/lib/words/numbers'

export type FeaturedYear = {
  year: ReportingYear
  /** Whether something is published of the year, so that it has a page of its own. */
  isPublished: boolean
  /** Newer years that are published, where the reader did not choose a year: they give fewer measures. */
  newer: { year: ReportingYear; words: string }[]
  measures: MeasureView[]
  more: MoreFigures[]
}

/**
 * The year that was asked for, or else the one to show; newer years are then named at the top of the page.
 * @param published newest first
 * @returns null where nothing is published of the council
 */
export function featuredYear(
  council: Council,
  published: CouncilYear[],
  asked: ReportingYear | null,
  averages: TypeAverages,
): FeaturedYear | null {
  const found = yearToShow(published)
  if (!found) return null
  const year = asked ?? found.shown.year.year
  const chosen = published.find((one) => one.year === year) ?? null
  return {
    year,
    isPublished: chosen !== null,
    newer: asked
      ? []
      : found.newer.map((one) => ({ year: one.year.year, words: newerInWords(council, one) })),
    measures: MEASURES.map((measure) => measureView(measure, council, year, chosen, averages)),
    more: chosen ? moreFigures(council, chosen, averages) : [],
  }
}

/** What a newer year with fewer measures gives: 'is newer, with complaints upheld only: 10 of 13 upheld'. */
function newerInWords(council: Council, { year, measures }: YearWithMeasures): string {
  if (measures.length === 0) return 'is newer, but gives no figures for the three measures'
  const said = measures.map((measure) => {
    const view = measureView(measure, council, year.year, year, NO_AVERAGES)
    return view.kind === 'published' ? uncapitalised(headlineInWords(view)) : ''
  })
  return `is newer, with ${listInWords(measures.map(({ title }) => title.toLowerCase()))} only: ${said.join('; ')}`
}
