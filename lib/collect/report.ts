import type { Council } from '@/lib/domain/council'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { ListedLink } from './listed-links'

/**
 * What came of an address:
 * - `brought`: a file was written, a new one or a new version
 * - `unchanged`: the file of before is still what the site has
 * - `without-figures`: the council's page, but with nothing to load on it
 * - `not-there`: the site has nothing at the address
 * - `not-allowed`: the site's rules want programs to leave it alone
 * - `unlike`: an answer that is not what is known of the site; it was not kept
 * - `no-answer`: none, or only a part of one
 * - `left-out`: not asked for, since a run may ask for so many lists only
 */
export type CollectOutcome =
  | 'brought'
  | 'unchanged'
  | 'without-figures'
  | 'not-there'
  | 'not-allowed'
  | 'unlike'
  | 'no-answer'
  | 'left-out'

/** An address that was asked for, and what came of it. */
export type Collected = {
  kind: 'page' | 'letters-page' | 'letter' | ListedLink['leadsTo']
  /** Null for a list that is of no council alone. */
  council: Council | null
  address: string
  outcome: CollectOutcome
  /** The name of the file in the folder. */
  file: string | null
  /** The year that it is about, where it says so. */
  year: ReportingYear | null
  /** Sentences on it. */
  notes: string[]
}

/** Why nothing more was asked, and until when not to ask, where that is known. */
export type Stopped = { why: string; until: Date | null }

/** What a run brought. */
export type CollectReport = {
  /** As the user named it. */
  folder: string
  year: ReportingYear
  collected: Collected[]
  /** How many councils the run is about, how many of them an earlier one had done, and how many are not done yet. */
  councils: { all: number; before: number; left: number }
  /** The run that this one goes on with began then; null where it begins anew. */
  goesOnFrom: Date | null
  stopped: Stopped | null
}

/** Whether all that was wanted is there: each council's page of the year, and all that was linked to. */
export function isAllThere({ collected, stopped, year }: CollectReport): boolean {
  if (stopped) return false
  const ofYear = collected.filter((one) => one.kind === 'page' && isThere(one) && one.year === year)
  const withYear = new Set(ofYear.map(({ council }) => council))
  return collected.every((one) => (one.kind === 'page' ? withYear.has(one.council) : isThere(one)))
}

export function isThere({ outcome }: Collected): boolean {
  return outcome === 'brought' || outcome === 'unchanged'
}
