import { councilYearsIn, publishedYears } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { type PrintedAverages, typeAverages } from '@/lib/data/type-averages'
import { AUTHORITY_TYPES, type AuthorityType, hasTypeAverage } from '@/lib/domain/authority-types'
import { type Caution, cautionsFor } from '@/lib/domain/cautions'
import type { Edition } from '@/lib/domain/edition'
import { MEASURES } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { FunnelChart } from '@/lib/series/chart'
import { type ShareView, shareView } from '@/lib/series/share-view'
import { capitalised } from '@/lib/words/numbers'
import type { SwitchLink } from '@/lib/words/switch-link'
import type { TypeAsked } from './address'
import { typeAddress } from './address'
import { averageInWords, usualAverage } from './type-average'
import { edgeInWords, noChartInWords, notDrawnInWords, uncomparedInWords } from './type-chart-notes'
import { shareInWords, type TypeInYear, typeInYear } from './type-councils'
import { typeFinding } from './type-finding'
import { typeFunnel } from './type-funnel'
import { type TypeTable, typeTable } from './type-table'

/** An authority type in a year: how its councils stand around their average. */
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
  /** The chart, or why there is none. */
  chart: FunnelChart | { kind: 'none'; why: string }
  /** What the chart leaves out, or shows without a name. */
  chartNotes: string[]
  table: TypeTable | null
  /** Null where there is no chart. */
  sharing: ShareView | null
  cautions: Caution[]
}

/** Reads all that the page of an authority type in a year shows. */
export async function typeYearPage(asked: TypeAsked & { year: ReportingYear }): Promise<TypeYearPage> {
  const { type, year, measure } = asked
  const edition = await currentEdition()
  const number = edition?.number ?? 0
  const [councils, published, averages, years] = await Promise.all([
    allCouncils(),
    councilYearsIn(year, number),
    typeAverages(type, number),
    publishedYears(number),
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
      view.chart.kind === 'funnel'
        ? shareView(
            { view: 'type', measure, type, from: year, to: year },
            { title: view.chart.title, finding: view.chart.description, edition: number },
          )
        : null,
  }
}

/** What the page of an authority type shows of what is published. */
export function typeYearView(
  { type, year, measure, sort }: TypeAsked & { year: ReportingYear },
  inYear: TypeInYear,
  averages: Pick<PrintedAverages, 'printed'>,
): Omit<TypeYearPage, 'edition' | 'years' | 'sharing'> {
  const printed = averages.printed(year, measure.average)
  const average = usualAverage(printed)
  const { plural } = AUTHORITY_TYPES[type]
  const isPublished = inYear.councils.length > 0
  const bears = hasTypeAverage(type) || !measure.comparedByChance
  const isGiven = inYear.councils.some(({ measured }) => measured !== null)
  const finding = isGiven && bears ? typeFinding(inYear) : null
  const chart = typeFunnel(inYear, average, finding ?? '')
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
