import { councilYearsOf } from '@/lib/data/council-years'
import { councilBySlug } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import type { Council } from '@/lib/domain/council'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type FoundCouncil, type FoundView, foundView, onlyMeant } from './found-view'
import { registerSearch } from './register-search'

/** What a search found, with the address of the one council that was meant, if it is plain which. */
type SearchResult = FoundView & { only: string | null }

export async function searchResult(query: string): Promise<SearchResult> {
  const { search } = await registerSearch()
  const finding = search(query)
  return { only: onlyMeant(query, finding), ...foundView(query, finding) }
}

const MOST_NEAREST = 8

type NotPublishedPage = {
  council: Council | null
  /** What was asked for, as words; null where the address names no council. */
  name: string | null
  years: ReportingYear[]
  nearest: FoundCouncil[]
}

/** @param slug the council's part of the address that was asked for; null where there was none */
export async function notPublishedPage(slug: string | null): Promise<NotPublishedPage> {
  if (slug === null) return { council: null, name: null, years: [], nearest: [] }
  const name = slug.replaceAll('-', ' ')
  const [council, edition] = await Promise.all([councilBySlug(slug), currentEdition()])
  if (council) {
    const published = edition ? await councilYearsOf(slug, edition.number) : []
    return { council, name, years: published.map(({ year }) => year), nearest: [] }
  }
  const { found } = await searchResult(name)
  return { council: null, name, years: [], nearest: found.slice(0, MOST_NEAREST) }
}
