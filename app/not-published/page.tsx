import { helpMetadata } from '@/app/page-metadata'
import { YearWithoutFigures } from '@/components/council/year-without-figures'
import { FoundCouncils } from '@/components/search/found-councils'
import { SearchForm } from '@/components/ui/search-form'
import { Withheld } from '@/components/ui/withheld'
import { councilAddress } from '@/lib/council/address'
import { yearWithoutFigures } from '@/lib/council/year-without-figures'
import { councilsAddress } from '@/lib/coverage/address'
import { councilYearAddress } from '@/lib/letter/address'
import type { Query } from '@/lib/platform/query'
import { readNotPublishedAddress } from '@/lib/search/address'
import { notPublishedPage } from '@/lib/search/search-page'

export const metadata = helpMetadata('Not found')

type Props = { searchParams: Promise<Query> }

/** What `proxy.ts` answers with, as "not found", for a council or a year of it that is not published. */
export default async function NotPublished({ searchParams }: Props) {
  const asked = readNotPublishedAddress(await searchParams)
  const [{ council, name, years, nearest }, year] = await Promise.all([
    notPublishedPage(asked.council),
    yearWithoutFigures(asked.council, asked.year),
  ])
  return (
    <div className="space-y-6">
      {council ? (
        <>
          <h1>
            We have nothing for {council.officialName} in {year ? year.year : `“${asked.year}”`}
          </h1>
          {year?.why && <p className="max-w-measure">{year.why}</p>}
          {year && <Withheld withheld={year.withheld} />}
          <p>
            {years.length === 0
              ? `We don’t have a letter or figures for ${council.name} for any year yet.`
              : 'We have figures for these years:'}
          </p>
          {years.length > 0 && (
            <ul className="flex flex-wrap gap-x-6">
              {years.map((published) => (
                <li key={published}>
                  <a href={councilYearAddress(council.slug, published)}>{published}</a>
                </li>
              ))}
            </ul>
          )}
          <p>
            <a href={councilAddress(council.slug)}>{council.name} across years</a>
          </p>
          {year && <YearWithoutFigures year={year} />}
        </>
      ) : (
        <>
          <h1>{name === null ? 'There is no such council' : `There is no council “${name}”`}</h1>
          {nearest.length > 0 && (
            <section aria-labelledby="nearest">
              <h2 id="nearest">Similar names</h2>
              <p className="mt-2">Check how the name is spelt. You may be looking for one of these:</p>
              <FoundCouncils found={nearest} />
            </section>
          )}
        </>
      )}
      <SearchForm id="search-from-404" visibleLabel="Find a council" />
      <p>
        Or see <a href={councilsAddress()}>all councils</a>.
      </p>
    </div>
  )
}
