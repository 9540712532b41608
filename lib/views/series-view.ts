import type { TrendChart } from '@/lib/charts/chart'
import type { Council } from '@/lib/councils/council'
import type { TypeAverages } from '@/lib/data/type-averages'
import { type Caution, cautionsFor } from '@/lib/measures/cautions'
import type { HeldYear } from '@/lib/measures/held-year'
import type { Measure } from '@/lib/measures/measures'
import { capitalised } from '@/lib/words/numbers'
import { seriesFinding } from '@/lib/words/series-finding'
import type { ReportingYear } from '@/lib/years/reporting-year'
import { type SeriesRow, seriesRows } from './series-table'
import { seriesYears } from './series-years'
import { trendChart } from './trend-chart'

/** A measure of one council across years: chart, table and what belongs to them. */
export type SeriesView = {
  id: string
  title: string
  finding: string
  baseInWords: string
  columns: { base: string; count: string; rate: string }
  chart: TrendChart
  rows: SeriesRow[]
  /** Which of the marks '[x]' and '[z]' the table uses. */
  marks: { x: boolean; z: boolean }
  /** Whether the table has ranges to explain: compliance has none. */
  compared: boolean
  cautions: Caution[]
}

/**
 * A measure of one council across years.
 * @param held all that is held of the council
 * @param averages of its authority type, also for years without a letter to this council
 * @param newest the newest reporting year that anything is held for, at which the series ends
 * @param marked the year that the page is about, or null
 * @returns null where no year has the measure
 */
export function seriesView(
  measure: Measure,
  council: Council,
  held: HeldYear[],
  averages: TypeAverages,
  newest: ReportingYear,
  marked: ReportingYear | null,
): SeriesView | null {
  const years = seriesYears(measure, council, held, averages, newest)
  if (years.every(({ measured }) => measured === null)) return null
  const rows = seriesRows(measure, years)
  const cells = rows.flatMap(({ base, count, rate, typeAverage }) => [base, count, rate, typeAverage])
  const finding = seriesFinding(measure, council.name, years)
  return {
    id: measure.id,
    title: `${measure.title} across years`,
    finding,
    baseInWords: measure.meaning,
    columns: {
      base: capitalised(measure.cases.many),
      count: capitalised(measure.counted),
      rate: measure.rateLabel,
    },
    chart: trendChart(measure, council, years, { description: finding, marked }),
    rows,
    marks: { x: cells.includes('[x]'), z: cells.includes('[z]') },
    compared: measure.comparedByChance,
    cautions: cautionsFor(
      years.filter(({ measured }) => measured !== null).map(({ year }) => year),
      { about: 'year', measure },
    ),
  }
}
