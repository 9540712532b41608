import { councilYearsIn, coveredYears } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { lettersIn, mapPagesSeen, newestYearIn, unnamedLetters } from '@/lib/data/letters-in'
import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import { monthsOfLetters } from '@/lib/domain/letter-days'
import { ombudsmanAddress } from '@/lib/domain/ombudsman-address'
import { FIRST_REPORTING_YEAR, type ReportingYear, reportingYearsBetween } from '@/lib/domain/reporting-year'
import { councilYearAddress } from '@/lib/letter/address'
import { inCount, inFull, listInWords } from '@/lib/words/numbers'
import { type SwitchLink, yearLinks } from '@/lib/words/switch-link'
import { progressAddress, REVIEWS_ADDRESS, reviewAddress } from '../address'
import { type DataFilesDiffer, dataFilesDiffer } from './data-files-differ'
import { type MissingLetter, missingLetters, pagesOfCouncils } from './missing-letters'
import { type TypeProgress, typesProgress } from './type-progress'

/** The row of an authority type. Numbers of councils; null of other bodies, of which nobody knows which get a letter. */
export type ProgressRow = {
  id: string
  title: string
  expected: number | null
  in: number
  published: number
  ready: number
  withheld: number
  missing: number | null
}

/** The row of all types of which it is known who gets a letter. */
export type ProgressTotal = ProgressRow & { expected: number; missing: number }

/** A council whose letter is withheld, with the reviews of it. */
export type WithheldLetter = { slug: string; name: string; reviews: { number: number; href: string }[] }

export type TypeSection = {
  id: string
  title: string
  missing: MissingLetter[]
  /** Why none is named of other bodies; null for the rest. */
  unknown: string | null
  withheld: WithheldLetter[]
  withoutFigures: { slug: string; name: string; href: string }[]
}

export type ProgressPage = {
  year: ReportingYear
  years: SwitchLink[]
  /** How many of the year's letters are in, in a sentence or two. */
  overview: string
  /** When the Ombudsman sent the letters of the year, as far as we know. */
  sent: string
  rows: ProgressRow[]
  all: ProgressTotal
  sections: TypeSection[]
  /** How many letters are withheld because nobody knows their council or year. */
  unnamed: number
  /** Where all reviews are. */
  reviews: string
  dataFiles: DataFilesDiffer
  /** Where every council can be looked up, and where the data files are, on the Ombudsman's site. */
  frontPage: string
  yearlyData: string
}

/** A letter that was read and waits for an edition. */
export type ReadyLetter = { slug: string; year: ReportingYear }

/** All of them: what does not depend on them is asked for meanwhile. */
type Ready = ReadyLetter[] | Promise<ReadyLetter[]>

/**
 * What has come in of a reporting year, by authority type, and what is missing.
 * @param asked null for the newest year of which anything came in
 * @param coming the letters of the draft
 */
export async function progressPage(asked: ReportingYear | null, coming: Ready): Promise<ProgressPage> {
  // It throws where it is waited for.
  Promise.resolve(coming).catch(() => {})
  const [councils, edition] = await Promise.all([allCouncils(), currentEdition()])
  const years = yearsOf(councils)
  const year =
    asked !== null && years.includes(asked)
      ? asked
      : yearToShow(years, ...(await Promise.all([newestYearIn(), coming])))
  const number = edition?.number ?? null
  const [ready, letters, covered, seen, unnamed, published] = await Promise.all([
    coming,
    lettersIn(year, number),
    coveredYears(number),
    mapPagesSeen(),
    unnamedLetters(),
    number === null ? [] : councilYearsIn(year, number),
  ])
  const types = typesProgress(councils, year, { letters, ready: slugsOf(ready, year) })
  const rows = types.map(rowOf)
  const ofYear = new Map(covered.filter((one) => one.year === year).map((one) => [one.slug, one]))
  const pages = pagesOfCouncils(seen)
  const all = totalOf(rows)
  return {
    year,
    years: yearLinks(years, year, progressAddress),
    overview: progressInWords(year, all),
    sent: `The Ombudsman sends the letters of a year to all councils at about the same time. Those for ${year}: ${monthsOfLetters(year)}.`,
    rows,
    all,
    sections: types.map((type) => ({
      id: type.type,
      title: type.title,
      missing: missingLetters(type, ofYear, pages),
      unknown:
        type.expected === null
          ? `We know which ${AUTHORITY_TYPES[type.type].plural} get a letter only once we have it.`
          : null,
      withheld: type.withheld.map(({ slug, name }) => ({
        slug,
        name,
        reviews: (type.reviews.get(slug) ?? []).map((one) => ({ number: one, href: reviewAddress(one) })),
      })),
      withoutFigures: type.withoutFigures.map(({ slug, name }) => ({
        slug,
        name,
        href: councilYearAddress(slug, year),
      })),
    })),
    unnamed,
    reviews: REVIEWS_ADDRESS,
    dataFiles: dataFilesDiffer(published, councils),
    frontPage: ombudsmanAddress({ kind: 'map' }),
    yearlyData: ombudsmanAddress({ kind: 'yearly-data' }),
  }
}

