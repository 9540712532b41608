import { allCouncils } from '@/lib/data/councils'
import { currentEdition, type Edition } from '@/lib/data/editions'
import { heldYearsIn, newestYear, yearsHeld } from '@/lib/data/held-years'
import { AUTHORITY_TYPE_ORDER, AUTHORITY_TYPES, type AuthorityType } from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import type { HeldYear } from '@/lib/domain/held-year'
import { FIRST_REPORTING_YEAR, type ReportingYear, reportingYearsBetween } from '@/lib/domain/reporting-year'
import { heldInWords, upheldLine } from '@/lib/series/holding-view'
import { capitalised } from '@/lib/words/numbers'

/** A council in the list of a year, with what is held of it. */
export type ListedCouncil = {
  slug: string
  name: string
  /** 'letter of 17 July 2024'; null where nothing is held. */
  held: string | null
  upheld: string | null
}

/** The list of all councils of a year. */
export type CouncilsPage = {
  edition: Edition | null
  year: ReportingYear
  years: ReportingYear[]
  total: number
  totalHeld: number
  types: {
    type: AuthorityType
    title: string
    count: number
    held: number
    regions: { region: string | null; councils: ListedCouncil[] }[]
  }[]
}

/**
 * All councils that could have a letter for a year, by type and region.
 * @param asked the year in the address; the newest with anything held where it is absent or unknown
 */
export async function councilsPage(asked: ReportingYear | null): Promise<CouncilsPage> {
  const edition = await currentEdition()
  const [councils, newest, heldYears] = await Promise.all([
    allCouncils(),
    edition ? newestYear(edition.number) : null,
    edition ? yearsHeld(edition.number) : [],
  ])
  const lastYear = councils
    .map(({ years }) => years?.last ?? FIRST_REPORTING_YEAR)
    .toSorted()
    .at(-1)
  const years = reportingYearsBetween(FIRST_REPORTING_YEAR, lastYear ?? FIRST_REPORTING_YEAR).toReversed()
  const year = asked && years.includes(asked) ? asked : (newest ?? heldYears[0] ?? FIRST_REPORTING_YEAR)
  const held = edition ? await heldYearsIn(year, edition.number) : []
  const heldBySlug = new Map(held.map((one) => [one.slug, one]))
  const ofYear = councils.filter(
    (council) =>
      heldBySlug.has(council.slug) ||
      // Which of the other bodies get a letter is known only once one is held.
      (council.type !== 'other' &&
        council.years !== null &&
        council.years.first <= year &&
        year <= council.years.last),
  )
  return {
    edition,
    year,
    years,
    total: ofYear.length,
    totalHeld: held.length,
    types: AUTHORITY_TYPE_ORDER.flatMap((type) => {
      const ofType = ofYear.filter((council) => council.type === type)
      if (ofType.length === 0) return []
      return {
        type,
        title: capitalised(AUTHORITY_TYPES[type].plural),
        count: ofType.length,
        held: ofType.filter(({ slug }) => heldBySlug.has(slug)).length,
        regions: byRegion(ofType, heldBySlug),
      }
    }),
  }
}

function byRegion(councils: Council[], heldBySlug: Map<string, HeldYear>) {
  const regions = [...new Set(councils.map(({ region }) => region))].sort()
  return regions.map((region) => ({
    region,
    councils: councils
      .filter((council) => council.region === region)
      .map((council): ListedCouncil => {
        const held = heldBySlug.get(council.slug)
        return {
          slug: council.slug,
          name: council.name,
          held: held ? heldInWords(held) : null,
          upheld: held ? (upheldLine(council, held)?.words ?? null) : null,
        }
      }),
  }))
}
