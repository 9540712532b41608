import { isDeepStrictEqual } from 'node:util'
import type { Db } from '@/lib/data/client'
import { openListedReviews } from '@/lib/data/listed-reviews'
import type { Day } from '@/lib/domain/day'
import type { ListedField, ReadDecision, ReadImprovement, Reference } from '@/lib/domain/listed'
import {
  decisionKey,
  improvementKey,
  type ListedChange,
  type ListedPlan,
  type ListedStanding,
  type StandingEntry,
} from '@/lib/domain/listed-plan'

/** What an edition would do with an entry of the Ombudsman's lists. */
export type ListedEntryChange = {
  what: 'decision' | 'improvement'
  /** Null where none could be read. */
  reference: Reference | null
  /** Whether pages would show it for the first time, otherwise, as listed until a day, or not before a person decides. */
  fate: 'added' | 'replaced' | 'until' | 'waits'
  /** Those that it is about: by slug, with the name as it is printed. */
  councils: { slug: string; printed: string }[]
  kind: ReadDecision['kind'] | null
  outcome: ReadDecision['outcome']
  /** Null of improvements, and where it could not be read. */
  outcomePrinted: string | null
  category: string | null
  subcategory: string | null
  decidedOn: Day | null
  listedUntil: Day | null
  /** Of one that is shown otherwise: what differs, and the outcome and day that are shown now where they do. */
  differs: ListedField[]
  before: { outcomePrinted: string | null; decidedOn: Day | null } | null
}

/** What an edition that is made inside this transaction does with entries, and what waits beside it. */
export async function listedChangesOf(
  db: Db,
  { decisions, improvements }: Pick<ListedPlan, 'decisions' | 'improvements'>,
  standing: Pick<ListedStanding, 'decisions' | 'improvements'>,
): Promise<ListedEntryChange[]> {
  return [
    ...decisions.map((change) => changeOf(change, standing.decisions.get(decisionKey(change.entry)))),
    ...improvements.map((change) =>
      changeOf(change, standing.improvements.get(improvementKey(change.entry))),
    ),
    ...(await openListedReviews(db)).map(({ entry: { what, read } }) => ({
      ...fieldsOf(read),
      what,
      fate: 'waits' as const,
      listedUntil: null,
      differs: [],
      before: null,
    })),
  ]
}

type Entry = ReadDecision | ReadImprovement

function changeOf<Of extends Entry>(
  { change, entry, listedUntil }: ListedChange<Of>,
  before: StandingEntry<Of> | undefined,
): ListedEntryChange {
  const isUntil = listedUntil !== null && (before?.listedUntil ?? null) === null
  return {
    ...fieldsOf(entry),
    what: 'improvements' in entry ? 'improvement' : 'decision',
    fate: change === 'added' ? 'added' : isUntil ? 'until' : 'replaced',
    listedUntil,
    differs: before ? differing(before.entry, entry) : [],
    before: before
      ? {
          outcomePrinted: fieldsOf(before.entry).outcomePrinted,
          decidedOn: before.entry.decidedOn,
        }
      : null,
  }
}

function fieldsOf(read: Partial<ReadDecision> | Partial<ReadImprovement>) {
  const councils =
    'councils' in read ? read.councils : 'council' in read && read.council ? [read.council] : []
  return {
    reference: read.reference ?? null,
    councils: councils ?? [],
    kind: ('kind' in read && read.kind) || null,
    outcome: ('outcome' in read && read.outcome) || null,
    outcomePrinted: ('outcomePrinted' in read && read.outcomePrinted) || null,
    category: read.category ?? null,
    subcategory: read.subcategory ?? null,
    decidedOn: read.decidedOn ?? null,
  }
}

/** The fields of an entry by their names in it; of an outcome its words count. */
const FIELDS: [ListedField, string[]][] = [
  ['council', ['councils', 'council']],
  ['kind', ['kind']],
  ['outcome', ['outcomePrinted']],
  ['category', ['category']],
  ['subcategory', ['subcategory']],
  ['decidedOn', ['decidedOn']],
  ['summary', ['summary']],
  ['address', ['address']],
  ['recommendations', ['recommendations']],
  ['satisfiedOn', ['satisfiedOn']],
  ['improvements', ['improvements']],
]

function differing(before: Entry, now: Entry): ListedField[] {
  const value = (entry: Entry, name: string) => entry[name as keyof Entry]
  return FIELDS.flatMap(([field, names]) =>
    names.every((name) => isDeepStrictEqual(value(before, name), value(now, name))) ? [] : field,
  )
}
