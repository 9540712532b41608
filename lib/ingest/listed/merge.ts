import type { Day } from '@/lib/domain/day'
import type { ListedField, ReadDecision, ReadImprovement } from '@/lib/domain/listed'
import { isLater } from '@/lib/domain/listed-plan'

/** What one copy says of an entry. */
export type Said<Entry, From> = {
  entry: Entry
  from: From
  seenOn: Day | null
  /** Whether it is what an edition shows already. */
  isPublished: boolean
  /** Of what is published: that it was read from a copy that comes again, and gives way to it. */
  givesWay?: boolean
}

/** How entries of a kind are set beside each other. */
export type Kind<Entry> = {
  /** Why two copies of one day cannot both be right: 'the outcome'; null where they can. */
  contradiction(one: Entry, other: Entry): string | null
  /** What `entry` says, and what only `earlier` says. */
  together(entry: Entry, earlier: Entry): Entry
}

/** One entry of several copies. */
export type Merged<Entry, From> = {
  /** Null where nothing is left that may be published. */
  entry: Said<Entry, From> | null
  /** Those of one day that cannot both be right: what is published among them stays, the others say nothing. */
  contradicting: Said<Entry, From>[]
}

/**
 * Sets beside each other what several copies say of one entry: the newest leads, and earlier ones say what it does not.
 * What is published leads before others of the same day. Where copies of the newest day contradict, earlier ones that
 * come do not take their place; what is published stays.
 * @param said at least one, in the order of the files
 */
export function merged<Entry, From>(said: Said<Entry, From>[], kind: Kind<Entry>): Merged<Entry, From> {
  const newestFirst = said.toSorted(byAge)
  const [newest] = newestFirst
  if (!newest) throw new Error('An entry is in no copy.')
  const ofNewestDay = newestFirst.filter(({ seenOn, givesWay }) => seenOn === newest.seenOn && !givesWay)
  const stays = ofNewestDay.find(({ isPublished }) => isPublished)
  const contradicting = ofNewestDay.filter((one) =>
    (stays ? [stays] : ofNewestDay).some((other) => kind.contradiction(one.entry, other.entry) !== null),
  )
  if (stays && contradicting.length > 0) contradicting.push(stays)
  const mayLead = newestFirst.filter(
    (one) => one.isPublished || (!contradicting.includes(one) && (stays || contradicting.length === 0)),
  )
  const [leading, ...earlier] = mayLead
  if (!leading) return { entry: null, contradicting }
  const entry = earlier.reduce((sum, { entry: other }) => kind.together(sum, other), leading.entry)
  return { entry: { ...leading, entry }, contradicting }
}

function byAge(
  a: { seenOn: Day | null; isPublished: boolean; givesWay?: boolean },
  b: { seenOn: Day | null; isPublished: boolean; givesWay?: boolean },
): number {
  if (a.seenOn !== b.seenOn) return isLater(a.seenOn, b.seenOn) ? -1 : 1
  return rankOf(a) - rankOf(b)
}

function rankOf({ isPublished, givesWay }: { isPublished: boolean; givesWay?: boolean }): number {
  if (!isPublished) return 1
  return givesWay ? 2 : 0
}

export const DECISIONS: Kind<ReadDecision> = {
  contradiction(one, other) {
    if (one.outcomePrinted.toLowerCase() !== other.outcomePrinted.toLowerCase()) return 'outcome'
    if (one.decidedOn !== other.decidedOn) return 'day'
    return shareCouncil(one, other) ? null : 'council'
  },
  together(entry, earlier) {
    const isFuller = entry.recommendations.length > 0 || earlier.recommendations.length === 0
    return {
      ...entry,
      // A report on two councils has a page for each.
      councils: shareCouncil(entry, earlier) ? allCouncils(entry, earlier) : entry.councils,
      kind: earlier.kind === 'report' ? 'report' : entry.kind,
      category: entry.category ?? earlier.category,
      subcategory: entry.subcategory ?? earlier.subcategory,
      summary: entry.summary ?? earlier.summary,
      address: entry.address ?? earlier.address,
      recommendations: isFuller ? entry.recommendations : earlier.recommendations,
      satisfiedOn: entry.satisfiedOn ?? earlier.satisfiedOn,
      alsoReferences: entry.alsoReferences.length > 0 ? entry.alsoReferences : earlier.alsoReferences,
      listedAt: entry.listedAt ?? earlier.listedAt,
      places: { ...earlier.places, ...entry.places },
    }
  },
}

export const IMPROVEMENTS: Kind<ReadImprovement> = {
  contradiction(one, other) {
    if (one.decidedOn === null || other.decidedOn === null) return null
    return one.decidedOn === other.decidedOn ? null : 'day'
  },
  together(entry, earlier) {
    return {
      ...entry,
      category: entry.category ?? earlier.category,
      subcategory: entry.subcategory ?? earlier.subcategory,
      decidedOn: entry.decidedOn ?? earlier.decidedOn,
      summary: entry.summary ?? earlier.summary,
      listedAt: entry.listedAt ?? earlier.listedAt,
      places: { ...earlier.places, ...entry.places },
    }
  },
}

function shareCouncil(one: ReadDecision, other: ReadDecision): boolean {
  return one.councils.some(({ slug }) => other.councils.some((council) => council.slug === slug))
}

function allCouncils(entry: ReadDecision, earlier: ReadDecision): ReadDecision['councils'] {
  const more = earlier.councils.filter(({ slug }) => !entry.councils.some((council) => council.slug === slug))
  return [...entry.councils, ...more]
}

/** The words of what is listed no longer go, and the places that quote them. */
export function withoutWords<Entry extends ReadDecision | ReadImprovement>(entry: Entry): Entry {
  const { summary, recommendations, improvements, ...places } = entry.places as Partial<
    Record<ListedField, { line: number; quote: string }>
  >
  return {
    ...entry,
    summary: null,
    ...('recommendations' in entry && { recommendations: [] }),
    ...('improvements' in entry && { improvements: [] }),
    places,
  }
}
