import { councilYearsIn, newestYear, publishedYears } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { typeAverages } from '@/lib/data/type-averages'
import { AUTHORITY_TYPES, hasTypeAverage } from '@/lib/domain/authority-types'
import { type Caution, cautionsFor } from '@/lib/domain/cautions'
import type { Council } from '@/lib/domain/council'
import { measuredIn } from '@/lib/domain/measured'
import { FIRST_YEAR_OF_MEASURES, MEASURES, type Measure } from '@/lib/domain/measures'
import { type ReportingYear, reportingYearsBetween } from '@/lib/domain/reporting-year'
import { readTypeSeries } from '@/lib/series/read-type-series'
import { type ShareView, shareView } from '@/lib/series/share-view'
import { type TypeSeries, usualAverage } from '@/lib/series/type-series'
import { type ExpectedOfType, expectedOfType } from './expected-of-type'
import { type NearCouncils, nearCouncils } from './near-councils'

/** What the page of a council shows of which nothing is published: what is known around it. */
export type WithoutFigures = {
  /** What is shown in its place; null where nothing is. */
  lead: string | null
  near: NearCouncils[]
  /** The averages of its type, a series for each measure of which one is known. */
  averages: (TypeSeries & { share: ShareView | null; expected: ExpectedOfType | null })[]
  /** Why there are no averages; null where there are. */
  noAverages: string | null
  cautions: Caution[]
  /** The commands that load its sources, for the people who run this copy; none where it can have no letter. */
  commands: string[]
}

/** @param edition null while nothing is published */
export async function withoutFigures(council: Council, edition: number | null): Promise<WithoutFigures> {
  const [near, averages, newest] = await Promise.all([
    edition === null ? [] : nearCouncils(council, null, edition),
    edition === null || !hasTypeAverage(council.type) ? [] : averagesOf(council, edition),
    edition === null ? null : newestYear(edition),
  ])
  return {
    lead: averages.length > 0 ? leadOf(council) : null,
    near,
    averages,
    noAverages: averages.length > 0 ? null : noAveragesInWords(council),
    cautions: averages.length > 0 ? cautionsFor([], { about: 'every-figure' }) : [],
    commands: commandsFor(council, newest),
  }
}

function commandsFor({ slug, type, years }: Council, newest: ReportingYear | null): string[] {
  if (years === null || type === 'other') return []
  const year = newest === null || years.last < newest ? years.last : newest
  return [
    `npm run collect -- --year ${year} --council ${slug} --to sources --contact ...`,
    'npm run ingest -- sources',
    'npm run reviews',
  ]
}

function leadOf({ name, type, status }: Council): string {
  const { plural } = AUTHORITY_TYPES[type]
  if (status === 'planned') return `Below is what we know about ${plural}.`
  return `Below are councils near it, and the averages of ${plural}. None of these figures is about ${name}.`
}

function noAveragesInWords({ name, type }: Council): string {
  const { plural } = AUTHORITY_TYPES[type]
  return hasTypeAverage(type)
    ? `None of our sources gives an average of ${plural} for a year in which ${name} could have had a letter.`
    : `The Ombudsman gives no average for bodies like ${name}, so there is nothing to compare its figures with.`
}

async function averagesOf(council: Council, edition: number): Promise<WithoutFigures['averages']> {
  const [newest] = await publishedYears(edition)
  const { type, years: own } = council
  if (!newest) return []
  const from = own && own.first > FIRST_YEAR_OF_MEASURES ? own.first : FIRST_YEAR_OF_MEASURES
  const to = own && own.last < newest ? own.last : newest
  const years = reportingYearsBetween(from, to)
  const series = await readTypeSeries(type, MEASURES, years, edition)
  return Promise.all(
    series
      .filter(({ chart }) => chart !== null)
      .map(async (one) => ({
        ...one,
        share: shareView(
          { view: 'type', measure: one.measure, type, from, to },
          { title: one.title, finding: one.finding, edition },
        ),
        expected: one.measure.comparedByChance
          ? await newestExpected(council, one.measure, years, edition)
          : null,
      })),
  )
}

/** Of the newest of some years of which an average of the type is known; null where none is. */
export async function newestExpected(
  { type }: Council,
  measure: Measure,
  years: ReportingYear[],
  edition: number,
): Promise<ExpectedOfType | null> {
  const averages = await typeAverages(type, edition)
  for (const year of years.toReversed()) {
    const average = usualAverage(averages.printed(year, measure.average))
    if (average === null) continue
    const bases = await basesOf(type, measure, year, edition)
    return expectedOfType(type, measure, year, average, bases)
  }
  return null
}

async function basesOf(
  type: Council['type'],
  measure: Measure,
  year: ReportingYear,
  edition: number,
): Promise<number[]> {
  const published = await councilYearsIn(year, edition)
  const ofType = new Set(await slugsOfType(type))
  return published.flatMap((one) => {
    const measured = ofType.has(one.slug) ? measuredIn(one, measure) : null
    return measured ? [measured.base] : []
  })
}

async function slugsOfType(type: Council['type']): Promise<string[]> {
  return (await allCouncils()).filter((one) => one.type === type).map(({ slug }) => slug)
}
