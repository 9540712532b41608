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
  figures: string
}

export async function editionsPage(): Promise<ListedEdition[]> {
  const [editions, counts] = await Promise.all([allEditions(), countsByEdition()])
  return editions.map((edition) => listed(edition, counts.get(edition.number)))
}

function listed(
  { number, publishedOn, summary }: Edition,
  counts: { added: number; replaced: number } | undefined,
): ListedEdition {
  const figures = { one: 'figure', many: 'figures' }
  const { added, replaced } = counts ?? { added: 0, replaced: 0 }
  return {
    number,
    href: editionAddress(number),
    published: dayInWords(publishedOn),
    summary,
    figures: `${inCount(added, figures)} added; ${inCount(replaced, figures)} of earlier editions replaced or removed`,
  }
}
