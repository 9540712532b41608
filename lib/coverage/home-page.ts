import { councilAddress } from '@/lib/council/address'
import { councilYear } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { publishedSources } from '@/lib/data/sources'
import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import { dayInWords } from '@/lib/domain/day'
import type { Edition } from '@/lib/domain/edition'
import { groupBy } from '@/lib/domain/group-by'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { councilYearAddress } from '@/lib/letter/address'
import { type UpheldLine, upheldLine } from '@/lib/series/measure-view'
import { capitalised } from '@/lib/words/numbers'

const NEWEST_LETTERS = 5

export type HomePage = {
  edition: Edition | null
  councils: { name: string; href: string; type: string; years: string }[]
  letters: NewLetter[]
  counts: { letters: number; publications: number; dataFiles: number; councils: number }
}

export type NewLetter = {
  officialName: string
  year: ReportingYear
  href: string
  date: string
  hasStatistics: boolean
  upheld: UpheldLine | null
}

export async function homePage(): Promise<HomePage> {
  const edition = await currentEdition()
  const published = edition ? await publishedSources(edition.number) : []
  const councils = new Map((await allCouncils()).map((council) => [council.slug, council]))
  const bySlug = groupBy(published, ({ slug }) => slug)
  const slugs = [...bySlug.keys()]
  const letters = published.flatMap(({ slug, year, source }) =>
    source.kind === 'letter'
      ? [{ slug, year, date: source.letterDate, hasStatistics: source.hasStatistics }]
      : [],
  )
  const newest = letters.toSorted((a, b) => b.date.localeCompare(a.date) || a.slug.localeCompare(b.slug))
  return {
    edition,
    councils: slugs
      .map(councilOf)
      .sort((a, b) => a.name.localeCompare(b.name) || a.slug.localeCompare(b.slug))
      .map((council) => listed(council, yearsOf(council.slug))),
    letters: edition
      ? await Promise.all(
          newest.slice(0, NEWEST_LETTERS).map(async ({ slug, year, date, hasStatistics }) => {
            const council = councilOf(slug)
            const publishedOfYear = await councilYear(slug, year, edition.number)
            return {
              officialName: council.officialName,
              year,
              href: councilYearAddress(slug, year),
              date: dayInWords(date),
              hasStatistics,
              upheld: publishedOfYear && upheldLine(council, publishedOfYear),
            }
          }),
        )
      : [],
    counts: {
      letters: letters.length,
      publications: published.filter(({ source }) => source.kind === 'publication').length,
      dataFiles: new Set(
        published.flatMap(({ slug, year, source }) => (source.kind === 'data-file' ? `${slug} ${year}` : [])),
      ).size,
      councils: slugs.length,
    },
  }

  function councilOf(slug: string): Council {
    const council = councils.get(slug)
    if (!council) throw new Error(`Something is published of ${slug}, which the register does not have.`)
    return council
  }

  function yearsOf(slug: string): ReportingYear[] {
    return [...new Set(bySlug.get(slug)?.map(({ year }) => year))].sort().reverse()
  }
}

function listed(council: Council, years: ReportingYear[]) {
  return {
    name: council.name,
    href: councilAddress(council.slug),
    type: capitalised(AUTHORITY_TYPES[council.type].singular),
    years: years.join(', '),
  }
}
