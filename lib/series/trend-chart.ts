import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import type { Outcome } from '@/lib/domain/compare'
import type { Council } from '@/lib/domain/council'
import { METHOD_BREAK, type Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { withNote } from '@/lib/words/confirmed-words'
import { printedAs } from '@/lib/words/disagreement-words'
import { countedWords, spokenCount } from '@/lib/words/figure-words'
import { inCount, percent } from '@/lib/words/numbers'
import type { Band, TrendChart, TrendPoint } from './chart'
import type { SeriesYear } from './series-years'

export function trendChart(
  measure: Measure,
  council: Council,
  years: SeriesYear[],
  { description, marked }: { description: string; marked: ReportingYear | null },
): TrendChart {
  return {
    kind: 'trend',
    title: `${measure.title} across years, ${council.officialName}`,
    description,
    council: council.name,
    averageLabel: AUTHORITY_TYPES[council.type].average,
    points: years.map((year) => pointOf(measure, council, year)),
    breakBefore: breakIn(years.map(({ year }) => year)),
    marked,
  }
}

function pointOf(measure: Measure, council: Council, point: SeriesYear): TrendPoint {
  const { year, measured, outcome, typeAverage } = point
  const rated = measured !== null && measured.rate !== null && measured.base > 0 && isRateBorne(outcome)
  const counts =
    measured && measured.count !== null ? pointLabel(measure, measured.count, measured.base) : null
  return {
    year,
    rate: rated ? measured.rate : null,
    typeAverage,
    expected: rated ? expectedBand(point) : null,
    label: rated ? counts : null,
    axisNote: rated ? `of ${measured.base}` : axisNoteOf(point, counts),
    reading: `${year}: ${readingOf(measure, council, point)}`,
  }
}

/** Of few cases, and where the numbers disagree, there is no point: the counts stand in the table. */
export function isRateBorne(outcome: Outcome | null): boolean {
  return outcome !== 'counts-only' && outcome !== 'numbers-disagree'
}

function pointLabel(measure: Measure, count: number, base: number): string {
  return `${spokenCount(measure, count, base)} of ${base}${measure.speaksOfRest ? ' not' : ''}`
}

function expectedBand({ measured, expected }: SeriesYear): Band | null {
  if (!measured || !expected) return null
  return { from: (100 * expected.from) / measured.base, to: (100 * expected.to) / measured.base }
}

function axisNoteOf({ published, measured }: SeriesYear, counts: string | null): string {
  if (measured?.disagreement) return 'disagree'
  if (measured) return measured.base === 0 ? 'none' : (counts ?? 'no rate')
  if (!published) return 'no letter'
  return published.letter ? 'not in letter' : 'no figure'
}

/** A year of a series in words: 'Luton 9 of 13 upheld, 69%. Type average 79%.' */
function readingOf(
  measure: Measure,
  council: Council,
  { measured, typeAverage, averageNote, published }: SeriesYear,
): string {
  const average = typeAverage === null ? '' : ` Type average ${withNote(percent(typeAverage), averageNote)}.`
  if (!measured) return `${published ? 'not given for' : 'no letter for'} ${council.name}.${average}`
  if (measured.base === 0) return `${measure.none.toLowerCase()}.${average}`
  const counted =
    measured.count === null
      ? inCount(measured.base, measure.cases)
      : countedWords(measure, measured.count, measured.base)
  if (measured.disagreement)
    return `${council.name} ${counted}${printedAs(measured)}: the numbers disagree.${average}`
  return `${council.name} ${counted}${measured.rate === null ? '' : `, ${percent(measured.rate)}`}.${average}`
}

/** Null where the years do not span the break in method. */
export function breakIn(years: ReportingYear[]): number | null {
  const at = years.indexOf(METHOD_BREAK)
  return at > 0 ? at : null
}
