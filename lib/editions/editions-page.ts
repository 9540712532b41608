import { allEditions } from '@/lib/data/editions'
import { countsByEdition } from '@/lib/data/figure-changes'
import { dayInWords } from '@/lib/domain/day'
import type { Edition } from '@/lib/domain/edition'
import { inCount } from '@/lib/words/numbers'
import { editionAddress } from './address'

export type ListedEdition = {
  number: number
  href: string
  published: string
  summary: string
  note: string | null
  figures: string
}

export async function editionsPage(): Promise<ListedEdition[]> {
  const [editions, counts] = await Promise.all([allEditions(), countsByEdition()])
  return editions.map((edition) => listed(edition, counts.get(edition.number)))
}

type Counts = { added: number; replaced: number }

/** @param counts those of an edition; none where it changed no figure */
export function countsInWords({ added, replaced }: Counts = { added: 0, replaced: 0 }): string {
  const figures = { one: 'figure', many: 'figures' }
  return `${inCount(added, figures)} added; ${inCount(replaced, figures)} of earlier editions replaced or removed`
}

function listed({ number, publishedOn, summary, note }: Edition, counts: Counts | undefined): ListedEdition {
  return {
    number,
    href: editionAddress(number),
    published: dayInWords(publishedOn),
    summary,
    note,
    figures: countsInWords(counts),
  }
}
