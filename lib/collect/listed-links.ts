import type { Council } from '@/lib/domain/council'
import { listedCategory } from '@/lib/domain/listed-categories'
import type { NameIndex } from '@/lib/domain/name-index'
import {
  ombudsmanKey,
  pageOfList,
  readOmbudsmanAddress,
  sameOmbudsmanList,
} from '@/lib/domain/ombudsman-address'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { Link } from './links'
import { type ListWant, wantedOfPart } from './wanted-lists'

/** A link to a page of what the Ombudsman lists, and what should stand there. */
export type ListedLink = {
  address: string
  want: ListWant
  leadsTo:
    | 'decisions'
    | 'report'
    | 'improvements'
    /** A page on the council that is no list, but should lead to some. */
    | 'lists-page'
}

/** What a council's links are followed for. */
export type Looking = {
  council: Council
  /** How the site's addresses name the council. */
  slug: string | null
  year: ReportingYear
  wants: readonly ListWant[]
  names: NameIndex
}

/**
 * The links of a page on a council that lead to what is wanted: its decisions of the year, or all that a search for
 * its name finds; its service improvements; decisions that stand there by themselves, which are its public reports;
 * other pages on it that should lead to some. Each page once.
 */
export function listedAmong(links: readonly Link[], looking: Looking): ListedLink[] {
  const { council, slug, year, wants, names } = looking
  const seen = new Set<string>()
  return links.flatMap(({ address }) => {
    const [found, key] = [leadingTo(address), ombudsmanKey(address)]
    if (!found || key === null || seen.has(key) || !wants.includes(found.want)) return []
    seen.add(key)
    return { address, ...found }
  })

  function leadingTo(address: string): Pick<ListedLink, 'want' | 'leadsTo'> | null {
    const page = readOmbudsmanAddress(address)
    switch (page?.kind) {
      case 'decisions-of-year':
        return page.slug === slug && page.year === year ? { want: 'decisions', leadsTo: 'decisions' } : null
      case 'decisions': {
        const named = names.find(page.council, year)
        const isCouncil = named.kind === 'found' && named.council.slug === council.slug
        return isCouncil ? { want: 'decisions', leadsTo: 'decisions' } : null
      }
      case 'service-improvements':
        return page.slug === slug ? { want: 'improvements', leadsTo: 'improvements' } : null
      case 'decision':
        return { want: 'reports', leadsTo: 'report' }
      case 'council': {
        if (page.slug !== slug || page.part === null) return null
        const want = wantedOfPart(page.part, wants)
        return want && { want, leadsTo: 'lists-page' }
      }
      default:
        return null
    }
  }
}

/** Where a list goes on, if its page says so: the page after it, or what is called "Next". */
export function nextPage(links: readonly Link[], address: string): string | null {
  const others = links.filter(
    (link) =>
      sameOmbudsmanList(link.address, address) && ombudsmanKey(link.address) !== ombudsmanKey(address),
  )
  const next =
    others.find((link) => pageOfList(link.address) === pageOfList(address) + 1) ??
    others.find(({ words }) => /^next\b/i.test(words))
  return next?.address ?? null
}

/**
 * The lists of known categories that some links lead to; of a subcategory only where there is none of its category,
 * which has the same decisions.
 */
export function categoryLists(links: readonly Link[]): string[] {
  const lists = new Map<string, { address: string; category: string; isWhole: boolean }>()
  for (const { address } of links) {
    const [page, key] = [readOmbudsmanAddress(address), ombudsmanKey(address)]
    if (page?.kind !== 'category' || !listedCategory(page.category)) continue
    if (key === null || pageOfList(address) > 1 || lists.has(key)) continue
    lists.set(key, { address, category: page.category, isWhole: page.subcategory === null })
  }
  const all = [...lists.values()]
  const whole = new Set(all.filter(({ isWhole }) => isWhole).map(({ category }) => category))
  return all.flatMap(({ address, category, isWhole }) => (isWhole || !whole.has(category) ? address : []))
}
