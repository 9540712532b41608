import { councilYearsOf } from '@/lib/data/council-years'
import { councilBySlug, successionsOf } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { openReviewsOf } from '@/lib/data/reviews'
import { AUTHORITY_TYPES, hasTypeAverage } from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import { MEASURES } from '@/lib/domain/measures'
import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { type SuccessionView, successionView } from '@/lib/words/council-facts'
import { absenceOf } from '@/lib/words/missing-words'
import { capitalised } from '@/lib/words/numbers'
import { withheldInWords } from '@/lib/words/withheld-words'
import type { ExpectedOfType } from './expected-of-type'
import { type NearCouncils, nearCouncils } from './near-councils'
import { type OmbudsmanPage, ombudsmanPage } from './ombudsman-page'
import { newestExpected } from './without-figures'

/** Where the address of a council's year leads on, of which nothing is published. */
export type YearWithoutFigures = {
  council: Council
  /** Null where what we have is withheld. */
  why: string | null
  /** What is withheld, and why, a sentence each. */
  withheld: string[]
  near: NearCouncils[]
  /** What councils of its type could expect in that very year; null where it has no average or no figures. */
  expected: ExpectedOfType | null
  year: ReportingYear
  /** Its type in that year: 'District councils in 2023-24'. */
  typeInYear: string
  ombudsman: OmbudsmanPage
  predecessors: SuccessionView[]
  successors: SuccessionView[]
}

/** @returns null where the address names no council or no reporting year */
export async function yearWithoutFigures(
  slug: string | null,
  yearInAddress: string | null,
): Promise<YearWithoutFigures | null> {
  const year = yearInAddress === null ? null : parseReportingYear(yearInAddress)
  const [council, edition] = await Promise.all([slug === null ? null : councilBySlug(slug), currentEdition()])
  if (!council || !year) return null
  const { number = null } = edition ?? {}
  const [published, reviews, { predecessors, successors }, near, expected] = await Promise.all([
    number === null ? [] : councilYearsOf(council.slug, number),
    openReviewsOf(council.slug),
    successionsOf(council.slug),
    number === null ? [] : nearCouncils(council, year, number),
    number === null || !hasTypeAverage(council.type)
      ? null
      : newestExpected(council, MEASURES[0], [year], number),
  ])
  return {
    council,
    why: reviews.some(({ reportingYear }) => reportingYear === year) ? null : whyNothing(council, year),
    withheld: reviews.filter(({ reportingYear }) => reportingYear === year).map(withheldInWords),
    near: near.filter(({ councils }) => councils.length > 0),
    expected,
    year,
    typeInYear: capitalised(`${AUTHORITY_TYPES[council.type].plural} in ${year}`),
    ombudsman: ombudsmanPage(council, published),
    predecessors: predecessors.map(successionView),
    successors: successors.map(successionView),
  }
}

function whyNothing(council: Council, year: ReportingYear): string {
  const absence = absenceOf(council, year)
  return absence === null
    ? `We don’t have a letter to ${council.officialName} for ${year}, and no figures from the Ombudsman’s map or data files.`
    : `${council.name} ${absence} in ${year}.`
}
