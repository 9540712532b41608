import MiniSearch from 'minisearch'
import type { Council, CouncilAlias } from './council'
import { normaliseName } from './normalise-name'

/** How many councils a search answers with at most. */
const MOST_FOUND = 20

/** Finds councils by what people type. */
export type CouncilSearch = {
  /** Councils that go by exactly this name; several where a name belongs to several. */
  named(query: string): Council[]
  /** Councils with such words or beginnings in a name; where there are none, those that come near. */
  nearest(query: string): Council[]
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
    nearest(query) {
      const words = withoutTypeWords(normaliseName(query))
      const find = (fuzzy: number | false) => index.search(words, { prefix: true, fuzzy, combineWith: 'AND' })
      const exact = find(false)
      const found = exact.length > 0 ? exact : find(0.25)
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
