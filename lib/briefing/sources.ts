import { councilAddress } from '@/lib/council/address'
import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import { dayInWords } from '@/lib/domain/day'
import { measuredIn } from '@/lib/domain/measured'
import { MEASURES } from '@/lib/domain/measures'
import { letterLineAddress, letterVersionAddress, sourceAddress } from '@/lib/letter/address'
import type { MeasureView } from '@/lib/series/measure-view'
import type { MoreFigures } from '@/lib/series/more-figures'
import { listInWords } from '@/lib/words/numbers'
import { type FigureSource, sourceOf } from '@/lib/words/source-words'
import type { BriefingSource } from './briefing'

/** Whole addresses of what a briefing rests on. */
export type SourceAddresses = {
  /** Where this site stands. */
  site: string
  /** The version of the letter that the briefing shows, as a file; null where none is published. */
  letter: string | null
  /** A line of it: on the page of its year, or the file where that page shows another version by now. */
  line(page: number, line: number): string
  /** The address of a figure's source, in the site or another, made whole. */
  of(source: FigureSource): string
}

/** An address in the site or another, made whole. */
function wholeAddress(href: string, site: string): string {
  return href.startsWith('/') ? `${site}${href}` : href
}

export function sourceAddresses(
  { slug, year, letter }: CouncilYear,
  site: string,
  letterIsReplaced: boolean,
): SourceAddresses {
  const file = letter && `${site}${letterVersionAddress(slug, year, letter.sha256)}`
  return {
    site,
    letter: file,
    line: (page, line) =>
      letterIsReplaced && file ? file : `${site}${letterLineAddress(slug, year, page, line)}`,
    of: (source) =>
      letterIsReplaced && file && source.at.kind === 'letter-line'
        ? file
        : wholeAddress(sourceAddress(source), site),
  }
}

/** Where each figure of a briefing can be looked up: the line of a letter, the Ombudsman's map, the row of a data file. */
export function sourcesOf(
  council: Council,
  published: CouncilYear,
  views: MeasureView[],
  more: MoreFigures[],
  others: { council: Council; published: CouncilYear | null }[],
  addresses: SourceAddresses,
): BriefingSource[] {
  const { letter } = published
  return [
    ...(letter && addresses.letter
      ? [{ words: `The letter of ${dayInWords(letter.letterDate)}`, href: addresses.letter }]
      : []),
    ...views.flatMap((view) =>
      view.kind === 'published'
        ? [{ words: `${view.title}: ${view.source.words}`, href: addresses.of(view.source) }]
        : [],
    ),
    ...more.map(({ title, source }) => ({
      words: `${title}: ${source.words}`,
      href: addresses.of(source),
    })),
    ...others.flatMap((other) => otherSource(other, addresses.site)),
    {
      words: `Earlier years: the page of ${council.name} names the source of each figure`,
      href: `${addresses.site}${councilAddress(council.slug)}`,
    },
  ]
}

/** The letter and its pages, the map or the row of a data file, of another council's year. */
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
  const href = wholeAddress(sourceAddress(source), site)
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
