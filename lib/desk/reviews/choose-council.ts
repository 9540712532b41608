import { councilBySlug } from '@/lib/data/councils'
import { type FoundCouncil, foundView, onlyMeant } from '@/lib/search/found-view'
import { registerSearch } from '@/lib/search/register-search'

export type CouncilChoice = {
  typed: string
  /** The council that is meant; null where none is, or several may be. */
  slug: string | null
  /** Its full name. */
  name: string | null
  /** Those to choose from. */
  found: Pick<FoundCouncil, 'slug' | 'officialName' | 'facts'>[]
  /** What was found, in a sentence; null where nothing was typed. */
  title: string | null
}

/**
 * The council that somebody means by what they typed, in any form of its name.
 * @param chosen the slug of the one that they chose of those found before; '' where they chose none
 */
export async function chooseCouncil(typed: string, chosen: string): Promise<CouncilChoice> {
  const name = typed.trim()
  const { search } = await registerSearch()
  const finding = search(name)
  const { found, title } = foundView(name, finding)
  const only = onlyMeant(name, finding)
  const meant =
    found.find(({ slug }) => slug === chosen) ??
    found.find(({ href }) => href === only) ??
    (found.length === 1 ? found[0] : undefined)
  const council = meant ? await councilBySlug(meant.slug) : null
  return {
    typed: name,
    slug: council?.slug ?? null,
    name: council?.officialName ?? null,
    found: found.map(({ slug, officialName, facts }) => ({ slug, officialName, facts })),
    title,
  }
}
