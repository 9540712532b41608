import type { Metadata } from 'next'
import { Article } from '@/components/ui/article'
import { SearchForm } from '@/components/ui/search-form'
import { councilsAddress } from '@/lib/coverage/address'

// Next itself keeps it out of search engines.
export const metadata: Metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <Article title="Page not found">
      <p>
        If you typed the address, check that it is right. We may also have nothing for that council and year
        yet.
      </p>
      <SearchForm id="search-from-404" visibleLabel="Find a council" />
      <p>
        Or see <a href={councilsAddress()}>all councils</a>.
      </p>
    </Article>
  )
}
