import { councilAddress } from '@/lib/addresses'
import type { Council } from '@/lib/councils/council'
import { councilSearch } from '@/lib/councils/search'
import { allAliases, allCouncils } from '@/lib/data/councils'
import { councilFacts } from './council-facts'

/** A council that was found. */
export type FoundCouncil = { officialName: string; facts: string; href: string }

/** What a search found: the one council meant, or those that come near. */
export type SearchResult = { only: string | null; found: FoundCouncil[] }

/**
 * Finds councils by any usual name.
 * @returns the address of the only council that goes by the name, if it is one; else those that come near
 */
export async function searchResult(query: string): Promise<SearchResult> {
  const search = councilSearch(...(await Promise.all([allCouncils(), allAliases()])))
  const named = search.named(query)
  const [only] = named
  if (only && named.length === 1) return { only: councilAddress(only.slug), found: named.map(found) }
  const nearest = query.trim() === '' ? [] : search.nearest(query)
  const all = [...named, ...nearest.filter((council) => !named.includes(council))]
  return { only: null, found: all.map(found) }
}

function found(council: Council): FoundCouncil {
  return {
    officialName: council.officialName,
    facts: councilFacts(council).join(', '),
    href: councilAddress(council.slug),
  }
}
