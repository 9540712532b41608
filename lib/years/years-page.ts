import { type CoveredYear, coveredYears } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { AUTHORITY_TYPE_ORDER, hasTypeAverage } from '@/lib/domain/authority-types'
import { type Council, typeTotal } from '@/lib/domain/council'
import type { Edition } from '@/lib/domain/edition'
import {
  FIRST_REPORTING_YEAR,
  type ReportingYear,
  reportingYearsBetween,
  yearsInWords,
} from '@/lib/domain/reporting-year'
import { COUNCILS, inCount, inFull } from '@/lib/words/numbers'
import { yearAddress } from './address'

/** Every reporting year, newest first; years in a row without figures are one. */
export type YearsPage = { edition: Edition | null; years: ListedYears[] }

/** `href` is null for years without figures. */
export type ListedYears = { words: string; href: string | null; share: string }

export async function yearsPage(): Promise<YearsPage> {
  const edition = await currentEdition()
  const [councils, covered] = await Promise.all([allCouncils(), coveredYears(edition?.number ?? null)])
  return { edition, years: listedYears(councils, covered) }
}

export function listedYears(councils: Council[], covered: CoveredYear[]): ListedYears[] {
  const last =
    councils
      .flatMap(({ years }) => years?.last ?? [])
      .toSorted()
      .at(-1) ?? FIRST_REPORTING_YEAR
  const listed: ListedYears[] = []
  let without: ReportingYear[] = []
  for (const year of reportingYearsBetween(FIRST_REPORTING_YEAR, last)) {
    const slugs = new Set(
      covered
        .filter((one) => one.year === year && Object.values(one.figures).some((count) => count > 0))
        .map(({ slug }) => slug),
    )
    if (slugs.size === 0) without.push(year)
    else {
      addWithout()
      listed.push({ words: year, href: yearAddress(year), share: shareOf(year, councils, slugs) })
    }
  }
  addWithout()
  return listed.toReversed()

  function addWithout() {
    if (without.length > 0) listed.push({ words: yearsInWords(without), href: null, share: 'No figures yet' })
    without = []
  }
}

function shareOf(year: ReportingYear, councils: Council[], slugs: Set<string>): string {
  const compared = councils.filter(({ type }) => hasTypeAverage(type))
  const published = compared.filter(({ slug }) => slugs.has(slug)).length
  const total = AUTHORITY_TYPE_ORDER.reduce(
    (sum, type) => sum + (typeTotal(type, year, compared, [...slugs]) ?? 0),
    0,
  )
  const others = slugs.size - published
  const bodies = others === 0 ? '' : ` and ${inCount(others, { one: 'other body', many: 'other bodies' })}`
  return `Figures for ${inFull(published)} of ${inCount(total, COUNCILS)}${bodies}`
}
