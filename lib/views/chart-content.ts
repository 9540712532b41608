import type { Chart } from '@/lib/charts/chart'
import type { ChartState } from '@/lib/charts/chart-state'
import type { Council } from '@/lib/councils/council'
import { allCouncils } from '@/lib/data/councils'
import { heldYearsIn, heldYearsOf } from '@/lib/data/held-years'
import { typeAverages } from '@/lib/data/type-averages'
import { type Caution, cautionsFor } from '@/lib/measures/cautions'
import { type MeasureRow, measureRow } from '@/lib/open-data/measure-row'
import { listInWords } from '@/lib/words/numbers'
import { reportingYearsBetween } from '@/lib/years/reporting-year'
import { type CompareFigure, compareFigure, readCompared } from './compare-figure'
import { outcomeOf } from './measure-view'
import { type SeriesView, seriesView } from './series-view'
import { seriesYears } from './series-years'
import { typeInYear } from './type-councils'
import { typeYearView } from './type-year-page'

/** A chart's state filled with the figures of an edition. */
export type ChartContent = {
  title: string
  /** What it shows, in a sentence. */
  finding: string
  /** The chart, or why there is none to draw. */
  chart: Chart | { kind: 'none'; why: string }
  /** What the percentages are of. */
  base: string
  cautions: Caution[]
  /** The very figures, as files give them. */
  rows: MeasureRow[]
  /** What the page shows beside the chart, by view. */
  body:
    | { view: 'trend'; series: SeriesView | null }
    | { view: 'compare'; figure: CompareFigure }
    | { view: 'type'; type: ReturnType<typeof typeYearView> }
}

/**
 * Reads what a chart shows at an edition.
 * @param councils of the state, in its order; those of a type chart are found here
 */
export function chartContent(state: ChartState, councils: Council[], edition: number): Promise<ChartContent> {
  switch (state.view) {
    case 'trend':
      return trendContent(state, councils[0] as Council, edition)
    case 'compare':
      return compareContent(state, councils, edition)
    case 'type':
      return typeContent(state, edition)
  }
}

async function trendContent(
  { measure, from, to }: Extract<ChartState, { view: 'trend' }>,
  council: Council,
  edition: number,
): Promise<ChartContent> {
  const [held, averages] = await Promise.all([
    heldYearsOf(council.slug, edition),
    typeAverages(council.type, edition),
  ])
  const span = { from, to }
  const series = seriesView(measure, council, held, averages, { newest: to, marked: null, span })
  const years = seriesYears(measure, council, held, averages, to, span)
  const none = `No figures of ${measure.title.toLowerCase()} are held of ${council.name} from ${from} to ${to}.`
  return {
    title: `${measure.title} across years, ${council.officialName}`,
    finding: series?.finding ?? none,
    chart: series?.chart ?? { kind: 'none', why: none },
    base: measure.meaning,
    cautions: [...(series?.cautions ?? []), ...cautionsFor([], { about: 'every-figure' })],
    rows: years.map((year) => measureRow(measure, council, year)),
    body: { view: 'trend', series },
  }
}

async function compareContent(
  { measure, from, to }: Extract<ChartState, { view: 'compare' }>,
  councils: Council[],
  edition: number,
): Promise<ChartContent> {
  const years = reportingYearsBetween(from, to)
  const selection = { councils, measure, years, view: 'together' as const }
  const [figure, compared] = await Promise.all([
    compareFigure(selection, edition),
    readCompared(selection, edition),
  ])
  const chart = figure.charts.view === 'together' ? figure.charts.chart : null
  const hasPoints = chart?.lines.some(({ rates }) => rates.some((rate) => rate !== null))
  return {
    title: `${measure.title}, ${listInWords(councils.map(({ name }) => name))}`,
    finding: figure.finding,
    chart: chart && hasPoints ? chart : { kind: 'none', why: figure.finding },
    base: measure.meaning,
    cautions: [...figure.cautions.ofYears, ...figure.cautions.ofAll],
    rows: compared.flatMap(({ council, years: own }) =>
      own.map((year) => measureRow(measure, council, year)),
    ),
    body: { view: 'compare', figure },
  }
}

async function typeContent(
  { measure, type, year }: Extract<ChartState, { view: 'type' }>,
  edition: number,
): Promise<ChartContent> {
  const [councils, held, averages] = await Promise.all([
    allCouncils(),
    heldYearsIn(year, edition),
    typeAverages(type, edition),
  ])
  const inYear = typeInYear(type, year, measure, councils, held)
  const view = typeYearView({ type, year, measure, sort: 'name' }, inYear, averages)
  return {
    title: `${measure.title}, ${view.title.toLowerCase()}`,
    finding: view.finding ?? view.share,
    chart: view.chart,
    base: measure.meaning,
    cautions: view.cautions,
    rows: inYear.councils.map(({ council, held: heldYear, measured }) =>
      measureRow(measure, council, {
        year,
        held: heldYear,
        measured,
        outcome: measured && outcomeOf(measure, measured),
        typeAverage: measured?.typeAverage ?? averages.of(year, measure.average),
      }),
    ),
    body: { view: 'type', type: view },
  }
}
