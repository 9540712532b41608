import { councilAddress } from '@/lib/council/address'
import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import { dayInWords } from '@/lib/domain/day'
import { measuredIn } from '@/lib/domain/measured'
import { MEASURES } from '@/lib/domain/measures'
import { letterVersionAddress, sourceAddress } from '@/lib/letter/address'
import type { MeasureView } from '@/lib/series/measure-view'
import type { MoreFigures } from '@/lib/series/more-figures'
import { listInWords } from '@/lib/words/numbers'
import { sourceOf } from '@/lib/words/source-words'
import type { BriefingSource } from './briefing'
import type { SourceAddresses } from './source-addresses'

/** Where each figure of a briefing can be looked up: the page and line of the letter, or the Ombudsman's map. */
export function sourcesOf(
  council: Council,
  published: CouncilYear,
  views: MeasureView[],
  more: MoreFigures[],
  others: { council: Council; published: CouncilYear | null }[],
  addresses: SourceAddresses,
): BriefingSource[] {
  const { whole } = addresses
  const { letter } = published
  return [
    ...(letter && addresses.letter
      ? [{ words: `The letter of ${dayInWords(letter.letterDate)} itself`, href: addresses.letter }]
      : []),
    ...views.flatMap((view) =>
      view.kind === 'published'
        ? [{ words: `${view.title}: ${view.source.words}`, href: whole(sourceAddress(view.source)) }]
        : [],
    ),
    ...more.map(({ title, source }) => ({
      words: `${title}: ${source.words}`,
      href: whole(sourceAddress(source)),
    })),
    ...others.flatMap((other) => otherSource(other, addresses.site)),
    {
      words: `Years before: each year's own letter or page of the map, as the page of ${council.name} names them`,
      href: `${addresses.site}${councilAddress(council.slug)}`,
    },
  ]
}

/** The letter and its pages, or the map, of another council's year. */
function otherSource(
  { council, published }: { council: Council; published: CouncilYear | null },
  site: string,
): BriefingSource[] {
  if (!published) return []
  const measured = MEASURES.flatMap((measure) => measuredIn(published, measure) ?? [])
  const [first] = measured
  if (!first) return []
  const source = sourceOf(published, first)
  const { words } = source
  const href = sourceAddress(source)
  const { letter } = published
  if (first.source !== 'letter' || !letter) return [{ words: `${council.name}: ${words}`, href }]
  const pages = [...new Set(measured.flatMap(({ figures }) => figures.map(({ place }) => place.page)))]
  const place = pages.some((page) => page > 1)
    ? `, ${pages.length === 1 ? 'page' : 'pages'} ${listInWords(pages.toSorted().map(String))}`
    : ''
  return [
    {
      words: `${council.name}: letter of ${dayInWords(letter.letterDate)}${place}`,
      href: `${site}${letterVersionAddress(published.slug, published.year, letter.sha256)}`,
    },
  ]
}
