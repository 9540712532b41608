import { councilAddress } from '@/lib/council/address'
import { type CoveredYear, coveredYears, unnamedReviews } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { AUTHORITY_TYPE_ORDER, AUTHORITY_TYPES, hasTypeAverage } from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import type { Edition } from '@/lib/domain/edition'
import { groupBy } from '@/lib/domain/group-by'
import { FIRST_REPORTING_YEAR, type ReportingYear, reportingYearsBetween } from '@/lib/domain/reporting-year'
import { councilYearAddress } from '@/lib/letter/address'
import { capitalised, inFull } from '@/lib/words/numbers'
import {
  coverageMark,
  coverageOutcome,
  coverageWords,
  isPublished,
  OUTCOMES,
  SOURCES,
} from './coverage-outcome'

type CoveragePage = {
  edition: Edition | null
  /** Newest first. */
  years: ReportingYear[]
  finding: string
  /** By authority type, and of all: published of how many. */
  totals: CountRow[]
  sources: CountRow[]
  outcomes: CountRow[]
  types: { id: string; title: string; published: string; rows: CoverageRow[] }[]
  /** How many things wait of which nobody can tell the council or the year. */
  unnamed: number
}

/** A row of numbers, one a year: '5 of 317', or nothing where there is nothing to count. */
export type CountRow = { id: string; title: string; cells: string[]; all: string }

export async function coveragePage(): Promise<CoveragePage> {
  const edition = await currentEdition()
  const [councils, covered, unnamed] = await Promise.all([
    allCouncils(),
    coveredYears(edition?.number ?? null),
    unnamedReviews(),
  ])
  return { edition, unnamed, ...coverageView(councils, covered) }
}

export function coverageView(
  councils: Council[],
  covered: CoveredYear[],
): Omit<CoveragePage, 'edition' | 'unnamed'> {
  const years = yearsOf(councils)
  const bySlug = groupBy(covered, ({ slug }) => slug)
  const published = covered.filter(isPublished)
  const types = AUTHORITY_TYPE_ORDER.map((type) => ({
    type,
    councils: councils.filter(
      (council) => council.type === type && (hasTypeAverage(type) || bySlug.has(council.slug)),
    ),
  })).filter((group) => group.councils.length > 0)
  const expected = councils.filter(({ type }) => hasTypeAverage(type))
  const expectedPublished = published.filter(({ slug }) =>
    expected.some((council) => council.slug === slug),
  ).length
  const possible = years.reduce((sum, year) => sum + inYear(expected, year).length, 0)
  return {
    years,
    finding: `We have a letter or figures for ${inFull(expectedPublished)} of the ${inFull(possible)} council-years from ${years.at(-1)} to ${years[0]} that the register knows.`,
    totals: [
      ...types.map((group) =>
        shareRow(
          group.type,
          capitalised(AUTHORITY_TYPES[group.type].plural),
          group.councils,
          published,
          years,
        ),
      ),
      shareRow('all', 'All councils', expected, published, years),
    ],
    sources: SOURCES.map(({ id, words, applies }) => countRow(id, words, covered.filter(applies), years)),
    outcomes: OUTCOMES.map((outcome) =>
      countRow(
        outcome.id,
        outcome.words,
        covered.filter((one) => coverageOutcome(one) === outcome),
        years,
      ),
    ),
    types: types.map((group) => ({
      id: group.type,
      title: capitalised(AUTHORITY_TYPES[group.type].plural),
      published: sourcesInWords(group.councils, bySlug),
      rows: group.councils.map((council) => coverageRow(council, bySlug.get(council.slug) ?? [], years)),
    })),
  }
}

function yearsOf(councils: Council[]): ReportingYear[] {
  const lasts = councils.flatMap(({ years }) => years?.last ?? [])
  const last = lasts.toSorted().at(-1) ?? FIRST_REPORTING_YEAR
  return reportingYearsBetween(FIRST_REPORTING_YEAR, last).toReversed()
}

function inYear(councils: Council[], year: ReportingYear): Council[] {
  return councils.filter(({ years }) => years && years.first <= year && year <= years.last)
}

function shareRow(
  id: string,
  title: string,
  councils: Council[],
  published: CoveredYear[],
  years: ReportingYear[],
): CountRow {
  const slugs = new Set(councils.map(({ slug }) => slug))
  const own = published.filter(({ slug }) => slugs.has(slug))
  const knowsHowMany = councils.some(({ type }) => hasTypeAverage(type))
  const of = (published: number, total: number) =>
    knowsHowMany ? `${published} of ${inFull(total)}` : inFull(published)
  return {
    id,
    title,
    cells: years.map((year) =>
      of(own.filter((one) => one.year === year).length, inYear(councils, year).length),
    ),
    all: of(
      own.length,
      years.reduce((sum, year) => sum + inYear(councils, year).length, 0),
    ),
  }
}

function countRow(id: string, title: string, covered: CoveredYear[], years: ReportingYear[]): CountRow {
  return {
    id,
    title,
    cells: years.map((year) => String(covered.filter((one) => one.year === year).length)),
    all: String(covered.length),
  }
}

function sourcesInWords(councils: Council[], bySlug: Map<string, CoveredYear[]>): string {
  const some = councils.filter(({ slug }) => bySlug.get(slug)?.some(isPublished)).length
  return `a letter or figures for ${some} of ${inFull(councils.length)}`
}

export type CoverageRow = { slug: string; name: string; href: string; cells: CoverageCell[] }

/** A council-year of which something is known, or a run of years of which nothing is. */
export type CoverageCell =
  | { kind: 'published'; year: ReportingYear; mark: string; words: string; href: string | null }
  | { kind: 'none'; year: ReportingYear; years: number; words: string }

const NONE = 'none'
const ABSENT = 'did not exist'

/** The row of a council. Years alike of which nothing is published are one cell, so that what is published stands out. */
export function coverageRow(council: Council, covered: CoveredYear[], years: ReportingYear[]): CoverageRow {
  const { slug, name } = council
  const byYear = new Map(covered.map((one) => [one.year, one]))
  const cells: CoverageCell[] = []
  for (const year of years) {
    const cell = cellOf(council, year, byYear.get(year))
    const before = cells.at(-1)
    if (cell.kind === 'none' && before?.kind === 'none' && before.words === cell.words) before.years += 1
    else cells.push(cell)
  }
  return { slug, name, href: councilAddress(slug), cells }
}

function cellOf(council: Council, year: ReportingYear, covered: CoveredYear | undefined): CoverageCell {
  if (covered)
    return {
      kind: 'published',
      year,
      mark: coverageMark(covered),
      words: `${council.name} in ${year}: ${coverageWords(covered)}`,
      href: isPublished(covered) ? councilYearAddress(council.slug, year) : null,
    }
  const { years, type } = council
  // Which of the other bodies get a letter is known only once one is published.
  const couldHaveOne = type === 'other' || (years !== null && years.first <= year && year <= years.last)
  return { kind: 'none', year, years: 1, words: couldHaveOne ? NONE : ABSENT }
}
