import { METHOD_BREAK } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { CHART_SIZES, type ChartShape, isTight } from './chart-sizes'

/** A place on an axis of years, in a row or a column: one year, or a run of years of which nothing is known. */
export type YearPlace = {
  /** The first of a run. */
  year: ReportingYear
  /** The last year of a run; left out of a single year. */
  until?: ReportingYear
}

/** Why nothing is known of a year; null where something is: a figure, a letter without it, or a type average. */
export type ReasonOfYear = (year: ReportingYear) => string | null

const FEWEST_DRAWN = 3

/**
 * Every year once: those in a row of which nothing is known for one and the same reason are one place.
 * @param years oldest first, none left out
 */
export function yearPlaces(years: readonly ReportingYear[], reasonOf: ReasonOfYear): YearPlace[] {
  const places: (YearPlace & { reason: string | null })[] = []
  for (const year of years) {
    const reason = reasonOf(year)
    const before = places.at(-1)
    if (before && reason !== null && before.reason === reason) before.until = year
    else places.push({ year, reason })
  }
  return places.map(({ year, until }) => (until === undefined ? { year } : { year, until }))
}

/**
 * The places of a chart: from the first year that something is known of to the last, and three years at least where
 * there are so many; runs between them are one place.
 * @param years oldest first, none left out
 */
export function drawnPlaces(years: readonly ReportingYear[], reasonOf: ReasonOfYear): YearPlace[] {
  const single = (some: readonly ReportingYear[]) => some.map((year): YearPlace => ({ year }))
  const isKnown = (year: ReportingYear) => reasonOf(year) === null
  const first = years.findIndex(isKnown)
  const last = years.findLastIndex(isKnown)
  if (first === -1) return single(years.slice(-FEWEST_DRAWN))
  const missing = Math.max(0, FEWEST_DRAWN - (last - first + 1))
  const from = Math.max(0, first - missing)
  const to = Math.min(years.length - 1, last + missing - (first - from))
  return [
    ...single(years.slice(from, first)),
    ...yearPlaces(years.slice(first, last + 1), reasonOf),
    ...single(years.slice(last + 1, to + 1)),
  ]
}

/** '2018-19 to 2021-22', or '2023-24'. */
export function placeInWords({ year, until }: YearPlace): string {
  return until === undefined ? year : `${year} to ${until}`
}

/** The first place that is after the break in method, or has it within; null where the places do not span it. */
export function breakIn(places: YearPlace[]): number | null {
  const at = places.findIndex(({ year, until }) => (until ?? year) >= METHOD_BREAK)
  const spans = at > 0 || (places[0] !== undefined && isBroken(places[0]))
  return at >= 0 && spans ? at : null
}

/** Whether the break in method is between years of one run. */
export function isBroken({ year, until }: YearPlace): boolean {
  return until !== undefined && year < METHOD_BREAK && METHOD_BREAK <= until
}

/** In units of the drawing: room for a year's name in its largest type, and for 'letter'. */
const BAND_WIDTH = { tight: 36, roomy: 80 }

/**
 * Where the places stand along an axis that runs from -0.5 to `end`. A year is one wide; a run is a narrow band, however
 * many years it is of.
 */
export function placesOnAxis(
  places: readonly YearPlace[],
  shape: ChartShape,
): { at: { from: number; middle: number; to: number }[]; end: number } {
  const { width, left, right } = CHART_SIZES[shape]
  const axis = width - left - right
  const bands = places.filter(({ until }) => until !== undefined).length
  const band = BAND_WIDTH[isTight(shape) ? 'tight' : 'roomy']
  const ofYear = (axis - bands * band) / (places.length - bands)
  const ofBand = Math.min(1, band / ofYear)
  let from = -0.5
  const at = places.map(({ until }) => {
    const to = from + (until === undefined ? 1 : ofBand)
    const place = { from, middle: (from + to) / 2, to }
    from = to
    return place
  })
  return { at, end: from }
}

/** Where the break in method is along that axis, and whether there is more room for words right of it than left. */
export function placeOfBreak(
  before: number,
  places: readonly YearPlace[],
  shape: ChartShape,
): { at: number; isEarly: boolean } | null {
  const { at, end } = placesOnAxis(places, shape)
  const [place, on] = [places[before], at[before]]
  if (!place || !on) return null
  const x = isBroken(place) ? on.middle : on.from
  return { at: x, isEarly: x + 0.5 < (end + 0.5) / 2 }
}
