import { councilYearsIn, newestYear, publishedYears } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { AUTHORITY_TYPE_ORDER, AUTHORITY_TYPES, type AuthorityType } from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import type { Edition } from '@/lib/domain/edition'
import { FIRST_REPORTING_YEAR, type ReportingYear, reportingYearsBetween } from '@/lib/domain/reporting-year'
import { upheldLine } from '@/lib/series/measure-view'
import { capitalised } from '@/lib/words/numbers'
import { sourcesInWords } from '@/lib/words/source-words'
import { existedIn } from './squares'

export type ListedCouncil = {
  slug: string
  name: string
  /** 'letter of 17 July 2024'; null where nothing is published. */
  published: string | null
  upheld: string | null
  /** It had ended before the year, and cases against it were still decided. */
  hadEnded: boolean
}

export type CouncilsPage = {
  edition: Edition | null
  year: ReportingYear
  years: ReportingYear[]
  /** How many councils there were, and how many of these something is published for. */
  total: number
  totalPublished: number
  /** How many that had ended before the year something is published for. */
  ended: number
  types: {
    type: AuthorityType
    title: string
    count: number
    published: number
    regions: { region: string | null; councils: ListedCouncil[] }[]
  }[]
}

/**
 * All councils that could have a letter for a year, by type and region.
 * @param asked the year in the address; the newest with anything published where it is absent or unknown
 */
export async function councilsPage(asked: ReportingYear | null): Promise<CouncilsPage> {
  const edition = await currentEdition()
  const [councils, newest, councilYears] = await Promise.all([
    allCouncils(),
    edition ? newestYear(edition.number) : null,
    edition ? publishedYears(edition.number) : [],
  ])
  const lastYear = councils
    .map(({ years }) => years?.last ?? FIRST_REPORTING_YEAR)
    .toSorted()
    .at(-1)
  const years = reportingYearsBetween(FIRST_REPORTING_YEAR, lastYear ?? FIRST_REPORTING_YEAR).toReversed()
  const year = asked && years.includes(asked) ? asked : (newest ?? councilYears[0] ?? FIRST_REPORTING_YEAR)
  const published = edition ? await councilYearsIn(year, edition.number) : []
  const bySlug = new Map(published.map((one) => [one.slug, one]))
  const ofYear = councils.filter(
    (council) =>
      bySlug.has(council.slug) ||
      // Which of the other bodies get a letter is known only once one is published.
      (council.type !== 'other' && existedIn(council, year)),
  )
  const existing = ofYear.filter((council) => council.type === 'other' || existedIn(council, year))
  return {
    edition,
    year,
    years,
    total: existing.length,
    totalPublished: countsOf(existing).published,
    ended: ofYear.length - existing.length,
    types: AUTHORITY_TYPE_ORDER.flatMap((type) => {
      const ofType = ofYear.filter((council) => council.type === type)
      if (ofType.length === 0) return []
      return {
        type,
        title: capitalised(AUTHORITY_TYPES[type].plural),
        ...countsOf(ofType.filter((council) => existing.includes(council))),
        regions: byRegion(ofType, bySlug, (council) => !existing.includes(council)),
      }
    }),
  }

  function countsOf(councils: Council[]) {
    return { count: councils.length, published: councils.filter(({ slug }) => bySlug.has(slug)).length }
  }
}

function byRegion(
  councils: Council[],
  bySlug: Map<string, CouncilYear>,
  hadEnded: (council: Council) => boolean,
) {
  const regions = [...new Set(councils.map(({ region }) => region))].sort()
  return regions.map((region) => ({
    region,
    councils: councils
      .filter((council) => council.region === region)
      .map((council): ListedCouncil => {
        const published = bySlug.get(council.slug)
        return {
          slug: council.slug,
          name: council.name,
          published: published ? sourcesInWords(published) : null,
          upheld: published ? (upheldLine(council, published)?.words ?? null) : null,
          hadEnded: hadEnded(council),
        }
      }),
  }))
}
