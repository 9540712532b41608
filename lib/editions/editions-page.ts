import { allEditions } from '@/lib/data/editions'
import { countsByEdition } from '@/lib/data/figure-changes'
import { type ListedChanges, listedChangesByEdition } from '@/lib/data/listed-changes'
import { dayInWords } from '@/lib/domain/day'
import type { Edition } from '@/lib/domain/edition'
import { inCount } from '@/lib/words/numbers'
import { editionAddress } from './address'
import { listedChangesInWords } from './listed-change-words'

export type EditionInList = {
  number: number
  href: string
  published: string
  summary: string
  note: string | null
  /** What it did with figures and with what the Ombudsman lists, in sentences. */
  changes: string[]
}

export async function editionsPage(): Promise<EditionInList[]> {
  const [editions, counts] = await Promise.all([allEditions(), countsByEdition()])
  const ofLists = await listedChangesByEdition(editions.map(({ number }) => number))
  return editions.map((edition) => shown(edition, counts.get(edition.number), ofLists.get(edition.number)))
}

type Counts = { added: number; replaced: number }

/**
 * @param counts those of an edition; none where it changed no figure
 * @param listed what it did with what the Ombudsman lists; none where it did nothing
 */
export function countsInWords(
  { added, replaced }: Counts = { added: 0, replaced: 0 },
  listed: ListedChanges[] = [],
): string[] {
  const figures = { one: 'figure', many: 'figures' }
  const ofLists = listedChangesInWords(listed)
  return [
    added + replaced === 0
      ? 'No figure changed.'
      : `${inCount(added, figures)} added; ${inCount(replaced, figures)} of earlier editions replaced or removed.`,
    ...(ofLists === null ? [] : [`From the Ombudsman’s lists: ${ofLists}.`]),
  ]
}

function shown(
  { number, publishedOn, summary, note }: Edition,
  counts: Counts | undefined,
  listed: ListedChanges[] | undefined,
): EditionInList {
  return {
    number,
    href: editionAddress(number),
    published: dayInWords(publishedOn),
    summary,
    note,
    changes: countsInWords(counts, listed),
  }
}
