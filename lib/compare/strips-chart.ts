import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import { gradeOf } from '@/lib/domain/compare'
import type { Council } from '@/lib/domain/council'
import { isDisputed } from '@/lib/domain/measured'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { SeriesYear } from '@/lib/series/series-years'
import type { StripCell, StripColumn, StripMarks, StripRow, StripsChart } from '@/lib/series/strips'
import { isRateBorne } from '@/lib/series/trend-chart'
import { breakIn, placeInWords, type YearPlace, yearPlaces } from '@/lib/series/year-places'
import { withNote } from '@/lib/words/confirmed-words'
import { outcomeOnRange } from '@/lib/words/disagreement-words'
import { countedWords } from '@/lib/words/figure-words'
import { IN_BAND, missingInWords, nothingBecause } from '@/lib/words/missing-words'
import { inCount, percent } from '@/lib/words/numbers'
import { otherwiseWords, sourceOf } from '@/lib/words/source-words'
import { residentsInWords } from './compare-table'
import type { ComparedCouncil } from './compare-years'

/** @returns null where no council has the measure in any of the years */
export function stripsChart(
  measure: Measure,
  compared: ComparedCouncil[],
  { title, description }: { title: string; description: string },
): StripsChart | null {
  const years = compared[0]?.years.map(({ year }) => year) ?? []
  const hasAny = (year: ReportingYear) => yearsOf(compared, year).some(({ measured }) => measured !== null)
  if (compared.every((one) => one.years.every(({ measured }) => measured === null))) return null
  const places = yearPlaces(years, (year) => (hasAny(year) ? null : 'nothing'))
  const first = places.findIndex(({ year }) => hasAny(year))
  const last = places.findLastIndex(({ year }) => hasAny(year))
  const drawn = places.slice(first, last + 1)
  const leftOut = [...places.slice(0, first), ...places.slice(last + 1)]
  const breakAt = breakIn(drawn)
  const columns = drawn.toReversed()
  return {
    kind: 'strips',
    title,
    description,
    counts: `how many were ${measure.counted}, of how many ${measure.cases.many}`,
    columns: columns.map((place) => columnOf(place, compared)),
    rows: compared.map((one) => rowOf(measure, one, columns)),
    averageLabel: averageLabel(compared),
    hasRanges: compared.some(({ years: own }) => own.some(({ expected }) => expected !== null)),
    // The last place before the break is the first column after it, newest first.
    breakBefore: breakAt === null || breakAt === 0 ? null : columns.length - breakAt,
    leftOut: leftOut.map((place) => `${placeInWords(place)}: ${whyNothing(place, compared)}.`),
  }
}

function yearsOf(compared: ComparedCouncil[], year: ReportingYear): SeriesYear[] {
  return compared.flatMap(({ years }) => years.filter((one) => one.year === year))
}

function columnOf(place: YearPlace, compared: ComparedCouncil[]): StripColumn {
  const average = sharedAverages(compared)(place.year)
  const note =
    place.until !== undefined || yearsOf(compared, place.year).every(({ measured }) => measured === null)
      ? whyNothing(place, compared)
      : average === null
        ? null
        : `average ${percent(average)}`
  return { ...place, words: placeInWords(place), note }
}

/** 'no letter', where that is so of every council and year; 'no figures' where a letter does not give the measure. */
function whyNothing(place: YearPlace, compared: ComparedCouncil[]): string {
  const last = place.until ?? place.year
  const reasons = compared.flatMap(({ council, years }) =>
    years
      .filter(({ year }) => place.year <= year && year <= last)
      .map(({ year, published }) =>
        published ? 'no figures' : IN_BAND[nothingBecause(council, year, false)],
      ),
  )
  const [only, another] = [...new Set(reasons)]
  return only !== undefined && another === undefined ? only : 'no figures'
}

/** The average of a year where all councils are of one type; null where they are not, or none is printed. */
function sharedAverages(compared: ComparedCouncil[]): (year: ReportingYear) => number | null {
  const types = new Set(compared.map(({ council }) => council.type))
  return (year) => {
    const averages = new Set(
      yearsOf(compared, year).flatMap(({ typeAverage }) => (typeAverage === null ? [] : [typeAverage])),
    )
    const [only, another] = averages
    return types.size === 1 && only !== undefined && another === undefined ? only : null
  }
}

function averageLabel(compared: ComparedCouncil[]): string | null {
  const labels = new Set(compared.flatMap(({ council }) => AUTHORITY_TYPES[council.type].average ?? []))
  const [only, another] = labels
  if (only === undefined) return null
  return another === undefined ? only : 'the average of its own type'
}

function rowOf(measure: Measure, { council, years }: ComparedCouncil, columns: YearPlace[]): StripRow {
  return {
    slug: council.slug,
    council: council.name,
    facts: residentsInWords(council),
    cells: columns.map((place) => {
      const year = years.find((one) => one.year === place.year)
      if (!year) throw new Error(`The year ${place.year} of ${council.slug} is not given.`)
      return place.until === undefined
        ? cellOf(measure, council, year)
        : nothing(whyNothing(place, [{ council, years }]))
    }),
  }
}

function nothing(counts: string): StripCell {
  return { marks: null, counts, verdict: null, kind: 'none', rates: null, source: null, otherwise: null }
}

function cellOf(measure: Measure, council: Council, year: SeriesYear): StripCell {
  const { published, measured, outcome, expected, typeAverage, averageNote } = year
  if (!published || !measured) return nothing(missingInWords(council, year.year, published))
  const { count, base, rate } = measured
  const source = sourceOf(published, measured)
  const otherwise = isDisputed(measured) ? otherwiseWords(measured) : null
  if (base === 0) return { ...nothing(measure.none), kind: 'not-compared', source, otherwise }
  const average = typeAverage === null ? [] : [`average ${withNote(percent(typeAverage), averageNote)}`]
  const grade = outcome && gradeOf(outcome)
  return {
    marks: marksOf(year),
    counts:
      count === null
        ? inCount(base, measure.cases)
        : measure.comparedByChance
          ? `${count} of ${base}`
          : countedWords(measure, count, base),
    verdict: outcome && outcomeOnRange(outcome, measured, expected),
    kind: !grade ? 'not-compared' : grade === 'within' ? 'within' : 'outside',
    rates: [...(rate === null ? [] : [percent(rate)]), ...average].join('; ') || null,
    source,
    otherwise,
  }
}

/** Of few cases, and where the numbers disagree, nothing is drawn: the counts are in words. */
function marksOf({ measured, outcome, expected, typeAverage }: SeriesYear): StripMarks | null {
  if (!measured || measured.base === 0 || !isRateBorne(outcome)) return null
  const { count, base, rate } = measured
  const exact = count === null ? rate : (100 * count) / base
  if (exact === null) return null
  return {
    rate: exact,
    typeAverage,
    expected: expected && { from: (100 * expected.from) / base, to: (100 * expected.to) / base },
  }
}
