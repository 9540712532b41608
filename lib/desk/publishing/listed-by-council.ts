import type { ListedEntryChange } from '@/lib/desk/draft/listed-changes'
import type { Council } from '@/lib/domain/council'
import { dayInWords } from '@/lib/domain/day'
import { groupBy } from '@/lib/domain/group-by'
import type { ListedField } from '@/lib/domain/listed'
import { councilDecisionsAddress } from '@/lib/listed/address'
import { listedOutcomeWords, listedSubject } from '@/lib/words/listed-words'
import { inFull, listInWords } from '@/lib/words/numbers'
import { shownWords } from '@/lib/words/unseen-characters'

/** What an edition does with entries about a council, as its page will show them. */
export type ListedOfCouncil = {
  /** Null of entries that name none. */
  slug: string | null
  name: string
  /** Its page of what is listed, where that shows anything now. */
  page: string | null
  /** '3 new, 1 changed' */
  overview: string
  parts: ListedPart[]
}

type ListedPart = {
  fate: ListedEntryChange['fate']
  /** 'New' */
  title: string
  /** Newest first. */
  entries: { key: string; words: string; detail: string | null }[]
  /** 'and 163 more'; null where all are there. */
  more: string | null
}

/** In the order of the page: what changes something that is shown comes first. */
const FATES: { fate: ListedEntryChange['fate']; title: string; counted: string }[] = [
  { fate: 'until', title: 'Listed no longer', counted: 'listed no longer' },
  { fate: 'replaced', title: 'Changed', counted: 'changed' },
  { fate: 'waits', title: 'Withheld', counted: 'withheld' },
  { fate: 'added', title: 'New', counted: 'new' },
]

/** So many entries of a kind are named for each council: an edition may have all that the Ombudsman ever listed. */
const MOST_NAMED = 10

const NOBODY: { slug: string | null; printed: string } = { slug: null, printed: '' }

/** @param councils by slug */
export function listedByCouncil(
  changes: ListedEntryChange[],
  councils: Map<string, Council>,
): ListedOfCouncil[] {
  const ofCouncil = changes.flatMap((change) =>
    (change.councils.length === 0 ? [NOBODY] : change.councils).map((council) => ({ ...council, change })),
  )
  return [...groupBy(ofCouncil, ({ slug }) => slug)]
    .map(([slug, group]) => councilView(slug, group, councils))
    .toSorted(
      (a, b) => Number(a.slug === null) - Number(b.slug === null) || a.name.localeCompare(b.name, 'en-GB'),
    )
}

function councilView(
  slug: string | null,
  group: { printed: string; change: ListedEntryChange }[],
  councils: Map<string, Council>,
): ListedOfCouncil {
  const own = FATES.map((one) => ({
    ...one,
    changes: group.flatMap(({ change }) => (change.fate === one.fate ? change : [])),
  })).filter((one) => one.changes.length > 0)
  const known = slug === null ? undefined : councils.get(slug)
  return {
    slug,
    name: known?.officialName ?? shownWords(group[0]?.printed || 'No council is named'),
    page:
      slug !== null && own.some(({ fate }) => fate === 'until' || fate === 'replaced')
        ? councilDecisionsAddress(slug)
        : null,
    overview: own.map(({ changes, counted }) => `${inFull(changes.length)} ${counted}`).join(', '),
    parts: own.map(({ fate, title, changes }) => ({
      fate,
      title,
      entries: changes.toSorted(newestFirst).slice(0, MOST_NAMED).map(entryView),
      more: changes.length > MOST_NAMED ? `and ${inFull(changes.length - MOST_NAMED)} more` : null,
    })),
  }
}

function newestFirst(a: ListedEntryChange, b: ListedEntryChange): number {
  return (
    (b.decidedOn ?? '').localeCompare(a.decidedOn ?? '') ||
    (b.reference ?? '').localeCompare(a.reference ?? '')
  )
}

function entryView(change: ListedEntryChange, at: number): ListedPart['entries'][number] {
  const { reference, outcome, outcomePrinted, decidedOn } = change
  const subject = listedSubject(change)
  const said = [
    `${whatItIs(change)} ${reference ?? 'without a reference'}`,
    ...(decidedOn ? [dayInWords(decidedOn)] : []),
    ...(outcomePrinted === null ? [] : [listedOutcomeWords({ outcome, outcomePrinted })]),
    ...(subject === null ? [] : [subject]),
  ]
  return { key: `${change.fate} ${at}`, words: shownWords(said.join(' · ')), detail: detailOf(change) }
}

function whatItIs({ what, kind }: ListedEntryChange): string {
  if (what === 'improvement') return 'Improvements after'
  return kind === 'report' ? 'Public report' : 'Decision'
}

const FIELD_WORDS: Record<ListedField, string> = {
  reference: 'reference',
  council: 'council',
  kind: 'kind',
  outcome: 'outcome',
  category: 'category',
  subcategory: 'subcategory',
  decidedOn: 'day',
  summary: 'summary',
  address: 'address',
  recommendations: 'recommendations',
  satisfiedOn: 'whether the Ombudsman was satisfied',
  improvements: 'improvements',
}

function detailOf({ fate, listedUntil, differs, before }: ListedEntryChange): string | null {
  if (fate === 'until' && listedUntil !== null)
    return `Listed until ${dayInWords(listedUntil)}. Its summary goes.`
  if (fate !== 'replaced' || differs.length === 0) return fate === 'replaced' ? 'Listed again.' : null
  const words = differs.map((field) => {
    if (field === 'outcome' && before?.outcomePrinted)
      return `outcome (before: ${shownWords(before.outcomePrinted)})`
    if (field === 'decidedOn' && before?.decidedOn) return `day (before: ${dayInWords(before.decidedOn)})`
    return FIELD_WORDS[field]
  })
  return `What changes: ${listInWords(words)}.`
}
