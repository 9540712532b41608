import type { Note } from '@/lib/domain/figure'
import type { Reference } from '@/lib/domain/listed'
import { ombudsmanAddress, ombudsmanKey, readOmbudsmanAddress } from '@/lib/domain/ombudsman-address'
import type { Copy } from './copy'
import { linkOfOther } from './reasons'
import { nameLine, referenceInAddress } from './references'

/** The decision's own page, without the chapter of it: its address, and the categories that this names. */
export type OwnPage = { address: string; category: string; subcategory: string | null; reference: Reference }

export function ownPageAt(address: string): OwnPage | null {
  const page = readOmbudsmanAddress(address)
  if (page?.kind !== 'decision') return null
  const [category = '', subcategory = null] = page.category.split('/')
  return {
    address: ombudsmanAddress({ ...page, chapter: null }),
    category,
    subcategory,
    reference: referenceInAddress(page.reference),
  }
}

/** What a page's links say of decisions, by the reference that addresses have. */
export class OwnPages {
  private readonly pages = new Map<Reference, Map<string, OwnPage>>()
  private readonly others = new Map<Reference, Reference>()

  constructor({ links }: Copy) {
    for (const { words, address } of links()) {
      const page = ownPageAt(address)
      if (!page) continue
      const same = this.pages.get(page.reference) ?? new Map<string, OwnPage>()
      this.pages.set(page.reference, same.set(ombudsmanKey(page.address) ?? page.address, page))
      const printed = nameLine(words)?.references[0]
      if (printed !== undefined && printed !== page.reference) {
        this.others.set(printed, page.reference)
        this.others.set(page.reference, printed)
      }
    }
  }

  /** Null where no link leads there, and where two lead to different addresses. */
  of(reference: Reference): OwnPage | null {
    const pages = [...(this.pages.get(reference)?.values() ?? [])]
    return pages.length === 1 ? (pages[0] ?? null) : null
  }

  /** Where the words of a link have another reference than its address. */
  problems(reference: Reference): Note[] {
    const other = this.others.get(reference)
    return other === undefined ? [] : [linkOfOther(reference, other)]
  }
}

/** The decisions' and reports' own pages that a copy links to: each once, and without its chapters. */
export function linkedDecisions({ links }: Copy): string[] {
  return [...new Set(links().flatMap(({ address }) => ownPageAt(address)?.address ?? []))]
}
