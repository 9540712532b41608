import { type AuthorityType, hasTypeAverage } from './authority-types'
import type { Day } from './day'
import type { ReportingYear } from './reporting-year'

type CouncilName = {
  /** The register's authority_id; also the council's part of every URL: 'luton'. */
  slug: string
  name: string
  officialName: string
}

/**
 * A principal council in England, of today or of the past, or a national park, a combined authority and the like, whose
 * type is 'other'.
 */
export type Council = CouncilName & {
  /** The code in force now, or the last one it had; null for a council that does not exist yet. */
  gssCode: string | null
  type: AuthorityType
  /** Null for a body that is not a principal council. */
  region: string | null
  /** The county that a district lies in; null for every other type. */
  county: string | null
  status: 'current' | 'abolished' | 'planned'
  /** Null where the register does not say. */
  validFrom: Day | null
  validTo: Day | null
  /** The reporting years for which it can have a letter; null for a council that does not exist yet. */
  years: { first: ReportingYear; last: ReportingYear } | null
  /** Mid-2024 estimate; null where the council no longer existed. */
  population: number | null
}

export type CouncilAlias = {
  slug: string
  alias: string
  normalised: string
}

/** That one council's area, or a part of it, went to another; `successor` is null until that one has a code. */
export type Succession = {
  predecessor: string
  successor: string
  effectiveFrom: Day
  kind: 'unitarisation' | 'merger'
  whole: boolean
  /** False for a change that is in law and has not happened yet. */
  done: boolean
  /** The words of the source: 'done', or the instrument that legislates for it. */
  status: string
}

export type SuccessionTo = Pick<Succession, 'effectiveFrom' | 'kind' | 'whole' | 'done' | 'status'> & {
  council: Council
}

/**
 * How many councils of a type could have a letter for a year: those that the register says, and any of which
 * something is published. Null for the other bodies: which of them get a letter is known only once one is published.
 */
export function typeTotal(
  type: AuthorityType,
  year: ReportingYear,
  councils: Council[],
  publishedSlugs: string[],
): number | null {
  if (!hasTypeAverage(type)) return null
  const published = new Set(publishedSlugs)
  return councils.filter(
    ({ slug, type: own, years }) =>
      own === type && (published.has(slug) || (years !== null && years.first <= year && year <= years.last)),
  ).length
}
