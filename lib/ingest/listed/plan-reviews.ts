import { dayInWords } from '@/lib/domain/day'
import { groupBy } from '@/lib/domain/group-by'
import type { ListedPlace, ReadDecision, ReadImprovement, WithheldEntry } from '@/lib/domain/listed'
import {
  isLater,
  type ListedFile,
  type ListedPlan,
  type ListedReview,
  type ListedStanding,
  referenceOfKey,
  reviewKey,
} from '@/lib/domain/listed-plan'
import type { Coming, Contradicting, EntryFate, FileFate, Shown } from './fates'

/** The code of the reason why such an entry is withheld. */
export const COPIES_CONTRADICT = 'copies-contradict'

/** Decides which entries wait for a person, and which need not any more. */
export function planReviews(
  coming: Coming[],
  {
    standing,
    shown,
    contradicting,
    fates,
  }: {
    standing: ListedStanding
    shown: Map<string, Shown>
    contradicting: Contradicting[]
    fates: Map<ListedFile, FileFate>
  },
): Pick<ListedPlan, 'withhold' | 'release'> {
  const reviewOf = new Map(standing.reviews.map((review) => [review.key, review]))
  const shownOf = groupBy([...shown], ([key]) => referenceOfKey(key))
  const withhold: ListedPlan['withhold'] = []
  const isOpened = new Set<string>()
  const open = (entry: WithheldEntry, { copy: { lists, ...copy } }: Coming) => {
    const key = reviewKey(entry)
    if (isOpened.has(key) || reviewOf.get(key)?.state === 'open') return
    isOpened.add(key)
    withhold.push({ key, entry, copy })
  }
  for (const one of coming) {
    for (const entry of one.file.listed.withheld) {
      const fate = fateOf(entry, { standing, reviewOf, shownOf })
      fates.get(one.file)?.withheld.set(entry, fate)
      if (fate === 'withheld') open(entry, one)
    }
  }
  for (const one of contradicting) {
    const entry = asWithheld(one)
    // What a person decided on what it says is not asked again.
    if (['confirmed', 'discarded'].includes(reviewOf.get(reviewKey(entry))?.state ?? '')) continue
    open(entry, one.from)
  }
  const stillContradicting = new Set(contradicting.map((one) => reviewKey(asWithheld(one))))
  return {
    withhold,
    release: standing.reviews
      .filter((review) => review.state === 'open' && !stillContradicting.has(review.key))
      .filter((review) => isReadable(review, shownOf))
      .map(({ number }) => number),
  }
}

type ShownOf = Map<string, [string, Shown][]>

function fateOf(
  entry: WithheldEntry,
  {
    standing,
    reviewOf,
    shownOf,
  }: { standing: ListedStanding; reviewOf: Map<string, ListedReview>; shownOf: ShownOf },
): EntryFate {
  const { reference } = entry.read
  if (reference !== undefined && standing.withheld.has(reference)) return 'stays-withheld'
  const before = reviewOf.get(reviewKey(entry))
  if (before?.state === 'discarded') return 'set-aside'
  if (before?.state === 'confirmed') return 'unchanged'
  return reference !== undefined && isShown(entry, shownOf) ? 'unchanged' : 'withheld'
}

/** Whether what could be read of an entry is shown already, from another copy that says all of it. */
function isShown({ what, read }: WithheldEntry, shownOf: ShownOf): boolean {
  return ofKind(read.reference, what, shownOf).some(({ entry }) => {
    if (read.decidedOn !== undefined && read.decidedOn !== entry.decidedOn) return false
    if (!('outcomePrinted' in read) || !('outcomePrinted' in entry)) return true
    return read.outcomePrinted === undefined || read.outcomePrinted === entry.outcomePrinted
  })
}

/** Whether an entry that waits can be read in another copy now: where two contradicted, in one of a later day. */
function isReadable({ entry, copy }: ListedReview, shownOf: ShownOf): boolean {
  const isContradiction = entry.reasons.some(({ code }) => code === COPIES_CONTRADICT)
  if (!isContradiction) return isShown(entry, shownOf)
  return ofKind(entry.read.reference, entry.what, shownOf).some(({ seenOn }) => isLater(seenOn, copy.seenOn))
}

function ofKind(reference: string | undefined, what: WithheldEntry['what'], shownOf: ShownOf) {
  const all = reference === undefined ? [] : (shownOf.get(reference) ?? [])
  return all.flatMap(([, one]) => ('improvements' in one.entry === (what === 'improvement') ? one : []))
}

/** As it waits for a person: with what contradicts it. */
export function asWithheld({ entry, what, other }: Contradicting): WithheldEntry {
  const where = other.file === null ? 'what is published' : `“${other.file}”`
  const message = `Two copies of the same day differ in the ${what}: this one has ${printed(entry, what)}, ${where} has ${printed(other.entry, what)}. Look at the Ombudsman’s page. Then confirm the one that is right.`
  const place: ListedPlace | undefined = entry.places.reference ?? Object.values(entry.places)[0]
  return {
    what: 'improvements' in entry ? 'improvement' : 'decision',
    read: entry,
    place: place ?? { line: 1, quote: entry.reference },
    reasons: [{ code: COPIES_CONTRADICT, message }],
  }
}

function printed(entry: ReadDecision | ReadImprovement, what: string): string {
  if (what === 'day') return entry.decidedOn === null ? 'no day' : dayInWords(entry.decidedOn)
  if ('improvements' in entry) return entry.council.printed
  return what === 'outcome'
    ? `“${entry.outcomePrinted}”`
    : entry.councils.map(({ printed }) => printed).join(' and ')
}
