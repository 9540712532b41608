import MiniSearch from 'minisearch'
import type { Council, CouncilAlias } from './council'
import { normaliseName } from './normalise-name'

/** How many councils a search answers with at most. */
const MOST_FOUND = 20

/** Finds councils by what people type. */
export type CouncilSearch = {
  /** Councils that go by exactly this name; several where a name belongs to several. */
  named(query: string): Council[]
  /** Councils whose names come near, the nearest first; typing errors forgiven unless told otherwise. */
  nearest(query: string, options?: { forgiving: boolean }): Council[]
}

/** Makes a search of the register's names. */
export function councilSearch(councils: Council[], aliases: CouncilAlias[]): CouncilSearch {
  const bySlug = new Map(councils.map((council) => [council.slug, council]))
  const index = new MiniSearch({ fields: ['normalised'], idField: 'id', storeFields: ['slug'] })
  index.addAll(aliases.map(({ slug, normalised }, id) => ({ id, slug, normalised })))

  function councilsOf(slugs: string[]): Council[] {
    return [...new Set(slugs)].flatMap((slug) => bySlug.get(slug) ?? [])
  }

  return {
    named(query) {
      const wanted = normaliseName(query)
      return councilsOf(aliases.filter(({ normalised }) => normalised === wanted).map(({ slug }) => slug))
    },
    nearest(query, { forgiving } = { forgiving: true }) {
      const found = index.search(withoutTypeWords(normaliseName(query)), {
        prefix: true,
        fuzzy: forgiving ? 0.25 : false,
        combineWith: 'AND',
      })
      return councilsOf(found.map(({ slug }) => slug as string)).slice(0, MOST_FOUND)
    },
  }
}

/** Words that nearly every council's name has, and so tell none from another. */
const TYPE_WORDS = new Set([
  'council',
  'borough',
  'district',
  'city',
  'county',
  'metropolitan',
  'london',
  'of',
  'the',
])

function withoutTypeWords(normalised: string): string {
  const words = normalised.split(' ')
  const telling = words.filter((word) => !TYPE_WORDS.has(word))
  return (telling.length > 0 ? telling : words).join(' ')
}
