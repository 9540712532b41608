import type { Metadata } from 'next'
import { FoundCouncils } from '@/components/councils/found-councils'
import { SearchForm } from '@/components/page/search-form'
import { searchResult } from '@/lib/views/search-page'

export const metadata: Metadata = { title: 'No such council', robots: { index: false } }

/** What `proxy.ts` answers with, as "not found", for a council that the register does not have. */
export default async function NoSuchCouncil({
  searchParams,
}: {
  searchParams: Promise<{ asked?: string | string[] }>
}) {
  const { asked } = await searchParams
  const name = (typeof asked === 'string' ? asked : '').replaceAll('-', ' ').slice(0, 100)
  const { found } = await searchResult(name)
  return (
    <div className="max-w-measure space-y-6">
      <h1>There is no council “{name}”</h1>
      {found.length > 0 && (
        <section aria-labelledby="nearest">
          <h2 id="nearest">The nearest names</h2>
          <FoundCouncils found={found.slice(0, 8)} />
        </section>
      )}
      <SearchForm id="search-from-404" visibleLabel="Find a council" />
      <p>
        Or look through <a href="/councils">all councils</a>.
      </p>
    </div>
  )
}
