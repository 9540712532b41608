import { COMPARE_ADDRESS } from '@/lib/compare/address'
import { councilAddress } from '@/lib/council/address'
import { COVERAGE_ADDRESS, councilsAddress } from '@/lib/coverage/address'
import { publishedYears } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { allEditions } from '@/lib/data/editions'
import { lastChanges } from '@/lib/data/last-changes'
import { listedCouncils } from '@/lib/data/listed-councils'
import { AUTHORITY_TYPE_ORDER } from '@/lib/domain/authority-types'
import type { Day } from '@/lib/domain/day'
import { groupBy } from '@/lib/domain/group-by'
import { EDITIONS_ADDRESS, editionAddress } from '@/lib/editions/address'
import { councilYearAddress } from '@/lib/letter/address'
import { councilDecisionsAddress, DECISIONS_ADDRESS } from '@/lib/listed/address'
import { mapAddress, regionAddress } from '@/lib/map/address'
import { REGIONS } from '@/lib/map/regions'
import { dataAddress } from '@/lib/open-data/address'
import { TYPES_ADDRESS, typeAddress } from '@/lib/types/address'
import { escaped } from '@/lib/words/escaped'
import { YEARS_ADDRESS, yearAddress } from '@/lib/years/address'

/** A page that search engines should know. */
export type SitemapEntry = {
  /** Within the site. */
  address: string
  /** The day of the edition that last changed it; null where no edition does. */
  changedOn: Day | null
}

const WORDS = ['/method', '/glossary', '/about', '/accessibility']

/** The pages that matter, each by the address that stands for all its forms; councils by their slugs. */
export async function sitemapEntries(): Promise<SitemapEntry[]> {
  const [editions, councils] = await Promise.all([allEditions(), allCouncils()])
  const [newest] = editions
  const [years, changes, listed] = newest
    ? await Promise.all([
        publishedYears(newest.number),
        lastChanges(newest.number),
        listedCouncils(newest.number),
      ])
    : [[], [], new Map<string, number>()]
  const dayOfEdition = new Map(editions.map(({ number, publishedOn }) => [number, publishedOn]))
  const of = (addresses: string[], edition: number | undefined) => {
    const changedOn = edition === undefined ? null : (dayOfEdition.get(edition) ?? null)
    return addresses.map((address) => ({ address, changedOn }))
  }
  const byCouncil = groupBy(changes, ({ slug }) => slug)
  return [
    ...of(
      [
        mapAddress(),
        councilsAddress(),
        YEARS_ADDRESS,
        ...years.map(yearAddress),
        TYPES_ADDRESS,
        ...AUTHORITY_TYPE_ORDER.flatMap((type) => [
          typeAddress(type),
          ...years.map((year) => typeAddress(type, { year })),
        ]),
        ...REGIONS.map(({ slug }) => regionAddress(slug)),
        DECISIONS_ADDRESS,
        dataAddress(),
        COVERAGE_ADDRESS,
        EDITIONS_ADDRESS,
      ],
      newest?.number,
    ),
    ...of([COMPARE_ADDRESS, ...WORDS], undefined),
    ...editions.flatMap(({ number }) => of([editionAddress(number)], number)),
    ...councils
      .map(({ slug }) => slug)
      .toSorted()
      .flatMap((slug) => {
        const own = byCouncil.get(slug) ?? []
        const last = own.length === 0 ? undefined : Math.max(...own.map(({ edition }) => edition))
        return [
          ...of([councilAddress(slug)], last),
          ...(listed.has(slug) ? of([councilDecisionsAddress(slug)], listed.get(slug)) : []),
          ...own
            .toSorted((a, b) => (a.year < b.year ? 1 : -1))
            .flatMap(({ year, edition }) => of([councilYearAddress(slug, year)], edition)),
        ]
      }),
  ]
}

/**
 * https://www.sitemaps.org/protocol.html. One file may name 50,000 pages: those of 400 councils over 60 years.
 * @param site where this site stands
 */
export async function sitemapXml(site: string): Promise<string> {
  const entries = await sitemapEntries()
  const urls = entries.map(({ address, changedOn }) => {
    const day = changedOn === null ? '' : `<lastmod>${changedOn}</lastmod>`
    return `<url><loc>${escaped(`${site}${address}`)}</loc>${day}</url>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n')
}
