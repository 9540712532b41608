import type { AgreedInYear, ListedSubject, SubjectsInYear } from '@/lib/data/listed-subjects'
import { groupBy } from '@/lib/domain/group-by'
import { ombudsmanAddress } from '@/lib/domain/ombudsman-address'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { decisionsAddress } from '@/lib/listed/address'
import { byCategory } from '@/lib/words/listed-counts'
import { DECISIONS, IMPROVEMENTS, NO_CATEGORY, NOT_ALL_LISTED } from '@/lib/words/listed-words'
import { COUNCILS, inCount, inFull } from '@/lib/words/numbers'

/** What the Ombudsman lists of a year, in figures: what was decided most often, and what councils agreed to change. */
export type YearListed = {
  /** Null where no decision of the year is listed. */
  decided: { title: string; finding: string; rows: SubjectRow[]; link: Link } | null
  /** Null where no improvement of the year is listed. */
  agreed: { title: string; finding: string; link: Link } | null
  /** Where neither is, that it is so, and where else to look. */
  nothing: { words: string; link: Link } | null
}

type Link = { words: string; href: string }

export type SubjectRow = {
  category: string
  href: string | null
  count: string
  /** How long its bar is, in percent of the longest. */
  percent: number
  /** The subcategories that were decided most often; `href` is null where no copy gives the category. */
  within: { words: string; count: string; href: string | null }[]
  /** '4 more'; null where there are none. */
  more: string | null
}

/** So many subcategories of a category are named. */
const MOST_NAMED = 3

export function yearListed(year: ReportingYear, subjects: SubjectsInYear, agreed: AgreedInYear): YearListed {
  const decided = decidedView(year, subjects)
  const changes = agreedView(year, agreed)
  return { decided, agreed: changes, nothing: decided || changes ? null : nothingListed(year) }
}

function decidedView(year: ReportingYear, found: SubjectsInYear): YearListed['decided'] {
  if (found.decisions === 0) return null
  return {
    title: 'What was decided most often',
    finding: `Our copies of the Ombudsman’s lists have ${inCount(found.decisions, DECISIONS)} on ${inCount(found.councils, COUNCILS)} in ${year}. ${NOT_ALL_LISTED} So these are not the figures of letters.`,
    rows: rowsOf(year, found.subjects),
    link: { words: `All decisions listed in ${year}`, href: decisionsAddress({ year }) },
  }
}

function rowsOf(year: ReportingYear, subjects: ListedSubject[]): SubjectRow[] {
  const rows = [...groupBy(subjects, ({ category }) => category)]
    .map(([category, within]) => ({ category, within, count: added(within) }))
    .toSorted((a, b) => b.count - a.count || byCategory(a.category, b.category))
  const most = Math.max(...rows.map(({ count }) => count))
  return rows.map(({ category, within, count }) => ({
    category: category ?? NO_CATEGORY,
    href: category === null ? null : decisionsAddress({ year, category }),
    count: inFull(count),
    percent: Math.round((100 * count) / most),
    ...withinOf(year, category, within),
  }))
}

function withinOf(
  year: ReportingYear,
  category: string | null,
  subjects: ListedSubject[],
): Pick<SubjectRow, 'within' | 'more'> {
  const named = subjects
    .flatMap(({ subcategory, decisions }) => (subcategory === null ? [] : [{ subcategory, decisions }]))
    .toSorted((a, b) => b.decisions - a.decisions || a.subcategory.localeCompare(b.subcategory))
  const more = named.length - MOST_NAMED
  return {
    within: named.slice(0, MOST_NAMED).map(({ subcategory, decisions }) => ({
      words: subcategory,
      count: inFull(decisions),
      href: category === null ? null : decisionsAddress({ year, category, subcategory }),
    })),
    more: more > 0 ? `${more} more` : null,
  }
}

function agreedView(
  year: ReportingYear,
  { improvements, cases, councils }: AgreedInYear,
): YearListed['agreed'] {
  if (cases === 0) return null
  return {
    title: 'What councils agreed to change',
    finding: `${inCount(councils, COUNCILS)} agreed to make ${inCount(improvements, IMPROVEMENTS)} after ${inCount(cases, CASES)} decided in ${year}. The lists do not say if they were made.`,
    link: {
      words: `What councils agreed to change in ${year}`,
      href: decisionsAddress({ year, kind: 'improvements' }),
    },
  }
}

const CASES = { one: 'case', many: 'cases' }

function nothingListed(year: ReportingYear): NonNullable<YearListed['nothing']> {
  return {
    words: `We have no list of the Ombudsman’s decisions in ${year}.`,
    link: { words: 'Its own site has them, council by council', href: ombudsmanAddress({ kind: 'map' }) },
  }
}

function added(subjects: ListedSubject[]): number {
  return subjects.reduce((sum, { decisions }) => sum + decisions, 0)
}
