import { councilAddress } from '@/lib/council/address'
import { councilBySlug } from '@/lib/data/councils'
import { type DatedEdition, editionsTouching, newestEditions } from '@/lib/data/editions'
import { countsByEdition, type FigureChange, figureChanges } from '@/lib/data/figure-changes'
import {
  decisionsAdded,
  type ListedChanges,
  listedChanges,
  listedChangesByEdition,
  type NamedDecision,
} from '@/lib/data/listed-changes'
import { groupBy } from '@/lib/domain/group-by'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { councilDecisionsAddress } from '@/lib/listed/address'
import { inFull, listInWords } from '@/lib/words/numbers'
import { councilFeedAddress, EDITIONS_ADDRESS, EDITIONS_FEED_ADDRESS, editionAddress } from './address'
import type { AtomEntry, AtomFeed } from './atom'
import { changeInWords, changeReason } from './change-words'
import { countsInWords } from './editions-page'
import { decisionInWords, listedChangesInSentences, listedInTitle } from './listed-change-words'

/** Readers of feeds ask again and again, and keep what they had. */
const MOST_ENTRIES = 50
const MOST_OF_COUNCIL = 20
/** Decisions that an entry names: public reports first. */
const MOST_NAMED = 20

/**
 * Every edition, newest first.
 * @param now when there is no edition yet, so that nothing else says when the feed was last as it is
 */
export async function editionsFeed(now: Date): Promise<AtomFeed> {
  const [editions, counts] = await Promise.all([newestEditions(MOST_ENTRIES), countsByEdition()])
  const listed = await listedChangesByEdition(editions.map(({ number }) => number))
  return {
    title: 'Upheld: editions',
    subtitle:
      'What each edition added or changed in the figures of councils in England, and in what the Ombudsman lists about them.',
    address: EDITIONS_FEED_ADDRESS,
    page: EDITIONS_ADDRESS,
    updated: editions[0]?.publishedAt ?? now,
    entries: editions.map(({ number, publishedAt, summary, note }) => ({
      id: editionAddress(number),
      title: `Edition ${number}`,
      page: editionAddress(number),
      published: publishedAt,
      content: [summary, ...noteInWords(note), ...countsInWords(counts.get(number), listed.get(number))],
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
    editionsTouching(slug, MOST_OF_COUNCIL),
    newestEditions(1),
  ])
  if (!council) return null
  const entries = await Promise.all(
    touching.map(async (edition) => {
      const { number } = edition
      const [figures, listed, added] = await Promise.all([
        figureChanges(number - 1, number, { slugs: [slug] }),
        listedChanges(number, slug),
        decisionsAdded(number, slug, MOST_NAMED),
      ])
      return councilEntry(slug, edition, { figures, listed, added })
    }),
  )
  return {
    title: `Upheld: ${council.officialName}`,
    subtitle: `What each edition added or changed in the figures of ${council.officialName}, and in what the Ombudsman lists about it.`,
    address: councilFeedAddress(slug),
    page: councilAddress(slug),
    updated: entries[0]?.published ?? newest[0]?.publishedAt ?? now,
    entries,
  }
}

type OfCouncil = { figures: FigureChange[]; listed: ListedChanges[]; added: NamedDecision[] }

function councilEntry(slug: string, edition: DatedEdition, { figures, listed, added }: OfCouncil): AtomEntry {
  const { number, publishedAt, note } = edition
  const byYear = [...groupBy(figures, ({ year }) => year)]
  const years = byYear.map(([year]) => year)
  const inTitle = [
    ...(years.length > 0 ? [`figures for ${listInWords(years.toSorted())}`] : []),
    ...[listedInTitle(listed) ?? []].flat(),
  ]
  return {
    id: `${councilFeedAddress(slug)}#edition-${number}`,
    title: `Edition ${number}: ${inTitle.length > 0 ? inTitle.join('; ') : 'no figure changed'}`,
    page: editionAddress(number),
    published: publishedAt,
    content: [
      ...(inTitle.length === 0
        ? ['A source of this council was added, replaced or withdrawn. None of its figures changed.']
        : byYear.flatMap(([year, ofYear]) => yearInWords(year, ofYear))),
      ...listedInLines(listed, added),
      ...noteInWords(note),
    ],
    ...(listed.length > 0 && { related: councilDecisionsAddress(slug) }),
  }
}

function listedInLines(listed: ListedChanges[], added: NamedDecision[]): string[] {
  const newDecisions = listed
    .filter(({ what, fate }) => what !== 'improvement' && fate === 'added')
    .reduce((sum, { count }) => sum + count, 0)
  const more = newDecisions - added.length
  return [
    ...listedChangesInSentences(listed).map((sentence) => `From the Ombudsman’s lists: ${sentence}`),
    ...added.map(decisionInWords),
    ...(more > 0 ? [`And ${inFull(more)} more.`] : []),
  ]
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
