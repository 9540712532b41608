import { SEARCH_INDEX_ADDRESS } from '@/lib/search/address'
import { type CouncilSearch, councilSearch } from '@/lib/search/search'
import type { SearchIndex } from '@/lib/search/search-index'

let kept: Promise<CouncilSearch> | undefined

/**
 * The search of all names and postcodes' first halves, which looks them up here: what is typed is sent nowhere.
 * Fetched once for a page, and again where it did not come.
 */
export function fetchSearch(): Promise<CouncilSearch> {
  kept ??= fetchIndex().then(councilSearch)
  kept.catch(() => {
    kept = undefined
  })
  return kept
}

async function fetchIndex(): Promise<SearchIndex> {
  const answer = await fetch(SEARCH_INDEX_ADDRESS)
  if (!answer.ok) throw new Error(`${SEARCH_INDEX_ADDRESS} answered ${answer.status}.`)
  return answer.json()
}
