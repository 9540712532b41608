import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { FoundCouncils } from '@/components/search/found-councils'
import { SearchForm } from '@/components/ui/search-form'
import { searchResult } from '@/lib/search/search-page'

export const metadata: Metadata = { title: 'Find a council' }

export default async function Search({ searchParams }: { searchParams: Promise<{ q?: string | string[] }> }) {
  const { q } = await searchParams
  const query = (typeof q === 'string' ? q : '').slice(0, 200)
  const { only, title, note, found } = await searchResult(query)
  if (only) redirect(only)
  return (
    <div className="max-w-measure space-y-6">
      <h1>Find a council</h1>
      <SearchForm
        id="search-again"
        value={query}
        visibleLabel="Name of a council, or first half of a postcode"
      />
      {title && (
        <section aria-labelledby="found" className="pt-4">
          <h2 id="found">{title}</h2>
          {note && <p className="mt-2">{note}</p>}
          <FoundCouncils found={found} />
          <p className="mt-4">
            Or look through <a href="/councils">all councils</a>.
          </p>
        </section>
      )}
    </div>
  )
}
