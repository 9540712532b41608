import type { Measured } from '@/lib/domain/measured'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { spokenCount } from '@/lib/words/counted-words'
import { intervalInWords } from '@/lib/words/interval-words'
import { missingReason } from '@/lib/words/missing-reason'
import { capitalised, percent, rangeInWords } from '@/lib/words/numbers'
import { outcomeWords } from '@/lib/words/outcome-words'
import { type FigureSource, sourceOf } from '@/lib/words/source-words'
import type { SeriesYear } from './series-years'

/** A year of a series, as its table shows it. Missing numbers are '[x]', numbers of no cases '[z]'. */
export type SeriesRow = {
  year: ReportingYear
  base: string
  count: string
  rate: string
  /** The rate's 95% interval: '50% to 92%'; null where there is no exact count. */
  interval: string | null
  typeAverage: string
  expected: string
  outcome: string
  source: FigureSource | null
}

/** The rows of a series' table, newest year first. */
export function seriesRows(measure: Measure, years: SeriesYear[]): SeriesRow[] {
  return years.map((year) => rowOf(measure, year)).toReversed()
}

function rowOf(
  measure: Measure,
  { year, published, measured, outcome, expected, typeAverage }: SeriesYear,
): SeriesRow {
  const noCases = measured?.base === 0
  const cell = (value: number | null | undefined) =>
    value === null || value === undefined ? '[x]' : String(value)
  return {
    year,
    base: cell(measured?.base),
    count: noCases ? '[z]' : cell(measured && spoken(measured)),
    rate: noCases ? '[z]' : measured?.rate === null || !measured ? '[x]' : percent(measured.rate),
    interval: measured && measure.comparedByChance ? intervalInWords(measured) : null,
    typeAverage: typeAverage === null ? '[x]' : percent(typeAverage),
    expected: expected ? rangeInWords(expected) : '',
    outcome: remarkOf(),
    source: published && measured ? sourceOf(published, measured) : null,
  }

  function spoken({ count, base }: Measured): number | null {
    return count === null ? null : spokenCount(measure, count, base)
  }

  function remarkOf(): string {
    if (!measured) return missingReason(published, year, measure)
    const said = outcome ? [outcomeWords(outcome)] : []
    if (measured.other && !measured.other.agrees) said.push('the map says otherwise')
    return said.map((words) => `${capitalised(words)}.`).join(' ')
  }
}
