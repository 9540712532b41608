import type { CoveredYear } from '@/lib/data/council-years'
import type { Council } from '@/lib/domain/council'
import { councilInAddress, ombudsmanAddress } from '@/lib/domain/ombudsman-address'
import { councilYearAddress } from '@/lib/letter/address'
import { listInWords } from '@/lib/words/numbers'
import { reviewAddress } from '../address'
import type { TypeProgress } from './type-progress'

/** A council whose letter did not come in, or cannot be used. */
export type MissingLetter = {
  slug: string
  name: string
  /** Its page on the Ombudsman's site, as a source names it; null where we never saw it. */
  page: string | null
  /** What we know of the council's year all the same, in a sentence; null for nothing. */
  note: string | null
  /** The page of what is published of its year; null where nothing is. */
  href: string | null
  /** The review of a letter that a person set aside; null where there is none. */
  setAside: { number: number; href: string } | null
}

/** The addresses of councils' pages of figures that were seen, by their slugs: the newest of each. */
export function pagesOfCouncils(seen: { slug: string; url: string }[]): Map<string, string> {
  return new Map(
    seen.flatMap(({ slug, url }) => {
      // The address of a web archive names the council too, but the page itself is what people look for.
      const site = councilInAddress(url)
      return site === null ? [] : [[slug, ombudsmanAddress({ kind: 'statistics', slug: site })] as const]
    }),
  )
}

/** @param pages as `pagesOfCouncils` gives them: addresses that nobody saw are not made up */
export function missingLetters(
  { missing, setAside }: Pick<TypeProgress, 'missing' | 'setAside'>,
  covered: Map<string, CoveredYear>,
  pages: Map<string, string>,
): MissingLetter[] {
  return missing.map(({ slug, name }: Council) => {
    const known = covered.get(slug)
    const review = setAside.get(slug)
    const others = [
      ...(known?.publication ? ['the Ombudsman’s map'] : []),
      ...(known && known.dataFiles.length > 0 ? ['the data files'] : []),
    ]
    return {
      slug,
      name,
      page: pages.get(slug) ?? null,
      note: others.length > 0 ? `figures from ${listInWords(others)}` : null,
      href: known && others.length > 0 ? councilYearAddress(slug, known.year) : null,
      setAside: review === undefined ? null : { number: review, href: reviewAddress(review) },
    }
  })
}
