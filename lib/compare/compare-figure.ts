import { councilYearsOfCouncils } from '@/lib/data/council-years'
import { typeAverages } from '@/lib/data/type-averages'
import { AUTHORITY_TYPES, hasTypeAverage } from '@/lib/domain/authority-types'
import { type Caution, cautionsFor } from '@/lib/domain/cautions'
import type { Council } from '@/lib/domain/council'
import { groupBy } from '@/lib/domain/group-by'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { reasonsOf } from '@/lib/series/series-years'
import { type ShareView, shareView } from '@/lib/series/share-view'
import type { StripsChart } from '@/lib/series/strips'
import { yearPlaces } from '@/lib/series/year-places'
import { listInWords } from '@/lib/words/numbers'
import { compareAnswer, outsideByChance } from './compare-answer'
import { type CompareTable, compareTable } from './compare-table'
import { type ComparedCouncil, commonYear, comparedYears } from './compare-years'
import type { Selection } from './selection'
import { stripsChart } from './strips-chart'

export type CompareFigure = {
  title: string
  /** The year that the answer speaks of; null where there are no figures. */
  year: ReportingYear | null
  /** What the figures say, in sentences with their counts. */
  answer: string
  /** How many are outside their range and would be by chance, and how far the figures can be compared. */
  notes: string[]
  baseInWords: string
  /** Null where no council has a figure in these years. */
  chart: StripsChart | null
  table: CompareTable
  cautions: { ofYears: Caution[]; ofAll: Caution[] }
  sharing: ShareView
}

const AGAINST_AVERAGE =
  'We compare each council with the average of its own type, never with another council: with so few cases, an order of councils would mostly be chance.'

const BY_COUNT =
  'We show how many recommendations were carried out. The averages are so close to 100% that we do not test a rate against them.'

export function figureOf(selection: Selection, compared: ComparedCouncil[], edition: number): CompareFigure {
  const { councils, measure, years } = selection
  const year = commonYear(compared, years)
  const answer = answerOf(measure, year, compared)
  const title = `${measure.title}, ${listInWords(councils.map(({ name }) => name))}`
  const notes = [
    year && outsideByChance(year, compared),
    measure.comparedByChance ? AGAINST_AVERAGE : BY_COUNT,
    typesNote(councils),
  ]
  return {
    title,
    year,
    answer,
    notes: notes.filter((note) => note !== null),
    baseInWords: measure.meaning,
    chart: stripsChart(measure, compared, { title, description: answer }),
    table: compareTable(measure, compared, yearPlaces(years, reasonsOf(compared))),
    cautions: {
      ofYears: cautionsFor(yearsMeasured(compared), { about: 'year', measure }),
      ofAll: cautionsFor([], { about: 'every-figure' }),
    },
    sharing: sharingOf(selection, { title, finding: answer, edition }),
  }
}

function sharingOf(
  { councils, measure, from, to }: Selection,
  shared: { title: string; finding: string; edition: number },
): ShareView {
  const slugs = councils.map(({ slug }) => slug)
  const [only, another] = slugs
  return only !== undefined && another === undefined
    ? shareView({ view: 'trend', measure, council: only, from, to }, shared)
    : shareView({ view: 'compare', measure, councils: slugs, from, to }, shared)
}

export async function readCompared(
  { councils, measure, years }: Selection,
  edition: number,
): Promise<ComparedCouncil[]> {
  const types = [...new Set(councils.map(({ type }) => type))]
  const [published, averages] = await Promise.all([
    councilYearsOfCouncils(
      councils.map(({ slug }) => slug),
      edition,
    ),
    Promise.all(types.map(async (type) => [type, await typeAverages(type, edition)] as const)),
  ])
  return comparedYears(measure, councils, years, published, new Map(averages))
}

function answerOf(measure: Measure, year: ReportingYear | null, compared: ComparedCouncil[]): string {
  if (year !== null) return compareAnswer(measure, year, compared)
  return `We have no figures for ${listInWords(compared.map(({ council }) => council.name))} in these years.`
}

function typesNote(councils: Council[]): string | null {
  const byType = groupBy(councils, ({ type }) => type)
  if (byType.size < 2) return null
  const said = [...byType].map(([type, ofType]) => {
    const names = listInWords(ofType.map(({ name }) => name))
    const { singular, plural } = AUTHORITY_TYPES[type]
    return ofType.length === 1 ? `${names} is a ${singular}` : `${names} are ${plural}`
  })
  const alone = [...byType.keys()].some((type) => !hasTypeAverage(type))
    ? ' A body without an authority type has no average.'
    : ''
  return `${said.join('; ')}. Each has the average of its own type, because types differ in what they do.${alone}`
}

function yearsMeasured(compared: ComparedCouncil[]): ReportingYear[] {
  return [
    ...new Set(
      compared.flatMap(({ years }) =>
        years.filter(({ measured }) => measured !== null).map(({ year }) => year),
      ),
    ),
  ]
}
