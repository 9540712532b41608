import { councilYearsIn, publishedYears } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { type PrintedAverages, typeAverages } from '@/lib/data/type-averages'
import { AUTHORITY_TYPES, type AuthorityType, hasTypeAverage } from '@/lib/domain/authority-types'
import { type Caution, cautionsFor } from '@/lib/domain/cautions'
import type { Edition } from '@/lib/domain/edition'
import { FIRST_YEAR_OF_MEASURES, MEASURES } from '@/lib/domain/measures'
import { type ReportingYear, reportingYearsBetween } from '@/lib/domain/reporting-year'
import type { FunnelChart } from '@/lib/series/chart'
import { readTypeSeries } from '@/lib/series/read-type-series'
import { type ShareView, shareView } from '@/lib/series/share-view'
import { averageInWords, type TypeSeries, usualAverage } from '@/lib/series/type-series'
import { capitalised } from '@/lib/words/numbers'
import type { SwitchLink } from '@/lib/words/switch-link'
import { type TypeAsked, typeAddress } from './address'
import { shareInWords, type TypeInYear, typeInYear } from './type-councils'
import { edgeInWords, noChartInWords, notDrawnInWords, typeFinding, uncomparedInWords } from './type-finding'
import { typeFunnel } from './type-funnel'
import { type TypeTable, typeTable } from './type-table'

type TypePage = { kind: 'year'; page: TypeYearPage } | { kind: 'years'; page: TypeYearsPage }

export async function typePage(asked: TypeAsked): Promise<TypePage> {
  const { year } = asked
  if (year === null) return { kind: 'years', page: await typeYearsPage(asked.type) }
  return { kind: 'year', page: await typeYearPage({ ...asked, year }) }
}

export type TypeYearPage = {
  edition: Edition | null
  type: AuthorityType
  /** 'Unitary councils in 2023-24' */
  title: string
  year: ReportingYear
  years: SwitchLink[]
  measures: SwitchLink[]
  measure: { id: string; title: string; meaning: string; cases: string; counted: string }
  share: string
  average: string
  /** Null where nothing is published. */
  finding: string | null
  chart: FunnelChart | { kind: 'none'; why: string }
  /** What the chart leaves out, or shows without a name. */
  chartNotes: string[]
  table: TypeTable | null
  /** Null where there is no chart. */
  sharing: ShareView | null
  cautions: Caution[]
}

async function typeYearPage(asked: TypeAsked & { year: ReportingYear }): Promise<TypeYearPage> {
  const { type, year, measure } = asked
  const edition = await currentEdition()
  const [councils, published, averages, years] = await Promise.all([
    allCouncils(),
    edition ? councilYearsIn(year, edition.number) : [],
    edition ? typeAverages(type, edition.number) : NO_AVERAGES,
    edition ? publishedYears(edition.number) : [],
  ])
  const view = typeYearView(asked, typeInYear(type, year, measure, councils, published), averages)
  return {
    edition,
    years: [
      { words: 'All years', href: typeAddress(type), current: false },
      ...[...new Set([...years, year])]
        .toSorted()
        .toReversed()
        .map((one) => ({
          words: one,
          href: typeAddress(type, { year: one, measure: measure.id }),
          current: one === year,
        })),
    ],
    ...view,
    sharing:
      view.chart.kind === 'funnel' && edition
        ? shareView(
            { view: 'type', measure, type, from: year, to: year },
            { title: view.chart.title, finding: view.chart.description, edition: edition.number },
          )
        : null,
  }
}

/** While nothing is published, nobody prints an average. */
const NO_AVERAGES: Pick<PrintedAverages, 'printed'> = { printed: () => [] }

export function typeYearView(
  { type, year, measure, sort }: TypeAsked & { year: ReportingYear },
  inYear: TypeInYear,
  averages: Pick<PrintedAverages, 'printed'>,
): Omit<TypeYearPage, 'edition' | 'years' | 'sharing'> {
  const printed = averages.printed(year, measure.average)
  const average = usualAverage(printed)
  const { plural } = AUTHORITY_TYPES[type]
  const isPublished = inYear.councils.length > 0
  const isFound = hasTypeAverage(type) || !measure.comparedByChance
  const isGiven = inYear.councils.some(({ measured }) => measured !== null)
  const finding = isGiven && isFound ? typeFinding(inYear) : null
  const chart = finding === null ? null : typeFunnel(inYear, average, finding)
  return {
    type,
    title: `${capitalised(plural)} in ${year}`,
    year,
    measures: MEASURES.map(({ id, title }) => ({
      words: title,
      href: typeAddress(type, { year, measure: id }),
      current: id === measure.id,
    })),
    measure: {
      id: measure.id,
      title: measure.title,
      meaning: measure.meaning,
      cases: measure.cases.many,
      counted: measure.counted,
    },
    share: shareInWords(inYear),
    average: averageInWords(type, year, printed),
    finding,
    chart: chart ?? { kind: 'none', why: noChartInWords(inYear, average, plural) },
    chartNotes: chart
      ? [notDrawnInWords(inYear), edgeInWords(inYear), uncomparedInWords(inYear)].filter(
          (note) => note !== null,
        )
      : [],
    table: isPublished ? typeTable(inYear, sort) : null,
    cautions: [
      ...cautionsFor([year], { about: 'year', measure }),
      ...cautionsFor([year], { about: 'every-figure' }),
    ],
  }
}

export type TypeYearsPage = {
  edition: Edition | null
  title: string
  plural: string
  years: SwitchLink[]
  /** None for bodies that have no average, or while nothing is published. */
  series: (TypeSeries & { share: ShareView | null })[]
  without: string | null
  cautions: Caution[]
}

async function typeYearsPage(type: AuthorityType): Promise<TypeYearsPage> {
  const edition = await currentEdition()
  const published = edition ? await publishedYears(edition.number) : []
  const [newest] = published
  const { plural } = AUTHORITY_TYPES[type]
  const years = newest && hasTypeAverage(type) ? reportingYearsBetween(FIRST_YEAR_OF_MEASURES, newest) : []
  const series = edition && years.length > 0 ? await sharedSeries(type, years, edition.number) : []
  return {
    edition,
    title: `${capitalised(plural)} over the years`,
    plural,
    years: [
      { words: 'All years', href: typeAddress(type), current: true },
      ...published.map((year) => ({ words: year, href: typeAddress(type, { year }), current: false })),
    ],
    series,
    without: withoutInWords(type, published.length),
    cautions: series.length === 0 ? [] : cautionsFor([], { about: 'every-figure' }),
  }
}

async function sharedSeries(
  type: AuthorityType,
  years: ReportingYear[],
  edition: number,
): Promise<TypeYearsPage['series']> {
  const [from, to] = [years[0], years.at(-1)]
  const series = await readTypeSeries(type, MEASURES, years, edition)
  return series.map((one) => {
    const { measure, title, finding, chart } = one
    const isShown = chart && from && to
    return {
      ...one,
      share: isShown
        ? shareView({ view: 'type', measure, type, from, to }, { title, finding, edition })
        : null,
    }
  })
}

function withoutInWords(type: AuthorityType, publishedYears: number): string | null {
  if (!hasTypeAverage(type))
    return 'These are national parks, combined authorities and other bodies. They have no type average, so there is no chart over the years. Each year has a table.'
  return publishedYears === 0 ? 'No letters or figures are published yet.' : null
}
