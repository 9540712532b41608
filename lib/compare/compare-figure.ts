import { councilYearsOfCouncils } from '@/lib/data/council-years'
import { typeAverages } from '@/lib/data/type-averages'
import { AUTHORITY_TYPES, hasTypeAverage } from '@/lib/domain/authority-types'
import { type Caution, cautionsFor } from '@/lib/domain/cautions'
import type { Council } from '@/lib/domain/council'
import { groupBy } from '@/lib/domain/group-by'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { TogetherChart, TrendChart } from '@/lib/series/chart'
import { reasonsOf, type SeriesYear } from '@/lib/series/series-years'
import { type ShareView, shareView } from '@/lib/series/share-view'
import { isRateBorne, trendChart } from '@/lib/series/trend-chart'
import { breakIn, drawnPlaces, placeInWords, type YearPlace, yearPlaces } from '@/lib/series/year-places'
import { printedAs } from '@/lib/words/disagreement-words'
import { countedWords } from '@/lib/words/figure-words'
import { compareFinding, seriesFinding } from '@/lib/words/findings'
import { absenceOf, IN_BAND, nothingBecause } from '@/lib/words/missing-words'
import { listInWords, percent } from '@/lib/words/numbers'
import { type CompareTable, compareTable } from './compare-table'
import { type ComparedCouncil, commonYear, comparedYears } from './compare-years'
import type { Selection } from './selection'

export type CompareFigure = {
  title: string
  finding: string
  /** How far the figures can be compared, in a sentence or two. */
  bearing: string
  /** Where types differ: that each council stands beside its own type's average. */
  typesNote: string | null
  baseInWords: string
  charts: { view: 'apart'; small: SmallChart[] } | { view: 'together'; chart: TogetherChart }
  notDrawn: string | null
  table: CompareTable
  /** Whether there are expected ranges to explain: compliance has none. */
  compared: boolean
  cautions: { ofYears: Caution[]; ofAll: Caution[] }
  sharing: ShareView
}

const BESIDE_AVERAGE =
  'Each council is set beside its own type average, never beside another council: with counts like these, an order of councils would mostly be chance.'

const BY_COUNT =
  'What is told apart is how many recommendations were not complied with: the averages are so near to 100% that no rate is tested against them.'

export async function compareFigure(selection: Selection, edition: number): Promise<CompareFigure> {
  const { councils, measure, years, view } = selection
  const compared = await readCompared(selection, edition)
  const finding = findingOf(selection, compared)
  const places = yearPlaces(years, reasonsOf(compared))
  const together = view === 'together' ? togetherChart(measure, compared, finding) : null
  return {
    title: `${measure.title} side by side`,
    finding,
    bearing: measure.comparedByChance ? BESIDE_AVERAGE : BY_COUNT,
    typesNote: typesNote(councils),
    baseInWords: measure.meaning,
    charts: together
      ? { view: 'together', chart: together }
      : { view: 'apart', small: smallCharts(measure, compared) },
    notDrawn: together && notDrawn(together),
    table: compareTable(measure, compared, places),
    compared: measure.comparedByChance,
    cautions: {
      ofYears: cautionsFor(yearsMeasured(compared), { about: 'year', measure }),
      ofAll: cautionsFor([], { about: 'every-figure' }),
    },
    sharing: sharingOf(selection, finding, edition),
  }
}

function sharingOf({ councils, measure, from, to }: Selection, finding: string, edition: number): ShareView {
  const slugs = councils.map(({ slug }) => slug)
  const [only, another] = slugs
  const names = listInWords(councils.map(({ name }) => name))
  const title = `${measure.title}, ${names}`
  return only !== undefined && another === undefined
    ? shareView({ view: 'trend', measure, council: only, from, to }, { title, finding, edition })
    : shareView({ view: 'compare', measure, councils: slugs, from, to }, { title, finding, edition })
}

export async function readCompared(
  { councils, measure, years }: Selection,
  edition: number,
): Promise<ComparedCouncil[]> {
  const types = [...new Set(councils.map(({ type }) => type))]
  const [published, averages] = await Promise.all([
    councilYearsOfCouncils(
      councils.map(({ slug }) => slug),
      edition,
    ),
    Promise.all(types.map(async (type) => [type, await typeAverages(type, edition)] as const)),
  ])
  return comparedYears(measure, councils, years, published, new Map(averages))
}

function findingOf({ measure, years }: Selection, compared: ComparedCouncil[]): string {
  const year = commonYear(compared, years)
  if (year === null)
    return `We have no figures for ${listInWords(compared.map(({ council }) => council.name))} in these years.`
  return compareFinding(
    measure,
    year,
    compared.map(({ council, years: own }) => {
      const { measured = null, outcome = null } = own.find((one) => one.year === year) ?? {}
      return { council: council.name, measured, outcome }
    }),
  )
}

