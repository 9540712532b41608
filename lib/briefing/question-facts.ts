import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import type { Compared, Measured } from '@/lib/domain/measured'
import { MEASURES, type Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { Passage } from '@/lib/letters/own-passages'
import type { MeasuredYears } from './briefing-years'
import type { ListedFacts } from './listed'

export type QuestionFacts = {
  council: Council
  year: ReportingYear
  published: CouncilYear
  measures: MeasuredYear[]
  /** Earlier years of the briefing in which recommendations were not complied with, newest first. */
  notCompliedBefore: { year: ReportingYear; count: number; of: number }[]
  /** What the letter says only to the council. */
  passages: Passage[]
  /** What is listed of the year: public reports, and what the council agreed to change. */
  listed: ListedFacts
}

/** A measure of the briefing's year; `measured` is null where the year does not give it. */
type MeasuredYear = Compared & { measure: Measure; measured: Measured | null }

export function measuredYear({ measures }: QuestionFacts, id: (typeof MEASURES)[number]['id']): MeasuredYear {
  const found = measures.find(({ measure }) => measure.id === id)
  if (!found) throw new RangeError(`The facts do not tell of ${id}.`)
  return found
}

/**
 * Gathers what questions can follow from.
 * @param series the years of each measure that the briefing shows, oldest first, with the briefing's own as the last
 */
export function questionFacts(
  council: Council,
  published: CouncilYear,
  series: MeasuredYears,
  passages: Passage[],
): Omit<QuestionFacts, 'listed'> {
  return {
    council,
    year: published.year,
    published,
    measures: MEASURES.map((measure) => {
      const { measured, outcome, expected } = series.last(measure.id)
      return { measure, measured, outcome, expected }
    }),
    notCompliedBefore: series
      .of('compliance-rate')
      .slice(0, -1)
      .flatMap(({ year, measured }) => {
        if (!measured || measured.count === null || measured.count >= measured.base) return []
        return [{ year, count: measured.base - measured.count, of: measured.base }]
      })
      .toReversed(),
    passages,
  }
}
