import { type FoundView, foundView, onlyMeant } from './found-view'
import { registerSearch } from './register-search'

/** What a search found, with the address of the one council that was meant, if it is plain which. */
export type SearchResult = FoundView & { only: string | null }

/** Finds councils by any usual name, or by the first half of a postcode. */
export async function searchResult(query: string): Promise<SearchResult> {
  const { search } = await registerSearch()
  const finding = search(query)
  return { only: onlyMeant(query, finding), ...foundView(query, finding) }
}
