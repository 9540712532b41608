import { type PrintedAverage, sourcesOf } from '@/lib/data/type-averages'
import { AUTHORITY_TYPES, type AuthorityType, hasTypeAverage } from '@/lib/domain/authority-types'
import { type Caution, cautionsFor } from '@/lib/domain/cautions'
import { FIRST_YEAR_OF_MEASURES, type Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { inCount, listInWords, percent } from '@/lib/words/numbers'
import type { TrendChart } from './chart'
import { breakIn, drawnPlaces, placeInWords, type ReasonOfYear, yearPlaces } from './year-places'

type TypeSeriesYear = {
  year: ReportingYear
  printed: PrintedAverage[]
  /** How many of its councils are published with the measure, and how many could have a letter. */
  published: number
  total: number
}

export type TypeSeries = {
  type: AuthorityType
  measure: Measure
  title: string
  finding: string
  meaning: string
  chart: TrendChart | null
  /** Newest year first; years in a row of which nothing is known are one. */
  rows: TypeSeriesRow[]
  /** The same as plain values, oldest first. */
  years: { year: ReportingYear; average: number | null; saidBy: string }[]
  hasMissing: boolean
  cautions: Caution[]
}

type TypeSeriesRow =
  | { kind: 'run'; years: string }
  | {
      kind: 'year'
      year: ReportingYear
      average: string
      saidBy: string
      published: string
      total: string
    }

/**
 * The average of an authority type across years.
 * @param years oldest first, none left out
 */
export function typeSeries(type: AuthorityType, measure: Measure, years: TypeSeriesYear[]): TypeSeries {
  const finding = findingOf(type, years)
  const rows = yearPlaces(
    years.map(({ year }) => year),
    reasonOf(years),
  )
    .flatMap((place): TypeSeriesRow[] =>
      place.until === undefined
        ? years.filter(({ year }) => year === place.year).map(rowOf)
        : [{ kind: 'run', years: placeInWords(place) }],
    )
    .toReversed()
  const known = years.filter(({ printed }) => printed.length > 0)
  return {
    type,
    measure,
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
    hasMissing: rows.some((row) => row.kind === 'year' && row.average === '[x]'),
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
  if (values.length === 0) return `None of our sources prints an average of ${plural} for this measure.`
  return `The average of ${plural} was ${listInWords(values)}.`
}

/** Of a year in which no source prints the average, and no council has the measure. */
function reasonOf(years: TypeSeriesYear[]): ReasonOfYear {
  return (year) => {
    const own = years.find((one) => one.year === year)
    return own && (own.printed.length > 0 || own.published > 0) ? null : NO_FIGURES
  }
}

const NO_FIGURES = 'no figures'

function rowOf({ year, printed, published, total }: TypeSeriesYear): TypeSeriesRow {
  const average = usualAverage(printed)
  return {
    kind: 'year',
    year,
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
  const places = drawnPlaces(
    years.map(({ year }) => year),
    reasonOf(years),
  )
  return {
    kind: 'trend',
    title: `${measure.title}: the average of ${plural} across years`,
    description,
    // Only the average has a line here.
    council: '',
    averageLabel,
    points: places.flatMap((place) => {
      const own = years.find(({ year }) => year === place.year)
      if (!own) return []
      const nothing = { rate: null, typeAverage: null, expected: null, label: null }
      if (place.until !== undefined)
        return { ...place, ...nothing, axisNote: NO_FIGURES, reading: `${placeInWords(place)}: no figures.` }
      const { year, printed, published, total } = own
      const average = usualAverage(printed)
      const said = average === null ? 'no average known' : `average ${valuesInWords(printed)}`
      return {
        ...nothing,
        year,
        typeAverage: average,
        axisNote: `${published} of ${total}`,
        reading: `${year}: ${said}. ${published} of ${inCount(total, { one: singular, many: plural })} published.`,
      }
    }),
    breakBefore: breakIn(places),
    marked: null,
  }
}

const LETTERS = { one: 'letter', many: 'letters' }
const DATA_FILES = { one: 'data file', many: 'data files' }
const MAP_PAGES = { one: 'map page', many: 'map pages' }

/**
 * The average that most sources print.
 * @param printed every value that is printed, the one printed most first
 * @returns null where none is printed, or where no one is printed more than another
 */
export function usualAverage([first, second]: PrintedAverage[]): number | null {
  if (!first || (second && sourcesOf(first) === sourcesOf(second))) return null
  return first.value
}

/** Who prints a value: '5 letters and 2 map pages'. */
function sourcesInWords({ letters, publications, dataFiles }: PrintedAverage): string {
  return listInWords([
    ...(letters > 0 ? [inCount(letters, LETTERS)] : []),
    ...(publications > 0 ? [inCount(publications, MAP_PAGES)] : []),
    ...(dataFiles > 0 ? [inCount(dataFiles, DATA_FILES)] : []),
  ])
}

/** Each value with who prints it: '79% in 5 letters and 2 map pages, 78% in 1 letter'. */
function valuesInWords(printed: PrintedAverage[]): string {
  return printed.map((one) => `${percent(one.value)} in ${sourcesInWords(one)}`).join(', ')
}

/** What the sources say of a type's average in a year, and whether they differ. */
export function averageInWords(type: AuthorityType, year: ReportingYear, printed: PrintedAverage[]): string {
  const { plural } = AUTHORITY_TYPES[type]
  if (!hasTypeAverage(type))
    return 'The Ombudsman prints no average of these bodies, so we do not compare them.'
  const [first, ...others] = printed
  if (!first) {
    return year < FIRST_YEAR_OF_MEASURES
      ? `Letters before ${FIRST_YEAR_OF_MEASURES} print no average of a type.`
      : `None of our sources for ${year} prints an average of ${plural} for this measure.`
  }
  if (others.length === 0) {
    const print = sourcesOf(first) === 1 ? 'prints' : 'print'
    return `The average of ${plural} is ${percent(first.value)}: ${sourcesInWords(first)} ${print} it, and none prints another.`
  }
  const differing = `Sources differ on the average of ${plural}: ${valuesInWords(printed)}.`
  const usual = usualAverage(printed)
  return usual === null
    ? `${differing} No one of them is printed by most, so none is taken.`
    : `${differing} This page takes ${percent(usual)}, which most print; each council is compared with the average that its own source prints.`
}
