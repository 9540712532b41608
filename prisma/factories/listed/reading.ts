import type { ListedReading } from '@/lib/domain/listed'
import type { ListedFile } from '@/lib/domain/listed-plan'

/** A list as it may have been read; anything left out is as for a list of a category that shows what is newest. */
export function listedReading(given: Partial<ListedReading> = {}): ListedReading {
  return {
    page: 'decisions',
    address: 'https://www.lgo.org.uk/decisions/education',
    seenOn: '2026-06-03',
    scope: { council: null, category: null, subcategory: null, year: null, outcome: null, kind: null },
    says: null,
    isWhole: false,
    decisions: [],
    improvements: [],
    withheld: [],
    ofOtherBodies: 0,
    unknown: { outcomes: [], categories: [], subcategories: [] },
    ...given,
  }
}

let made = 0

/** A file with such a list, of bytes that no other has. */
export function listedFile(given: Partial<ListedReading> = {}, name = 'list.html'): ListedFile {
  return { file: { sha256: String(++made).padStart(64, '0'), name }, listed: listedReading(given) }
}
