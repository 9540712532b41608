import { councilYear } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { publishedSources } from '@/lib/data/sources'
import type { Council } from '@/lib/domain/council'
import { dayInWords } from '@/lib/domain/day'
import type { Edition } from '@/lib/domain/edition'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { councilYearAddress } from '@/lib/letter/address'
import { ofEdition } from '@/lib/platform/cache'
import { type UpheldLine, upheldLine } from '@/lib/series/measure-view'

const NEWEST_LETTERS = 5

export type HomePage = {
  edition: Edition | null
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
  return ofEdition(edition?.number ?? null, 'home page', () => readHomePage(edition))
}

async function readHomePage(edition: Edition | null): Promise<HomePage> {
  const published = edition ? await publishedSources(edition.number) : []
  const councils = new Map((await allCouncils()).map((council) => [council.slug, council]))
  const slugs = new Set(published.map(({ slug }) => slug))
  const letters = published.flatMap(({ slug, year, source }) =>
    source.kind === 'letter'
      ? [{ slug, year, date: source.letterDate, hasStatistics: source.hasStatistics }]
      : [],
  )
  const newest = letters.toSorted((a, b) => b.date.localeCompare(a.date) || a.slug.localeCompare(b.slug))
  return {
    edition,
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
      councils: slugs.size,
    },
  }

  function councilOf(slug: string): Council {
    const council = councils.get(slug)
    if (!council) throw new Error(`Something is published of ${slug}, which the register does not have.`)
    return council
  }
}
