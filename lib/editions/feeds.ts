import { councilAddress } from '@/lib/council/address'
import { councilBySlug } from '@/lib/data/councils'
import { type DatedEdition, editionsWithSourcesOf, newestEditions } from '@/lib/data/editions'
import { countsByEdition, type FigureChange, figureChanges } from '@/lib/data/figure-changes'
import { groupBy } from '@/lib/domain/group-by'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { listInWords } from '@/lib/words/numbers'
import { councilFeedAddress, EDITIONS_ADDRESS, EDITIONS_FEED_ADDRESS, editionAddress } from './address'
import type { AtomEntry, AtomFeed } from './atom'
import { changeInWords, changeReason } from './change-words'
import { countsInWords } from './editions-page'

/** Readers of feeds ask again and again, and keep what they had. */
const MOST_ENTRIES = 50
const MOST_OF_COUNCIL = 20

/**
 * Every edition, newest first.
 * @param now when there is no edition yet, so that nothing else says when the feed was last as it is
 */
export async function editionsFeed(now: Date): Promise<AtomFeed> {
  const [editions, counts] = await Promise.all([newestEditions(MOST_ENTRIES), countsByEdition()])
  return {
    title: 'Upheld: editions',
    subtitle: 'What each edition added or changed in the figures of councils in England.',
    address: EDITIONS_FEED_ADDRESS,
    page: EDITIONS_ADDRESS,
    updated: editions[0]?.publishedAt ?? now,
    entries: editions.map(({ number, publishedAt, summary, note }) => ({
      id: editionAddress(number),
      title: `Edition ${number}`,
      page: editionAddress(number),
      published: publishedAt,
      content: [summary, ...noteInWords(note), `${countsInWords(counts.get(number))}.`],
    })),
  }
}

/**
 * The editions that added or changed something of a council, newest first.
 * @param now as for the feed of all editions
 * @returns null for a council that the register does not have
 */
export async function councilFeed(slug: string, now: Date): Promise<AtomFeed | null> {
  const [council, touching, newest] = await Promise.all([
    councilBySlug(slug),
    editionsWithSourcesOf(slug, MOST_OF_COUNCIL),
    newestEditions(1),
  ])
  if (!council) return null
  const entries = await Promise.all(
    touching.map(async (edition) =>
      councilEntry(slug, edition, await figureChanges(edition.number - 1, edition.number, { slugs: [slug] })),
    ),
  )
  return {
    title: `Upheld: ${council.officialName}`,
    subtitle: `What each edition added or changed in the figures of ${council.officialName}.`,
    address: councilFeedAddress(slug),
    page: councilAddress(slug),
    updated: entries[0]?.published ?? newest[0]?.publishedAt ?? now,
    entries,
  }
}

function councilEntry(slug: string, edition: DatedEdition, changes: FigureChange[]): AtomEntry {
  const { number, publishedAt, note } = edition
  const byYear = [...groupBy(changes, ({ year }) => year)]
  const years = byYear.map(([year]) => year)
  return {
    id: `${councilFeedAddress(slug)}#edition-${number}`,
    title:
      years.length === 0
        ? `Edition ${number}: no figure changed`
        : `Edition ${number}: figures for ${listInWords(years.toSorted())}`,
    page: editionAddress(number),
    published: publishedAt,
    content: [
      ...(years.length === 0
        ? ['A source of this council was added, replaced or withdrawn. None of its figures changed.']
        : byYear.flatMap(([year, ofYear]) => yearInWords(year, ofYear))),
      ...noteInWords(note),
    ],
  }
}

function noteInWords(note: string | null): string[] {
  return note === null ? [] : [`Note for readers: ${note}`]
}

/** Of a year that is new only what was put right is said figure by figure. */
function yearInWords(year: ReportingYear, changes: FigureChange[]): string[] {
  const isNew = changes.every(({ before }) => before === null)
  const said = changes.filter(({ correction }) => correction || !isNew)
  return [
    ...(isNew ? [`${year}. We added the figures of this year.`] : []),
    ...said.map((change) => `${year}. ${changeInWords(change)}. ${changeReason(change)}`),
  ]
}
