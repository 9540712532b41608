import { figureOf, readCompared } from '@/lib/compare/compare-figure'
import { councilYearsIn, councilYearsOf } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { typeAverages } from '@/lib/data/type-averages'
import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import { type Caution, cautionsFor } from '@/lib/domain/cautions'
import type { Council } from '@/lib/domain/council'
import { compareMeasured } from '@/lib/domain/measured'
import { reportingYearsBetween } from '@/lib/domain/reporting-year'
import { averageRow, type MeasureRow, measureRow } from '@/lib/open-data/measure-row'
import type { Chart } from '@/lib/series/chart'
import type { ChartState } from '@/lib/series/chart-address'
import { readTypeSeries } from '@/lib/series/read-type-series'
import { seriesView } from '@/lib/series/series-view'
import { averageOfYear, seriesYears } from '@/lib/series/series-years'
import { typeInYear } from '@/lib/types/type-councils'
import { typeYearView } from '@/lib/types/type-page'

export type ChartContent = {
  title: string
  finding: string
  chart: Chart | { kind: 'none'; why: string }
  /** What the percentages are of. */
  base: string
  cautions: Caution[]
  rows: MeasureRow[]
}

/** @param councils of the state, in its order; those of a type chart are found here */
export function chartContent(state: ChartState, councils: Council[], edition: number): Promise<ChartContent> {
  switch (state.view) {
    case 'trend':
      return trendContent(state, councils, edition)
    case 'compare':
      return compareContent(state, councils, edition)
    case 'type':
      return state.from === state.to ? typeContent(state, edition) : averagesContent(state, edition)
  }
}

async function trendContent(
  { measure, council: slug, from, to }: Extract<ChartState, { view: 'trend' }>,
  [council]: Council[],
  edition: number,
): Promise<ChartContent> {
  if (!council) throw new Error(`The council ${slug} is not given.`)
  const [published, averages] = await Promise.all([
    councilYearsOf(council.slug, edition),
    typeAverages(council.type, edition),
  ])
  const span = { from, to }
  const series = seriesView(measure, council, published, averages, { newest: to, marked: null, span })
  const years = seriesYears(measure, council, published, averages, to, span)
  const none = `We have no figures on ${measure.title.toLowerCase()} for ${council.name} from ${from} to ${to}.`
  return {
    title: `${measure.title} across years, ${council.officialName}`,
    finding: series?.finding ?? none,
    chart: series?.chart ?? { kind: 'none', why: none },
    base: measure.meaning,
    cautions: [...(series?.cautions ?? []), ...cautionsFor([], { about: 'every-figure' })],
    rows: years.map((year) => measureRow(measure, council, year)),
  }
}

async function compareContent(
  { measure, from, to }: Extract<ChartState, { view: 'compare' }>,
  councils: Council[],
  edition: number,
): Promise<ChartContent> {
  const years = reportingYearsBetween(from, to)
  const selection = { councils, measure, from, to, years }
  const compared = await readCompared(selection, edition)
  const figure = figureOf(selection, compared, edition)
  return {
    title: figure.title,
    finding: figure.answer,
    chart: figure.chart ?? { kind: 'none', why: figure.answer },
    base: measure.meaning,
    cautions: [...figure.cautions.ofYears, ...figure.cautions.ofAll],
    rows: compared.flatMap(({ council, years: own }) =>
      own.map((year) => measureRow(measure, council, year)),
    ),
  }
}

async function typeContent(
  { measure, type, to: year }: Extract<ChartState, { view: 'type' }>,
  edition: number,
): Promise<ChartContent> {
  const [councils, published, averages] = await Promise.all([
    allCouncils(),
    councilYearsIn(year, edition),
    typeAverages(type, edition),
  ])
  const inYear = typeInYear(type, year, measure, councils, published)
  const view = typeYearView({ type, year, measure, sort: 'name' }, inYear, averages)
  return {
    title: `${measure.title}, ${view.title.toLowerCase()}`,
    finding: view.finding ?? view.share,
    chart: view.chart,
    base: measure.meaning,
    cautions: view.cautions,
    rows: inYear.councils.map(({ council, published: councilYear, measured }) =>
      measureRow(measure, council, {
        year,
        published: councilYear,
        measured,
        ...compareMeasured(measure, measured),
        ...averageOfYear(measure, year, measured, averages),
      }),
    ),
  }
}

async function averagesContent(
  { measure, type, from, to }: Extract<ChartState, { view: 'type' }>,
  edition: number,
): Promise<ChartContent> {
  const years = reportingYearsBetween(from, to)
  const [series] = await readTypeSeries(type, [measure], years, edition)
  if (!series) throw new Error(`There is no series of ${measure.id} of ${type}.`)
  const { plural } = AUTHORITY_TYPES[type]
  return {
    title: series.chart?.title ?? `${measure.title}: the average of ${plural} across years`,
    finding: series.finding,
    chart: series.chart ?? { kind: 'none', why: series.finding },
    base: measure.meaning,
    cautions: [...series.cautions, ...cautionsFor([], { about: 'every-figure' })],
    rows: series.years.map((year) => averageRow(measure, type, year)),
  }
}
