import type { Day } from '@/lib/domain/day'
import type { ListedReading, ListScope } from '@/lib/domain/listed'
import { listedCategory, listedSubcategory } from '@/lib/domain/listed-categories'
import type { NameIndex } from '@/lib/domain/name-index'

/** What an entry is read with. */
export type Context = {
  names: NameIndex
  /** The day of the copy, or of today where the copy does not say it: nothing was decided later. */
  last: Day
  unknown: Unknown
}

/** Collects the words that no table of ours knows. */
export class Unknown {
  private readonly words = {
    outcomes: new Set<string>(),
    categories: new Set<string>(),
    subcategories: new Set<string>(),
  }

  /** The name of a category as it is written here, or as it is given. */
  category(given: string | null): string | null {
    if (given === null) return null
    const known = listedCategory(given)
    if (!known) this.words.categories.add(given)
    return known?.name ?? given
  }

  /** @param category its name, as `category` gives it */
  subcategory(given: string | null, category: string | null): string | null {
    if (given === null) return null
    const known = listedSubcategory(given, category) ?? listedSubcategory(given, null)
    if (known === null) this.words.subcategories.add(given)
    return known ?? given
  }

  outcome(printed: string): void {
    this.words.outcomes.add(printed)
  }

  all(): ListedReading['unknown'] {
    const { outcomes, categories, subcategories } = this.words
    return { outcomes: [...outcomes], categories: [...categories], subcategories: [...subcategories] }
  }
}

/** The scope of a page that is no list, or does not say what it is of. */
export const NO_SCOPE: ListScope = {
  council: null,
  category: null,
  subcategory: null,
  year: null,
  outcome: null,
  kind: null,
}
