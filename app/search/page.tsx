import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { FoundCouncils } from '@/components/councils/found-councils'
import { SearchForm } from '@/components/page/search-form'
import { searchResult } from '@/lib/views/search-page'

export const metadata: Metadata = { title: 'Find a council' }

export default async function Search({ searchParams }: { searchParams: Promise<{ q?: string | string[] }> }) {
  const { q } = await searchParams
  const query = (typeof q === 'string' ? q : '').slice(0, 200)
  const { only, found } = await searchResult(query)
  if (only) redirect(only)
  return (
    <div className="max-w-measure space-y-6">
      <h1>Find a council</h1>
      <SearchForm id="search-again" value={query} visibleLabel="Name of a council" />
      {query.trim() !== '' && (
        <section aria-labelledby="found" className="pt-4">
          <h2 id="found">
            {found.length === 0 ? `No council is called “${query}”` : `Councils near “${query}”`}
          </h2>
          {found.length === 0 && (
            <p className="mt-2">
              Try a part of the name, such as "Milton", or look through <a href="/councils">all councils</a>.
            </p>
          )}
          <FoundCouncils found={found} />
        </section>
      )}
    </div>
  )
}
