import { councilAddress } from '@/lib/council/address'
import type { CoveredYear } from '@/lib/data/coverage'
import type { Council } from '@/lib/domain/council'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { councilYearAddress } from '@/lib/letter/address'
import { coverageMark, coverageWords, isPublished } from './coverage-outcome'

/** A council in the matrix. */
export type CoverageRow = { slug: string; name: string; href: string; cells: CoverageCell[] }

/** A council-year of which something is known, or a run of years of which nothing is. */
export type CoverageCell =
  | { kind: 'published'; year: ReportingYear; mark: string; words: string; href: string | null }
  | { kind: 'none'; year: ReportingYear; years: number; words: string }

const NONE = 'none held'
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
