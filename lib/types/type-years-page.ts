import { publishedYears } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { publishedOfType } from '@/lib/data/published-of-type'
import { typeAverages } from '@/lib/data/type-averages'
import { AUTHORITY_TYPES, type AuthorityType, hasTypeAverage } from '@/lib/domain/authority-types'
import { type Caution, cautionsFor } from '@/lib/domain/cautions'
import type { Edition } from '@/lib/domain/edition'
import { FIRST_YEAR_OF_MEASURES, MEASURES, type Measure } from '@/lib/domain/measures'
import { type ReportingYear, reportingYearsBetween } from '@/lib/domain/reporting-year'
import { type ShareView, shareView } from '@/lib/series/share-view'
import { capitalised } from '@/lib/words/numbers'
import type { SwitchLink } from '@/lib/words/switch-link'
import { typeAddress } from './address'
import { typeTotal } from './type-councils'
import { type TypeSeries, typeSeries } from './type-series'

/** The averages of an authority type over the years. */
export type TypeYearsPage = {
  edition: Edition | null
  title: string
  plural: string
  years: SwitchLink[]
  /** None for bodies that have no average, or while nothing is published. */
  series: (TypeSeries & { share: ShareView | null })[]
  /** Why there is none. */
  without: string | null
  cautions: Caution[]
}

/** Reads all that the page of an authority type over the years shows. */
export async function typeYearsPage(type: AuthorityType): Promise<TypeYearsPage> {
  const edition = await currentEdition()
  const number = edition?.number ?? 0
  const published = await publishedYears(number)
  const [newest] = published
  const { plural } = AUTHORITY_TYPES[type]
  const years = newest && hasTypeAverage(type) ? reportingYearsBetween(FIRST_YEAR_OF_MEASURES, newest) : []
  const series = years.length === 0 ? [] : await readTypeSeries(type, MEASURES, years, number)
  return {
    edition,
    title: `${capitalised(plural)} over the years`,
    plural,
    years: [
      { words: 'All years', href: typeAddress(type), current: true },
      ...published.map((year) => ({ words: year, href: typeAddress(type, { year }), current: false })),
    ],
    series: series.map((one, i) => ({
      ...one,
      share: one.chart && shareOfSeries(type, MEASURES[i] ?? MEASURES[0], years, one, number),
    })),
    without: withoutInWords(type, published.length),
    cautions: series.length === 0 ? [] : cautionsFor([], { about: 'every-figure' }),
  }
}

/**
 * Reads the averages of a type across years, a series for each measure.
 * @param years oldest first, none left out
 */
export async function readTypeSeries(
  type: AuthorityType,
  measures: readonly Measure[],
  years: ReportingYear[],
  edition: number,
): Promise<TypeSeries[]> {
  const [councils, averages, publishedSources] = await Promise.all([
    allCouncils(),
    typeAverages(type, edition),
    publishedOfType(type, measures, edition),
  ])
  return measures.map((measure) =>
    typeSeries(
      type,
      measure,
      years.map((year) => {
        const slugs = publishedSources.of(year, measure)
        return {
          year,
          printed: averages.printed(year, measure.average),
          published: slugs.length,
          total: typeTotal(type, year, councils, slugs) ?? slugs.length,
        }
      }),
    ),
  )
}

function shareOfSeries(
  type: AuthorityType,
  measure: Measure,
  years: ReportingYear[],
  { title, finding }: TypeSeries,
  edition: number,
): ShareView | null {
  const [from, to] = [years[0], years.at(-1)]
  return from && to ? shareView({ view: 'type', measure, type, from, to }, { title, finding, edition }) : null
}

function withoutInWords(type: AuthorityType, publishedYears: number): string | null {
  if (!hasTypeAverage(type))
    return 'National parks, combined authorities and other bodies are compared with nobody: the Ombudsman prints no average of them, so there is none to follow over the years. Each year has its table.'
  return publishedYears === 0 ? 'No letters or figures are held yet.' : null
}
