import { isDeepStrictEqual } from 'node:util'
import type { Day } from '@/lib/domain/day'
import { groupBy } from '@/lib/domain/group-by'
import type { ReadDecision, ReadImprovement } from '@/lib/domain/listed'
import {
  decisionKey,
  improvementKey,
  isLater,
  type ListedChange,
  type ListedCopy,
  type ListedFile,
  type ListedPlan,
  type ListedStanding,
  referenceOfKey,
  type StandingCopy,
  type StandingEntry,
} from '@/lib/domain/listed-plan'
import { isOfSameList, listWithoutDays } from '@/lib/domain/same-list'
import { comingOf } from './coming'
import type { Coming, Contradicting, FileFate, Shown } from './fates'
import { listedUntil } from './listed-until'
import { DECISIONS, IMPROVEMENTS, type Kind, merged, type Said, withoutWords } from './merge'
import { planReviews } from './plan-reviews'

/** A plan, with what led to it for the report. */
export type MadeListedPlan = ListedPlan & { fates: Map<ListedFile, FileFate> }

/** Decides what is published of some lists, next to what the database has. */
export function planListed(files: ListedFile[], standing: ListedStanding): MadeListedPlan {
  const fates = new Map(files.map((file) => [file, firstFate(file, standing)]))
  const coming = comingOf(
    files.filter((file) => fates.get(file)?.left === null),
    standing,
  )
  const untilOf = untilAmong(coming, standing)
  const decisions = planKind(
    coming.flatMap((one) => one.file.listed.decisions.map((entry) => saidOf(decisionKey(entry), entry, one))),
    standing.decisions,
    { kind: DECISIONS, standing, untilOf },
  )
  const improvements = planKind(
    coming.flatMap((one) =>
      one.file.listed.improvements.map((entry) => saidOf(improvementKey(entry), entry, one)),
    ),
    standing.improvements,
    { kind: IMPROVEMENTS, standing, untilOf },
  )
  const changes = new Map<string, { change: 'added' | 'replaced' }>([
    ...decisions.changes,
    ...improvements.changes,
  ])
  const shown = new Map<string, Shown>([...decisions.shown, ...improvements.shown])
  const contradicting = [...decisions.contradicting, ...improvements.contradicting]
  const reviews = planReviews(coming, { standing, shown, contradicting, fates })
  const fresh = coming.filter((one) => isNews(one, { shown, changes, standing }))
  tellFates(coming, { fates, changes, standing, contradicting, fresh })
  return {
    copies: fresh.map(({ copy }) => copy),
    listings: coming.flatMap((one) => newlyListed(one, shown, standing)),
    decisions: [...decisions.changes.values()],
    improvements: [...improvements.changes.values()],
    ...reviews,
    stayWithheld: stayingWithheld(coming, standing),
    fates,
  }
}

function firstFate({ file, listed }: ListedFile, { undone, again }: ListedStanding): FileFate {
  const isLeft = undone.has(file.sha256) && !again
  const left = listed.page === 'report-links' ? 'links' : isLeft ? 'undone' : null
  const { isWhole } = listed
  return { entries: new Map(), withheld: new Map(), contradicting: [], isNew: false, isWhole, left }
}

type OfKey<Entry> = { key: string; said: Said<Entry, Coming | number> }

function saidOf<Entry>(key: string, entry: Entry, from: Coming): OfKey<Entry> {
  return { key, said: { entry, from, seenOn: from.copy.seenOn, isPublished: false } }
}

/** The day until which an entry is listed, by its key and the day on which it was decided. */
function untilAmong(coming: Coming[], { listings, whole }: ListedStanding): UntilOf {
  const having = new Map<string, ListedCopy[]>()
  for (const { copy } of coming) {
    for (const { entry } of copy.lists) having.set(entry, [...(having.get(entry) ?? []), copy])
  }
  const wholeOf = groupBy(
    [...whole, ...coming.map(({ copy }) => copy)].filter(({ isWhole, key }) => isWhole && key !== null),
    ({ key }) => listWithoutDays(key as string),
  )
  return (key, decidedOn) =>
    listedUntil([...(listings.get(key) ?? []), ...(having.get(key) ?? [])], wholeOf, decidedOn)
}

type UntilOf = (key: string, decidedOn: Day | null) => Day | null

type Planned<Entry> = {
  changes: Map<string, ListedChange<Entry>>
  /** What the edition shows, by key, with the day of the copy that leads. */
  shown: Map<string, { entry: Entry; seenOn: Day | null }>
  contradicting: Contradicting[]
}

