import type { TypeAverages } from '@/lib/data/type-averages'
import { type Caution, cautionsFor } from '@/lib/domain/cautions'
import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import { isDisputed } from '@/lib/domain/measured'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { outcomeOf } from '@/lib/words/disagreement-words'
import { intervalInWords } from '@/lib/words/figure-words'
import { seriesFinding } from '@/lib/words/findings'
import { IN_ROW, missingReason, nothingBecause } from '@/lib/words/missing-words'
import { capitalised, percent, rangeInWords } from '@/lib/words/numbers'
import { type FigureSource, otherwiseWords, sourceOf } from '@/lib/words/source-words'
import type { TrendChart } from './chart'
import type { ChartState } from './chart-address'
import { reasonsOf, type SeriesYear, seriesYears, type YearSpan } from './series-years'
import { trendChart } from './trend-chart'
import { placeInWords, yearPlaces } from './year-places'

export type SeriesView = {
  id: string
  title: string
  state: ChartState
  finding: string
  baseInWords: string
  columns: { base: string; count: string; rate: string }
  chart: TrendChart
  rows: SeriesRow[]
  marks: { x: boolean; z: boolean }
  /** Compliance has no ranges to explain. */
  compared: boolean
  cautions: Caution[]
}

/**
 * @param averages of the council's type, also for years without a letter to it
 * @param options `newest`: where the series ends; `marked`: the year that the page is about; `span`: the years to show;
 * `underReview`: those of which something is withheld
 * @returns null where no year has the measure
 */
export function seriesView(
  measure: Measure,
  council: Council,
  published: CouncilYear[],
  averages: TypeAverages,
  {
    newest,
    marked,
    span,
    underReview = NONE,
  }: {
    newest: ReportingYear
    marked: ReportingYear | null
    span?: YearSpan
    underReview?: ReadonlySet<ReportingYear>
  },
): SeriesView | null {
  const years = seriesYears(measure, council, published, averages, newest, span)
  const [first, last] = [years[0], years.at(-1)]
  if (!first || !last || years.every(({ measured }) => measured === null)) return null
  const rows = seriesRows(measure, council, years, underReview)
  const cells = rows.flatMap((row) =>
    row.kind === 'run' ? [] : [row.base, row.count, row.rate, row.typeAverage],
  )
  const finding = seriesFinding(measure, council.name, years)
  return {
    id: measure.id,
    title: `${measure.title} across years`,
    state: {
      view: 'trend',
      measure,
      council: council.slug,
      from: first.year,
      to: last.year,
    },
    finding,
    baseInWords: measure.meaning,
    columns: {
      base: capitalised(measure.cases.many),
      count: capitalised(measure.counted),
      rate: measure.rateLabel,
    },
    chart: trendChart(measure, council, years, { description: finding, marked, underReview }),
    rows,
    marks: { x: cells.includes('[x]'), z: cells.includes('[z]') },
    compared: measure.comparedByChance,
    cautions: cautionsFor(
      years.filter(({ measured }) => measured !== null).map(({ year }) => year),
      { about: 'year', measure },
    ),
  }
}

const NONE: ReadonlySet<ReportingYear> = new Set()

/** A year, or a run of years of which nothing is known. Missing numbers are '[x]', numbers of no cases '[z]'. */
type SeriesRow = { kind: 'run'; years: string; why: string } | SeriesYearRow

type SeriesYearRow = {
  kind: 'year'
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

function seriesRows(
  measure: Measure,
  council: Council,
  years: SeriesYear[],
  underReview: ReadonlySet<ReportingYear>,
): SeriesRow[] {
  const places = yearPlaces(
    years.map(({ year }) => year),
    reasonsOf([{ council, years, underReview }]),
  )
  return places
    .flatMap((place): SeriesRow[] => {
      const isWithheld = underReview.has(place.year)
      const why = IN_ROW[nothingBecause(council, place.year, isWithheld)]
      if (place.until !== undefined) return [{ kind: 'run', years: placeInWords(place), why }]
      return years
        .filter(({ year }) => year === place.year)
        .map((year) => {
          const row = rowOf(measure, year)
          return isWithheld && !year.published ? { ...row, outcome: why } : row
        })
    })
    .toReversed()
}

function rowOf(
  measure: Measure,
  { year, published, measured, outcome, expected, typeAverage, averageNote }: SeriesYear,
): SeriesYearRow {
  const noCases = measured?.base === 0
  const cell = (value: number | null | undefined) =>
    value === null || value === undefined ? '[x]' : String(value)
  return {
    kind: 'year',
    year,
    base: cell(measured?.base),
    count: noCases ? '[z]' : cell(measured?.count),
    rate: noCases ? '[z]' : measured?.rate === null || !measured ? '[x]' : percent(measured.rate),
    interval:
      measured && measure.comparedByChance && !measured.disagreement ? intervalInWords(measured) : null,
    typeAverage: typeAverage === null ? '[x]' : percent(typeAverage),
    expected: expected ? rangeInWords(expected) : '',
    outcome: remarkOf(),
    source: published && measured ? sourceOf(published, measured) : null,
  }

  function remarkOf(): string {
    if (!measured) return missingReason(published, year, measure)
    const said = outcome ? [outcomeOf(outcome, measured)] : []
    if (isDisputed(measured)) said.push(otherwiseWords(measured))
    if (averageNote) said.push(`average: ${averageNote}`)
    return said.map((words) => `${capitalised(words)}.`).join(' ')
  }
}
