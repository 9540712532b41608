'use client'

import { useSelectedLayoutSegment } from 'next/navigation'
import { SearchForm } from './search-form'

/** On every page but the front page, which has a box of its own. */
export function HeaderSearch() {
  const isFrontPage = useSelectedLayoutSegment() === null
  if (isFrontPage) return null
  return (
    <div className="not-printed w-full sm:ml-auto sm:w-80">
      <SearchForm id="search-in-header" />
    </div>
  )
}