function planKind<Entry extends ReadDecision | ReadImprovement>(
  said: OfKey<Entry>[],
  published: Map<string, StandingEntry<Entry>>,
  { kind, standing, untilOf }: { kind: Kind<Entry>; standing: ListedStanding; untilOf: UntilOf },
): Planned<Entry> {
  const planned: Planned<Entry> = { changes: new Map(), shown: new Map(), contradicting: [] }
  const saidOfKey = groupBy(said, ({ key }) => key)
  for (const key of new Set([...saidOfKey.keys(), ...published.keys()])) {
    const before = published.get(key)
    if (before) planned.shown.set(key, before)
    if (standing.withheld.has(referenceOfKey(key))) continue
    const now = (saidOfKey.get(key) ?? []).map((one) => one.said)
    const both = before ? [...now, asSaid(before, now)] : now
    const { entry, contradicting } = merged(both, kind)
    planned.contradicting.push(...contradictions(key, contradicting, kind))
    if (!entry) continue
    const until = untilOf(key, entry.entry.decidedOn)
    const shown = until === null ? entry.entry : withoutWords(entry.entry)
    planned.shown.set(key, { entry: shown, seenOn: entry.seenOn })
    if (before && before.listedUntil === until && saysTheSame(before.entry, shown)) continue
    planned.changes.set(key, {
      change: before ? 'replaced' : 'added',
      entry: shown,
      listedUntil: until,
      from: typeof entry.from === 'number' ? entry.from : (entry.from.known?.id ?? entry.from.copy),
    })
  }
  return planned
}

/** What is published gives way to its own copy, which is read otherwise now. */
function asSaid<Entry>(
  { entry, copy, seenOn }: StandingEntry<Entry>,
  now: Said<Entry, Coming | number>[],
): Said<Entry, Coming | number> {
  const givesWay = now.some(({ from }) => typeof from !== 'number' && from.known?.id === copy)
  return { entry, from: copy, seenOn, isPublished: true, givesWay }
}

function contradictions<Entry extends ReadDecision | ReadImprovement>(
  key: string,
  contradicting: Said<Entry, Coming | number>[],
  kind: Kind<Entry>,
): Contradicting[] {
  return contradicting.flatMap(({ entry, from, isPublished }) => {
    if (isPublished || typeof from === 'number') return []
    const other = contradicting.find((one) => kind.contradiction(entry, one.entry) !== null)
    const what = other && kind.contradiction(entry, other.entry)
    if (!other || !what) return []
    const file = typeof other.from === 'number' ? null : other.from.copy.fileName
    return { key, entry, from, what, other: { entry: other.entry, file } }
  })
}

/** Where words stand, and on which page, is another matter. */
function saysTheSame<Entry extends ReadDecision | ReadImprovement>(before: Entry, now: Entry): boolean {
  const less = ({ places, listedAt, ...entry }: Entry) => entry
  return isDeepStrictEqual(less(before), less(now))
}

/** Whether a copy changes an entry, or is the newest that has one, or says that something is listed no longer. */
function isNews(
  { copy, known }: Coming,
  {
    shown,
    changes,
    standing: { listings, copies },
  }: { shown: Map<string, unknown>; changes: Map<string, unknown>; standing: ListedStanding },
): boolean {
  if (known) return false
  const isNewer = (other: StandingCopy) => isLater(copy.seenOn, other.seenOn)
  const isNewestOf = (entry: string) => !listings.get(entry)?.some((other) => !isNewer(other))
  return (
    copy.lists.some(({ entry }) => changes.has(entry) || (shown.has(entry) && isNewestOf(entry))) ||
    (copy.isWhole && copies.some((other) => isOfSameList(copy, other) && isNewer(other)))
  )
}

function newlyListed(
  { copy, known }: Coming,
  shown: Map<string, unknown>,
  { listings }: ListedStanding,
): ListedPlan['listings'] {
  if (!known) return []
  return copy.lists.flatMap((listing) =>
    !shown.has(listing.entry) || listings.get(listing.entry)?.some(({ id }) => id === known.id)
      ? []
      : { ...listing, copy: known.id },
  )
}

function stayingWithheld(coming: Coming[], { withheld }: ListedStanding): string[] {
  const references = coming.flatMap(({ file: { listed } }) => [
    ...listed.decisions.map(({ reference }) => reference),
    ...listed.improvements.map(({ reference }) => reference),
    ...listed.withheld.flatMap(({ read }) => read.reference ?? []),
  ])
  return [...new Set(references)].filter((reference) => withheld.has(reference))
}

function tellFates(
  coming: Coming[],
  {
    fates,
    changes,
    standing,
    contradicting,
    fresh,
  }: {
    fates: Map<ListedFile, FileFate>
    changes: Map<string, { change: 'added' | 'replaced' }>
    standing: ListedStanding
    contradicting: Contradicting[]
    fresh: Coming[]
  },
): void {
  const contradictingOf = groupBy(contradicting, ({ from }) => from)
  for (const one of coming) {
    const fate = fates.get(one.file)
    if (!fate) continue
    fate.isNew = fresh.includes(one)
    fate.isWhole = one.copy.isWhole
    fate.contradicting = contradictingOf.get(one) ?? []
    const isContradicted = new Set(fate.contradicting.map(({ key }) => key))
    const { decisions, improvements } = one.file.listed
    for (const key of [...decisions.map(decisionKey), ...improvements.map(improvementKey)]) {
      const staysWithheld = standing.withheld.has(referenceOfKey(key))
      fate.entries.set(
        key,
        staysWithheld
          ? 'stays-withheld'
          : isContradicted.has(key)
            ? 'withheld'
            : (changes.get(key)?.change ?? 'unchanged'),
      )
    }
  }
}
