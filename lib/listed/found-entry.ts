import type { ListedEntry } from '@/lib/data/listed-search'
import { stemsOf } from '@/lib/data/listed-words'
import { markFound, wordsLookedFor, wordsOf } from '@/lib/domain/found-words'
import type { SearchQuery } from '@/lib/domain/search-query'
import {
  type DecisionView,
  decisionView,
  type ImprovementView,
  improvementView,
  type Mark,
} from './entry-view'

/** An entry of either kind, with the words that were looked for marked in it. */
export type FoundEntry =
  | { what: 'decision'; decision: DecisionView }
  | { what: 'improvement'; improvement: ImprovementView }

/** @param council the slug of the only one whose entries are shown; null where they are of several */
export async function foundEntries(
  entries: ListedEntry[],
  query: SearchQuery | null,
  council: string | null,
): Promise<FoundEntry[]> {
  const mark = query ? await markerOf(entries, query) : undefined
  return entries.map((one) =>
    one.what === 'decision'
      ? { what: 'decision', decision: decisionView(one.decision, council, mark) }
      : { what: 'improvement', improvement: improvementView(one.improvement, council, mark) },
  )
}

async function markerOf(entries: ListedEntry[], query: SearchQuery): Promise<Mark> {
  const texts = entries.flatMap((one) => {
    const { category, subcategory, summary } = one.what === 'decision' ? one.decision : one.improvement
    const improvements = one.what === 'decision' ? [] : one.improvement.improvements
    return [category, subcategory, summary, ...improvements].filter((text) => text !== null)
  })
  const stems = await stemsOf([...new Set([...wordsLookedFor(query), ...wordsOf(texts)])])
  return (text) => markFound(text, query, stems)
}
