import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import type { Compared, Measured } from '@/lib/domain/measured'
import { MEASURES, type Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { Passage } from '@/lib/letters/own-passages'
import type { SeriesYear } from '@/lib/series/series-years'

/** All that questions can follow from. */
export type QuestionFacts = {
  council: Council
  year: ReportingYear
  published: CouncilYear
  measures: MeasuredYear[]
  /** Earlier years of the briefing in which recommendations were not complied with, newest first. */
  notCompliedBefore: { year: ReportingYear; count: number; of: number }[]
  /** What the letter says only to the council. */
  passages: Passage[]
}

/** A measure of the briefing's year; `measured` is null where the year does not give it. */
export type MeasuredYear = Compared & { measure: Measure; measured: Measured | null }

/** A measure's year by the measure's id. */
export function measuredYear({ measures }: QuestionFacts, id: (typeof MEASURES)[number]['id']): MeasuredYear {
  return measures.find(({ measure }) => measure.id === id) as MeasuredYear
}

/**
 * Gathers what questions can follow from.
 * @param series the years of each measure that the briefing shows, oldest first, with the briefing's own as the last
 */
export function questionFacts(
  council: Council,
  published: CouncilYear,
  series: Map<string, SeriesYear[]>,
  passages: Passage[],
): QuestionFacts {
  const compliance = series.get('compliance-rate') ?? []
  return {
    council,
    year: published.year,
    published,
    measures: MEASURES.map((measure) => {
      const { measured = null, outcome = null, expected = null } = series.get(measure.id)?.at(-1) ?? {}
      return { measure, measured, outcome, expected }
    }),
    notCompliedBefore: compliance
      .slice(0, -1)
      .flatMap(({ year, measured }) => {
        if (!measured || measured.count === null || measured.count >= measured.base) return []
        return [{ year, count: measured.base - measured.count, of: measured.base }]
      })
      .toReversed(),
    passages,
  }
}