function typesNote(councils: Council[]): string | null {
  const byType = groupBy(councils, ({ type }) => type)
  if (byType.size < 2) return null
  const said = [...byType].map(([type, ofType]) => {
    const names = listInWords(ofType.map(({ name }) => name))
    const { singular, plural } = AUTHORITY_TYPES[type]
    return ofType.length === 1 ? `${names} is a ${singular}` : `${names} are ${plural}`
  })
  const alone = [...byType.keys()].some((type) => !hasTypeAverage(type))
    ? ' A body of no authority type is set beside no average.'
    : ''
  return `${said.join('; ')}: each stands beside the average of its own type, because types differ in what they do.${alone}`
}

function notDrawn({ lines }: TogetherChart): string | null {
  const without = lines
    .filter(({ rates }) => rates.every((rate) => rate === null))
    .map(({ council }) => council)
  return without.length === 0
    ? null
    : `The chart has no point for ${listInWords(without)}: we have no rate of five or more cases.`
}

function yearsMeasured(compared: ComparedCouncil[]): ReportingYear[] {
  return [
    ...new Set(
      compared.flatMap(({ years }) =>
        years.filter(({ measured }) => measured !== null).map(({ year }) => year),
      ),
    ),
  ]
}

export type SmallChart = { slug: string; name: string; type: string; chart: TrendChart }

/** A chart for each council, all with the same axes. */
export function smallCharts(measure: Measure, compared: ComparedCouncil[]): SmallChart[] {
  const places = placesOfCharts(compared)
  return compared.map(({ council, years }) => {
    const hasAny = years.some(({ measured }) => measured !== null)
    const description = hasAny
      ? seriesFinding(measure, council.name, years)
      : `We have no figures for ${council.name} in these years.`
    return {
      slug: council.slug,
      name: council.name,
      type: AUTHORITY_TYPES[council.type].singular,
      chart: trendChart(measure, council, years, { description, marked: null, places }),
    }
  })
}

/** The same of all charts of a comparison, so that they have the same axes. */
function placesOfCharts(compared: ComparedCouncil[]): YearPlace[] {
  const years = compared[0]?.years.map(({ year }) => year) ?? []
  return drawnPlaces(years, reasonsOf(compared))
}

/** Null of a run, of which nothing is known. */
function inPlace(years: SeriesYear[], { year, until }: YearPlace): SeriesYear | null {
  return until === undefined ? (years.find((one) => one.year === year) ?? null) : null
}

function noteOfRun(compared: ComparedCouncil[], { year }: YearPlace): string {
  const notes = compared.map(({ council }) => IN_BAND[nothingBecause(council, year, false)])
  const [only, another] = [...new Set(notes)]
  return only !== undefined && another === undefined ? only : 'no figures'
}

/** All councils on one chart; the type average too where they share one. */
export function togetherChart(
  measure: Measure,
  compared: ComparedCouncil[],
  description: string,
): TogetherChart {
  const places = placesOfCharts(compared)
  const average = sharedAverage(compared, places)
  return {
    kind: 'together',
    title: `${measure.title}, ${compared.length} councils together`,
    description,
    places: places.map((place) => ({
      ...place,
      note: place.until === undefined ? null : noteOfRun(compared, place),
    })),
    lines: compared.map(({ council, years: own }) => ({
      council: council.name,
      rates: places.map((place) => rateToDraw(inPlace(own, place))),
    })),
    average,
    breakBefore: breakIn(places),
    readings: places.map((place, at) => {
      const said = compared.map((one) => readingOf(measure, one, place))
      const ofType = average?.rates[at]
      return `${placeInWords(place)}: ${said.join('; ')}.${ofType == null ? '' : ` Type average ${percent(ofType)}.`}`
    }),
  }
}

function rateToDraw(year: SeriesYear | null): number | null {
  if (!year) return null
  const { measured, outcome } = year
  return measured && measured.base > 0 && isRateBorne(outcome) ? measured.rate : null
}

function sharedAverage(compared: ComparedCouncil[], places: YearPlace[]): TogetherChart['average'] {
  const [type, another] = [...new Set(compared.map(({ council }) => council.type))]
  const label = type && !another ? AUTHORITY_TYPES[type].average : null
  if (label === null) return null
  const rates = places.map(
    (place) =>
      compared.map(({ years }) => inPlace(years, place)?.typeAverage ?? null).find((rate) => rate !== null) ??
      null,
  )
  return rates.every((rate) => rate === null) ? null : { label, rates }
}

function readingOf(measure: Measure, { council, years }: ComparedCouncil, place: YearPlace): string {
  const year = inPlace(years, place)
  if (!year?.measured) return `${council.name} ${absenceOf(council, place.year) ?? 'no figure'}`
  const { count, base, rate, disagreement } = year.measured
  if (base === 0) return `${council.name} ${measure.none.toLowerCase()}`
  const counted = count === null ? `of ${base}` : countedWords(measure, count, base)
  if (disagreement) return `${council.name} ${counted}${printedAs(year.measured)}: the numbers disagree`
  return `${council.name} ${counted}${rate === null ? '' : `, ${percent(rate)}`}`
}
