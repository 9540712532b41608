import { type ListedSearch, listedSearchCounts, searchListed } from '@/lib/data/listed-search'
import { stemsOf } from '@/lib/data/listed-words'
import { wordsLookedFor, wordsOf } from '@/lib/domain/found-words'
import { readSearch } from '@/lib/domain/search-query'

/** As many as the page of the search has. */
const PART = { page: 1, perPage: 25 }

const SEARCHES: Record<string, { search: ListedSearch; order?: 'newest' | 'match'; page?: number }> = {
  'search: a word with other names, “EHCP”': { search: { words: 'EHCP' } },
  'search: two words, “education plan”': { search: { words: 'education plan' } },
  'search: the same, best match first': { search: { words: 'education plan' }, order: 'match' },
  'search: a phrase': { search: { words: '"temporary accommodation"' } },
  'search: words, with every filter': {
    search: { words: 'education plan', category: 'Education', year: '2022-23', outcome: 'upheld' },
  },
  'search: a word that all have, “council”': { search: { words: 'council' } },
  'search: a category, page 100': { search: { category: 'Education' }, page: 100 },
}

/**
 * What the page of a search asks the database for, by name: the entries and what they can be narrowed to at once, then
 * the forms of all their words. Without words it has counted them before.
 * @returns of each, how many entries are found
 */
export function searchesOfPage(edition: number): Record<string, () => Promise<number>> {
  return Object.fromEntries(
    Object.entries(SEARCHES).map(([name, { search, order = 'newest', page = 1 }]) => [
      name,
      async () => {
        const query = readSearch(search.words ?? '')
        const [counts, found] = await Promise.all([
          query ? listedSearchCounts(edition, search) : [],
          searchListed(edition, search, order, { ...PART, page }),
        ])
        if (!query) return found.length
        const texts = found.flatMap((one) =>
          one.what === 'decision' ? (one.decision.summary ?? []) : one.improvement.improvements,
        )
        await stemsOf([...wordsLookedFor(query), ...wordsOf(texts)])
        return counts.reduce((sum, { count }) => sum + count, 0)
      },
    ]),
  )
}
