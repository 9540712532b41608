import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { pageMetadata } from '@/app/page-metadata'
import { FoundCouncils } from '@/components/search/found-councils'
import { SearchForm } from '@/components/ui/search-form'
import { councilsAddress } from '@/lib/coverage/address'
import { relationTo } from '@/lib/platform/many-forms'
import type { Query } from '@/lib/platform/query'
import { readSearchAddress, SEARCH_ADDRESS } from '@/lib/search/address'
import { searchResult } from '@/lib/search/search-page'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: 'Find a council',
    description:
      'Find a council in England by its name, by a former name or by the first half of a postcode.',
    canonical: SEARCH_ADDRESS,
  })
}

export default async function Search({ searchParams }: { searchParams: Promise<Query> }) {
  const typed = readSearchAddress(await searchParams)
  const result = typed === null ? null : await searchResult(typed)
  if (result?.only) redirect(result.only)
  return (
    <div className="max-w-measure space-y-6">
      <h1>Find a council</h1>
      <SearchForm
        id="search-again"
        value={typed ?? undefined}
        visibleLabel="Name of a council, or first half of a postcode"
      />
      {result?.title && (
        <section aria-labelledby="found" className="pt-4">
          <h2 id="found">{result.title}</h2>
          {result.note && <p className="mt-2">{result.note}</p>}
          <FoundCouncils found={result.found} />
          <p className="mt-4">
            Or look through <a href={councilsAddress()}>all councils</a>.
          </p>
          {result.decisions && (
            <p className="mt-2">
              <a href={result.decisions.href} rel={relationTo(result.decisions.href)}>
                {result.decisions.words}
              </a>
            </p>
          )}
        </section>
      )}
    </div>
  )
}