export type ProgressSummary = { year: ReportingYear; words: string; href: string; all: ProgressTotal }

/** The same in a sentence, of the newest year of which anything came in. */
export async function progressSummary(coming: Ready): Promise<ProgressSummary> {
  const [councils, edition, newest, ready] = await Promise.all([
    allCouncils(),
    currentEdition(),
    newestYearIn(),
    coming,
  ])
  const year = yearToShow(yearsOf(councils), newest, ready)
  const letters = await lettersIn(year, edition?.number ?? null)
  const all = totalOf(typesProgress(councils, year, { letters, ready: slugsOf(ready, year) }).map(rowOf))
  return { year, words: progressInWords(year, all), href: progressAddress(year), all }
}

function slugsOf(ready: ReadyLetter[], year: ReportingYear): Set<string> {
  return new Set(ready.flatMap((one) => (one.year === year ? one.slug : [])))
}

/** Newest first. */
function yearsOf(councils: Council[]): ReportingYear[] {
  const lasts = councils.flatMap(({ years }) => years?.last ?? [])
  const last = lasts.toSorted().at(-1) ?? FIRST_REPORTING_YEAR
  return reportingYearsBetween(FIRST_REPORTING_YEAR, last).toReversed()
}

/** @param stored the newest year of which anything is published or withheld */
function yearToShow(
  years: ReportingYear[],
  stored: ReportingYear | null,
  ready: ReadyLetter[],
): ReportingYear {
  const newest = [...ready.map(({ year }) => year), stored ?? '']
    .toSorted()
    .findLast((year) => years.some((one) => one === year))
  const [last] = years
  if (last === undefined) throw new Error('There is no reporting year.')
  return (newest as ReportingYear | undefined) ?? last
}

function rowOf({ type, title, expected, published, ready, withheld, missing }: TypeProgress): ProgressRow {
  return {
    id: type,
    title,
    expected,
    in: published.length + ready.length + withheld.length,
    published: published.length,
    ready: ready.length,
    withheld: withheld.length,
    missing: expected === null ? null : missing.length,
  }
}

/** Of the types of which it is known who gets a letter; letters to other bodies are counted in their own row only. */
function totalOf(rows: ProgressRow[]): ProgressTotal {
  const counted = rows.flatMap(({ expected, missing, ...row }) =>
    expected === null || missing === null ? [] : { ...row, expected, missing },
  )
  const sum = (name: 'expected' | 'in' | 'published' | 'ready' | 'withheld' | 'missing') =>
    counted.reduce((total, row) => total + row[name], 0)
  return {
    id: 'all',
    title: 'All councils',
    expected: sum('expected'),
    in: sum('in'),
    published: sum('published'),
    ready: sum('ready'),
    withheld: sum('withheld'),
    missing: sum('missing'),
  }
}

function progressInWords(year: ReportingYear, all: ProgressTotal): string {
  const letters = inCount(all.expected, { one: 'letter', many: 'letters' })
  if (all.in === 0) return `None of the ${letters} for ${year} is in yet.`
  const parts = [
    ...(all.published > 0 ? [`${inFull(all.published)} published`] : []),
    ...(all.ready > 0 ? [`${inFull(all.ready)} ready to publish`] : []),
    ...(all.withheld > 0 ? [`${inFull(all.withheld)} withheld`] : []),
  ]
  const missing =
    all.missing === 0
      ? 'None is missing.'
      : `${inFull(all.missing)} ${all.missing === 1 ? 'is' : 'are'} missing.`
  return `We have ${inFull(all.in)} of ${letters} for ${year}: ${listInWords(parts)}. ${missing}`
}
