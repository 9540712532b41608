// What the page of a search asks the database for, over and over, in a process that keeps nothing between the askings.
import { closeDatabase } from '@/lib/data/client'
import { type ListedSearch, listedSearchCounts, searchListed } from '@/lib/data/listed-search'
import { stemsOf } from '@/lib/data/listed-words'
import { wordsLookedFor, wordsOf } from '@/lib/domain/found-words'
import { readSearch } from '@/lib/domain/search-query'
import { percentile } from '../percentile'
import { tellStep, toldStep } from '../step'

/** `databaseUrl`: one with invented decisions in it; `edition`: the one that shows them. */
export type SearchesTold = { databaseUrl: string; edition: number; times: number }

/** How long a search takes from its words to its entries and counts, in milliseconds. */
export type SearchTime = { what: string; entries: number; median: number; p95: number }

type Case = { what: string; search: ListedSearch; order?: 'newest' | 'match'; page?: number }

const CASES: Case[] = [
  { what: 'a word of the field with its other names', search: { words: 'EHCP' } },
  { what: 'two words', search: { words: 'education plan' } },
  { what: 'two words, best match first', search: { words: 'education plan' }, order: 'match' },
  { what: 'a phrase', search: { words: '"temporary accommodation"' } },
  { what: 'words with one left out', search: { words: 'council -blue' } },
  { what: 'a word that is in all', search: { words: 'council' } },
  { what: 'a word that is in all, best match first', search: { words: 'council' }, order: 'match' },
  { what: 'a word that is in none', search: { words: 'giraffe' } },
  {
    what: 'words, with every filter',
    search: { words: 'plan', category: 'Education', year: '2022-23', outcome: 'upheld' },
  },
  { what: 'a category, without words', search: { category: 'Education' } },
  { what: 'a category, without words, page 100', search: { category: 'Education' }, page: 100 },
]

const PER_PAGE = 25

const { databaseUrl, edition, times } = toldStep<SearchesTold>()
process.env.DATABASE_URL = databaseUrl
const results: SearchTime[] = []
for (const one of CASES) {
  const taken: number[] = []
  let entries = 0
  // The first time is not counted: the connection is made in it.
  for (let time = 0; time <= times; time++) {
    const before = performance.now()
    entries = await ask(one)
    if (time > 0) taken.push(performance.now() - before)
  }
  results.push({
    what: one.what,
    entries,
    median: percentile(taken, 0.5) ?? Number.NaN,
    p95: percentile(taken, 0.95) ?? Number.NaN,
  })
}
await closeDatabase()
tellStep(results)

async function ask({ search, order = 'newest', page = 1 }: Case): Promise<number> {
  const query = readSearch(search.words ?? '')
  const [counts, found] = await Promise.all([
    listedSearchCounts(edition, search),
    searchListed(edition, search, order, { page, perPage: PER_PAGE }),
  ])
  if (query) {
    const texts = found.flatMap((one) =>
      one.what === 'decision' ? (one.decision.summary ?? []) : one.improvement.improvements,
    )
    await stemsOf([...wordsLookedFor(query), ...wordsOf(texts)])
  }
  return counts.reduce((sum, { count }) => sum + count, 0)
}
