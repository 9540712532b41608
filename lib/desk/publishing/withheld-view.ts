import type { StillWithheld } from '@/lib/desk/draft/difference'
import { groupBy } from '@/lib/domain/group-by'
import { inCount, inFull } from '@/lib/words/numbers'
import { REVIEWS_ADDRESS, reviewAddress } from '../address'
import { atDesk } from '../at-desk'

/** So many are named; the rest are in the queue. */
const MOST_NAMED = 20

export type WithheldView = {
  /** 'The edition would publish nothing of 6 sources: 4 of 2023-24, 2 of an unknown year.' */
  overview: string
  named: { number: number; words: string; why: string; href: string }[]
  /** How many more there are, and where all are; null where all are named. */
  more: { words: string; href: string } | null
}

const SOURCES = { one: 'source', many: 'sources' }

/** What no edition shows until somebody decides. */
export function withheldView(withheld: StillWithheld[]): WithheldView {
  const byYear = [...groupBy(withheld, ({ year }) => year ?? '')].toSorted(([a], [b]) => b.localeCompare(a))
  const years = byYear.map(
    ([year, some]) => `${inFull(some.length)} of ${year === '' ? 'an unknown year' : year}`,
  )
  const left = withheld.length - MOST_NAMED
  return {
    overview:
      withheld.length === 0
        ? 'Nothing waits for a review.'
        : `${inCount(withheld.length, SOURCES)} would stay withheld: ${years.join(', ')}.`,
    named: withheld.slice(0, MOST_NAMED).map(({ number, council, year, file, reasons }) => ({
      number,
      words: `${council ?? file}${year === null ? '' : `, ${year}`}`,
      why: reasons.map(({ message }) => atDesk(message)).join(' '),
      href: reviewAddress(number),
    })),
    more: left > 0 ? { words: `${inCount(left, SOURCES)} more`, href: REVIEWS_ADDRESS } : null,
  }
}
