import { NO_AVERAGES, type TypeAverages } from '@/lib/data/type-averages'
import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import { measuredIn } from '@/lib/domain/measured'
import { MEASURES, type Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
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
 * The year that was asked for, or else the newest that gives as many of the three measures as any year does: a
 * year of which only the upheld rate is known yet does not push a whole one from the top of the page, but is named
 * there.
 * @param published newest first
 * @returns null where nothing is published of the council
 */
export function featuredYear(
  council: Council,
  published: CouncilYear[],
  asked: ReportingYear | null,
  averages: TypeAverages,
): FeaturedYear | null {
  const counted = published.map((year) => ({
    year,
    measures: MEASURES.filter((measure) => measuredIn(year, measure) !== null),
  }))
  const most = Math.max(...counted.map(({ measures }) => measures.length))
  const usual = counted.findIndex(({ measures }) => measures.length === most)
  const fullest = counted[usual]
  if (!fullest) return null
  const year = asked ?? fullest.year.year
  const chosen = published.find((one) => one.year === year) ?? null
  return {
    year,
    isPublished: chosen !== null,
    newer: asked
      ? []
      : counted.slice(0, usual).map((one) => ({ year: one.year.year, words: newerInWords(council, one) })),
    measures: MEASURES.map((measure) => measureView(measure, council, year, chosen, averages)),
    more: chosen ? moreFigures(council, chosen, averages) : [],
  }
}

/** What a newer year with fewer measures gives: 'is newer, with complaints upheld only: 10 of 13 upheld'. */
function newerInWords(
  council: Council,
  { year, measures }: { year: CouncilYear; measures: readonly Measure[] },
): string {
  if (measures.length === 0) return 'is newer, but gives no figures for the three measures'
  const said = measures.map((measure) => {
    const view = measureView(measure, council, year.year, year, NO_AVERAGES)
    return view.kind === 'published' ? uncapitalised(headlineInWords(view)) : ''
  })
  return `is newer, with ${listInWords(measures.map(({ title }) => title.toLowerCase()))} only: ${said.join('; ')}`
}
