import { councilAddress } from '@/lib/council/address'
import { type CoveredYear, coveredYears, unnamedReviews } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import {
  AUTHORITY_TYPE_ORDER,
  AUTHORITY_TYPES,
  type AuthorityType,
  hasTypeAverage,
} from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import type { Edition } from '@/lib/domain/edition'
import { groupBy } from '@/lib/domain/group-by'
import { FIRST_REPORTING_YEAR, type ReportingYear, reportingYearsBetween } from '@/lib/domain/reporting-year'
import { councilYearAddress } from '@/lib/letter/address'
import { capitalised, inFull } from '@/lib/words/numbers'
import { COVERAGE_OF_TYPE_ID, coverageAddress } from './address'
import {
  coverageMark,
  coverageOutcome,
  coverageWords,
  isPublished,
  OUTCOMES,
  SOURCES,
} from './coverage-outcome'
import { type Gap, gapsOf } from './gaps'
import { endedInWords, existedIn, type SquareRow, squaresFinding, squaresOf } from './squares'

type CoveragePage = {
  edition: Edition | null
  /** Newest first. */
  years: ReportingYear[]
  finding: string
  squares: SquareRow[]
  /** That councils that had been abolished have figures too; null where none has. */
  ended: string | null
  gaps: Gap[]
  sources: CountRow[]
  outcomes: CountRow[]
  types: { id: AuthorityType; title: string; published: string; href: string; current: boolean }[]
  /** The councils of one type, a year a column; null where no type is chosen. */
  matrix: { title: string; rows: CoverageRow[] } | null
  /** How many files need a review because their council or year could not be identified. */
  unnamed: number
}

/** A row of numbers, one a year. */
export type CountRow = { id: string; title: string; cells: string[]; all: string }

/** @param asked the type whose councils are listed: those of all types together would be a very long page */
export async function coveragePage(asked: AuthorityType | null): Promise<CoveragePage> {
  const edition = await currentEdition()
  const [councils, covered, unnamed] = await Promise.all([
    allCouncils(),
    coveredYears(edition?.number ?? null),
    unnamedReviews(),
  ])
  return { edition, unnamed, ...coverageView(councils, covered, asked) }
}

export function coverageView(
  councils: Council[],
  covered: CoveredYear[],
  asked: AuthorityType | null,
): Omit<CoveragePage, 'edition' | 'unnamed'> {
  const years = yearsOf(councils)
  const bySlug = groupBy(covered, ({ slug }) => slug)
  const types = AUTHORITY_TYPE_ORDER.map((type) => ({
    type,
    councils: councils.filter(
      (council) => council.type === type && (hasTypeAverage(type) || bySlug.has(council.slug)),
    ),
  })).filter((group) => group.councils.length > 0)
  const squares = squaresOf(councils, covered, years)
  const chosen = types.find(({ type }) => type === asked)
  return {
    years,
    finding: squaresFinding(squares, years),
    squares: squares.rows,
    ended: endedInWords(squares),
    gaps: gapsOf(councils, covered, years),
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
      href: `${coverageAddress(group.type)}#${COVERAGE_OF_TYPE_ID}`,
      current: group === chosen,
    })),
    matrix: chosen
      ? {
          title: capitalised(AUTHORITY_TYPES[chosen.type].plural),
          rows: chosen.councils.map((council) => coverageRow(council, bySlug.get(council.slug) ?? [], years)),
        }
      : null,
  }
}

function yearsOf(councils: Council[]): ReportingYear[] {
  const lasts = councils.flatMap(({ years }) => years?.last ?? [])
  const last = lasts.toSorted().at(-1) ?? FIRST_REPORTING_YEAR
  return reportingYearsBetween(FIRST_REPORTING_YEAR, last).toReversed()
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
  return `a letter or figures for ${some} of ${inFull(councils.length)}, in any year`
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
  // Which of the other bodies get a letter is known only once one is published.
  const couldHaveOne = council.type === 'other' || existedIn(council, year)
  return { kind: 'none', year, years: 1, words: couldHaveOne ? NONE : ABSENT }
}
