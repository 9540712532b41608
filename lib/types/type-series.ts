import type { PrintedAverage } from '@/lib/data/type-averages'
import { AUTHORITY_TYPES, type AuthorityType } from '@/lib/domain/authority-types'
import { type Caution, cautionsFor } from '@/lib/domain/cautions'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { TrendChart } from '@/lib/series/chart'
import { breakIn } from '@/lib/series/trend-chart'
import { inCount, listInWords, percent } from '@/lib/words/numbers'
import { typeAddress } from './address'
import { sourcesInWords, usualAverage, valuesInWords } from './type-average'

/** What is known of a type's average in a year. */
type TypeSeriesYear = {
  year: ReportingYear
  printed: PrintedAverage[]
  /** How many of its councils are published with the measure, and how many could have a letter. */
  published: number
  total: number
}

/** The average of an authority type across years, for one measure. */
export type TypeSeries = {
  id: string
  title: string
  finding: string
  meaning: string
  /** Null where no year has an average. */
  chart: TrendChart | null
  /** Newest year first. */
  rows: {
    year: ReportingYear
    href: string
    average: string
    saidBy: string
    published: string
    total: string
  }[]
  /** The same as plain values, oldest first. */
  years: { year: ReportingYear; average: number | null; saidBy: string }[]
  hasMissing: boolean
  cautions: Caution[]
}

/**
 * The average of an authority type across years.
 * @param years oldest first, none left out
 */
export function typeSeries(type: AuthorityType, measure: Measure, years: TypeSeriesYear[]): TypeSeries {
  const finding = findingOf(type, years)
  const rows = years.map((year) => rowOf(type, measure, year)).toReversed()
  const known = years.filter(({ printed }) => printed.length > 0)
  return {
    id: measure.id,
    title: `${measure.title}: the average across years`,
    finding,
    meaning: measure.meaning,
    chart: known.length > 0 ? chartOf(type, measure, years, finding) : null,
    rows,
    years: years.map(({ year, printed }) => ({
      year,
      average: usualAverage(printed),
      saidBy: saidByInWords(printed),
    })),
    hasMissing: rows.some(({ average }) => average === '[x]'),
    cautions: cautionsFor(
      known.map(({ year }) => year),
      { about: 'year', measure },
    ),
  }
}

/** The values of the years, and no change between them. */
function findingOf(type: AuthorityType, years: TypeSeriesYear[]): string {
  const { plural } = AUTHORITY_TYPES[type]
  const values = years.flatMap(({ year, printed }) => {
    const average = usualAverage(printed)
    return average === null ? [] : [`${percent(average)} in ${year}`]
  })
  if (values.length === 0) return `No source that is held prints an average of ${plural} for this measure.`
  return `The average of ${plural} was ${listInWords(values)}.`
}

function rowOf(type: AuthorityType, measure: Measure, { year, printed, published, total }: TypeSeriesYear) {
  const average = usualAverage(printed)
  return {
    year,
    href: typeAddress(type, { year, measure: measure.id }),
    average: average === null ? '[x]' : percent(average),
    saidBy: saidByInWords(printed),
    published: String(published),
    total: String(total),
  }
}

function saidByInWords(printed: PrintedAverage[]): string {
  const [only, another] = printed
  if (another) return `Sources differ: ${valuesInWords(printed)}`
  return only ? sourcesInWords(only) : ''
}

function chartOf(
  type: AuthorityType,
  measure: Measure,
  years: TypeSeriesYear[],
  description: string,
): TrendChart {
  const { plural, singular, average: averageLabel } = AUTHORITY_TYPES[type]
  return {
    kind: 'trend',
    title: `${measure.title}: the average of ${plural} across years`,
    description,
    // Only the average has a line here.
    council: '',
    averageLabel,
    points: years.map(({ year, printed, published, total }) => {
      const average = usualAverage(printed)
      const said = average === null ? 'no average held' : `average ${valuesInWords(printed)}`
      return {
        year,
        rate: null,
        typeAverage: average,
        expected: null,
        label: null,
        axisNote: `${published} of ${total}`,
        reading: `${year}: ${said}. ${published} of ${inCount(total, { one: singular, many: plural })} held.`,
      }
    }),
    breakBefore: breakIn(years.map(({ year }) => year)),
    marked: null,
  }
}
