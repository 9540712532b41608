import { AUTHORITY_TYPES } from '@/lib/councils/authority-types'
import type { Council } from '@/lib/councils/council'
import type { TypeAverages } from '@/lib/data/type-averages'
import { type Caution, cautionsFor } from '@/lib/measures/cautions'
import type { HeldYear } from '@/lib/measures/held-year'
import { type Measured, measuredIn } from '@/lib/measures/measured'
import { FIRST_YEAR_OF_MEASURES, METHOD_BREAK, type Measure } from '@/lib/measures/measures'
import type { Outcome } from '@/lib/stats/compare'
import { OUTCOME_WORDS } from '@/lib/words/comparison-sentence'
import { capitalised, inCount, percent, rangeInWords } from '@/lib/words/numbers'
import { seriesFinding } from '@/lib/words/series-finding'
import { type SourceLink, sourceOf } from '@/lib/words/source-words'
import { type ReportingYear, reportingYearsBetween } from '@/lib/years/reporting-year'
import { expectedOf, outcomeOf } from './measure-view'

/** A year of a series, as its chart draws it. */
export type ChartPoint = {
  year: ReportingYear
  /** Percentages; null where there is none, or where fewer than five cases bear none. */
  rate: number | null
  typeAverage: number | null
  /** Beside the point: '9 of 13'. */
  label: string | null
  /** On the axis, where no point can be: 'no letter', '2 of 3', 'none'. */
  axisNote: string | null
  /** The year in a sentence, for whoever reaches for it. */
  reading: string
}

/** All that the chart of a series needs; it can be sent to a browser or a drawing thread as it is. */
export type ChartView = {
  title: string
  description: string
  council: string
  averageLabel: string
  points: ChartPoint[]
  /** The position of the first year after the break in method, or null where the chart does not span it. */
  breakBefore: number | null
}

/** A year of a series, as its table shows it. Missing numbers are '[x]', numbers of no cases '[z]'. */
export type SeriesRow = {
  year: ReportingYear
  base: string
  count: string
  rate: string
  typeAverage: string
  expected: string
  outcome: string
  source: SourceLink | null
}

/** A measure of one council across years: chart, table and what belongs to them. */
export type SeriesView = {
  id: string
  title: string
  finding: string
  baseInWords: string
  columns: { base: string; count: string; rate: string }
  chart: ChartView
  rows: SeriesRow[]
  /** Which of the marks '[x]' and '[z]' the table uses. */
  marks: { x: boolean; z: boolean }
  /** Whether the table has ranges to explain: compliance has none. */
  compared: boolean
  cautions: Caution[]
}

/** A year of a series before it is put in words. */
export type SeriesYear = {
  year: ReportingYear
  held: HeldYear | null
  measured: Measured | null
  outcome: Outcome | null
  typeAverage: number | null
}

/**
 * A measure of one council across years.
 * @param held all that is held of the council
 * @param averages of its authority type, also for years without a letter to this council
 * @param newest the newest reporting year that anything is held for, at which the series ends
 * @returns null where no year has the measure
 */
export function seriesView(
  measure: Measure,
  council: Council,
  held: HeldYear[],
  averages: TypeAverages,
  newest: ReportingYear,
): SeriesView | null {
  const years = seriesYears(measure, council, held, averages, newest)
  if (years.every(({ measured }) => measured === null)) return null
  const rows = years.map((year) => rowOf(year)).toReversed()
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
    chart: {
      title: `${measure.title} across years, ${council.officialName}`,
      description: finding,
      council: council.name,
      averageLabel: AUTHORITY_TYPES[council.type].average,
      points: years.map((year) => pointOf(measure, council, year)),
      breakBefore: breakIn(years.map(({ year }) => year)),
    },
    rows,
    marks: { x: cells.includes('[x]'), z: cells.includes('[z]') },
    compared: measure.comparedByChance,
    cautions: cautionsFor(
      years.filter(({ measured }) => measured !== null).map(({ year }) => year),
      'year',
    ),
  }
}

function seriesYears(
  measure: Measure,
  council: Council,
  held: HeldYear[],
  averages: TypeAverages,
  newest: ReportingYear,
): SeriesYear[] {
  const heldYears = held.map(({ year }) => year).toSorted()
  const from =
    council.years && council.years.first > FIRST_YEAR_OF_MEASURES
      ? council.years.first
      : FIRST_YEAR_OF_MEASURES
  const to = council.years && council.years.last < newest ? council.years.last : newest
  const first = heldYears[0] && heldYears[0] < from ? heldYears[0] : from
  const lastHeld = heldYears.at(-1)
  const last = lastHeld && lastHeld > to ? lastHeld : to
  return reportingYearsBetween(first, last).map((year) => {
    const heldYear = held.find((one) => one.year === year) ?? null
    const measured = measuredIn(heldYear, measure)
    return {
      year,
      held: heldYear,
      measured,
      outcome: measured && outcomeOf(measure, measured),
      typeAverage: measured?.typeAverage ?? averages.of(year, measure.average),
    }
  })
}

function pointOf(measure: Measure, council: Council, point: SeriesYear): ChartPoint {
  const { year, measured, outcome, typeAverage } = point
  const rated = measured !== null && measured.rate !== null && measured.base > 0 && outcome !== 'counts-only'
  const label = measured && measured.count !== null ? `${measured.count} of ${measured.base}` : null
  return {
    year,
    rate: rated ? measured.rate : null,
    typeAverage,
    label: rated ? label : null,
    axisNote: rated ? null : axisNoteOf(point, label),
    reading: `${year}: ${readingOf(measure, council, point)}`,
  }
}

function axisNoteOf({ held, measured }: SeriesYear, label: string | null): string {
  if (measured) return measured.base === 0 ? 'none' : (label ?? 'no rate')
  if (!held) return 'no letter'
  return held.letter ? 'not in letter' : 'not held'
}

function readingOf(measure: Measure, council: Council, { measured, typeAverage, held }: SeriesYear): string {
  const average = typeAverage === null ? '' : ` Type average ${percent(typeAverage)}.`
  if (!measured) return `${held ? 'not given for' : 'no letter held for'} ${council.name}.${average}`
  if (measured.base === 0) return `${measure.none.toLowerCase()}.${average}`
  const counted =
    measured.count === null
      ? inCount(measured.base, measure.cases)
      : `${measured.count} of ${measured.base} ${measure.counted}`
  return `${council.name} ${counted}${measured.rate === null ? '' : `, ${percent(measured.rate)}`}.${average}`
}

function rowOf({ year, held, measured, outcome, typeAverage }: SeriesYear): SeriesRow {
  const noCases = measured?.base === 0
  const cell = (value: number | null | undefined) =>
    value === null || value === undefined ? '[x]' : String(value)
  const expected = measured && expectedOf(measured, outcome)
  return {
    year,
    base: cell(measured?.base),
    count: noCases ? '[z]' : cell(measured?.count),
    rate: noCases ? '[z]' : measured?.rate === null || !measured ? '[x]' : percent(measured.rate),
    typeAverage: typeAverage === null ? '[x]' : percent(typeAverage),
    expected: expected ? rangeInWords(expected) : '',
    outcome: outcome
      ? OUTCOME_WORDS[outcome]
      : measured
        ? ''
        : held
          ? 'not in what is held'
          : 'no letter held',
    source: held && measured ? sourceOf(held, measured) : null,
  }
}

function breakIn(years: ReportingYear[]): number | null {
  const at = years.indexOf(METHOD_BREAK)
  return at > 0 ? at : null
}
