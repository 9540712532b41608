import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import type { Outcome } from '@/lib/domain/compare'
import type { Council } from '@/lib/domain/council'
import type { Measured } from '@/lib/domain/measured'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { withNote } from '@/lib/words/confirmed-words'
import { outcomeOf, printedAs } from '@/lib/words/disagreement-words'
import { countedWords } from '@/lib/words/figure-words'
import { IN_BAND, type NothingBecause, nothingBecause } from '@/lib/words/missing-words'
import { capitalised, inCount, percent, rangeInWords } from '@/lib/words/numbers'
import type { Band, TrendChart, TrendPoint } from './chart'
import { reasonsOf, type SeriesYear } from './series-years'
import { breakIn, drawnPlaces, placeInWords, type YearPlace } from './year-places'

const NONE: ReadonlySet<ReportingYear> = new Set()

/**
 * @param options `underReview`: the years of which something is withheld; `places`: those that several charts share,
 * where they are not those of this council alone
 */
export function trendChart(
  measure: Measure,
  council: Council,
  years: SeriesYear[],
  {
    description,
    marked,
    underReview = NONE,
    places = drawnPlaces(
      years.map(({ year }) => year),
      reasonsOf([{ council, years, underReview }]),
    ),
  }: {
    description: string
    marked: ReportingYear | null
    underReview?: ReadonlySet<ReportingYear>
    places?: YearPlace[]
  },
): TrendChart {
  return {
    kind: 'trend',
    title: `${measure.title} across years, ${council.officialName}`,
    description,
    council: council.name,
    averageLabel: AUTHORITY_TYPES[council.type].average,
    points: places.map((place) => pointAt(measure, council, place, years, underReview)),
    breakBefore: breakIn(places),
    marked,
  }
}

function pointAt(
  measure: Measure,
  council: Council,
  place: YearPlace,
  years: SeriesYear[],
  underReview: ReadonlySet<ReportingYear>,
): TrendPoint {
  const year = years.find((one) => one.year === place.year)
  const isUnderReview = underReview.has(place.year)
  if (place.until === undefined && year?.published) return pointOf(measure, council, year)
  const because = nothingBecause(council, place.year, isUnderReview)
  const average = year && place.until === undefined ? averageInReading(year) : ''
  return {
    ...place,
    rate: null,
    typeAverage: place.until === undefined ? (year?.typeAverage ?? null) : null,
    expected: null,
    label: null,
    axisNote: IN_BAND[because],
    reading: `${placeInWords(place)}: ${nothingInReading(council, because)}.${average}`,
  }
}

function nothingInReading({ name }: Council, because: NothingBecause): string {
  switch (because) {
    case 'no letter':
      return `no letter for ${name}`
    case 'under review':
      return `what we have for ${name} needs a review`
    default:
      return `${name} ${because}`
  }
}

function averageInReading({ typeAverage, averageNote }: SeriesYear): string {
  return typeAverage === null ? '' : ` Type average ${withNote(percent(typeAverage), averageNote)}.`
}

function pointOf(measure: Measure, council: Council, point: SeriesYear): TrendPoint {
  const { year, measured, outcome, typeAverage } = point
  const rated = measured !== null && measured.rate !== null && measured.base > 0 && isRateBorne(outcome)
  const counts = measured && measured.count !== null ? pointLabel(measured.count, measured.base) : null
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

function pointLabel(count: number, base: number): string {
  return `${count} of ${base}`
}

function expectedBand({ measured, expected }: SeriesYear): Band | null {
  if (!measured || !expected) return null
  return { from: (100 * expected.from) / measured.base, to: (100 * expected.to) / measured.base }
}

function axisNoteOf({ published, measured }: SeriesYear, counts: string | null): string {
  if (measured?.disagreement) return 'disagree'
  if (measured) return measured.base === 0 ? 'none' : (counts ?? 'no rate')
  return published?.letter ? 'not in letter' : 'no figure'
}

/** A year in words: 'Luton 9 of 13 upheld, 69%. Within the expected range, 7 to 13. Type average 79%.' */
function readingOf(measure: Measure, council: Council, year: SeriesYear): string {
  const { measured } = year
  const average = averageInReading(year)
  if (!measured) return `not given for ${council.name}.${average}`
  if (measured.base === 0) return `${measure.none.toLowerCase()}.${average}`
  const counted =
    measured.count === null
      ? inCount(measured.base, measure.cases)
      : countedWords(measure, measured.count, measured.base)
  if (measured.disagreement)
    return `${council.name} ${counted}${printedAs(measured)}: the numbers disagree.${average}`
  const rate = measured.rate === null ? '' : `, ${percent(measured.rate)}`
  return `${council.name} ${counted}${rate}${verdictInReading(measure, year, measured)}.${average}`
}

function verdictInReading(measure: Measure, { outcome, expected }: SeriesYear, measured: Measured): string {
  if (!measure.comparedByChance || outcome === null || outcome === 'missing') return ''
  const words = outcomeOf(outcome, measured)
  if (!expected) return `. ${capitalised(words)}`
  const [range, named] = [rangeInWords(expected), 'the expected range']
  return `. ${capitalised(words.includes(named) ? words.replace(named, `${named}, ${range}`) : `${words}; expected ${range}`)}`
}
