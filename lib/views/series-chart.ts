import { AUTHORITY_TYPES } from '@/lib/councils/authority-types'
import type { Council } from '@/lib/councils/council'
import { METHOD_BREAK, type Measure } from '@/lib/measures/measures'
import { inCount, percent } from '@/lib/words/numbers'
import type { ReportingYear } from '@/lib/years/reporting-year'
import type { SeriesYear } from './series-years'

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
  /** Null for a body that is compared with nobody. */
  averageLabel: string | null
  points: ChartPoint[]
  /** The position of the first year after the break in method, or null where the chart does not span it. */
  breakBefore: number | null
}

/** The chart of a series. */
export function chartView(
  measure: Measure,
  council: Council,
  years: SeriesYear[],
  description: string,
): ChartView {
  return {
    title: `${measure.title} across years, ${council.officialName}`,
    description,
    council: council.name,
    averageLabel: AUTHORITY_TYPES[council.type].average,
    points: years.map((year) => pointOf(measure, council, year)),
    breakBefore: breakIn(years.map(({ year }) => year)),
  }
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

function breakIn(years: ReportingYear[]): number | null {
  const at = years.indexOf(METHOD_BREAK)
  return at > 0 ? at : null
}
