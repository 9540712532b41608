import { allCouncils } from '@/lib/data/councils'
import { type Look, othersLooking, typedBy } from '@/lib/data/looks'
import type { Source } from '@/lib/domain/source'
import { letterAddress, letterPageAddress } from '@/lib/letter/address'
import { capitalised } from '@/lib/words/numbers'
import { partInWords } from '@/lib/words/source-words'
import { atDesk } from '../at-desk'
import {
  publishedActionAddress,
  publishedAddress,
  type QueueFilters,
  reviewActionAddress,
  reviewAddress,
  reviewFileAddress,
  reviewPictureAddress,
  reviewsAddress,
  reviewsQuery,
} from './address'
import { type Exhibit, exhibitOf, numbered } from './exhibit'
import { type FieldView, fieldsOf } from './fields'
import { type FormView, formView } from './form-view'
import { type Councils, changedSince, contentInWords, historyOf, type StepView, whenInWords } from './history'
import { fieldId } from './ids'
import { type ChecksView, checkTyped } from './judge'
import { type OtherSourcesView, otherSourcesView } from './other-sources'
import {
  DECIDED_WORDS,
  type InQueue,
  kindWords,
  type Neighbours,
  neighboursOf,
  queueTitle,
  wholeQueue,
} from './queue'
import { REASON_KINDS, reasonKindOf } from './reason-kinds'
import { type Standing, wouldPublish } from './standing'
import { typedFromKept } from './typed'
import { unidentifiedView } from './unidentified'

export type ReasonView = { kind: string; message: string; fieldHref: string | null }

export type WaitingView = {
  id: number
  /** 'Asha Rao proposed to correct Complaints upheld to 9.' */
  what: string
  when: string
  why: string
}

/** What the page of one source shows to one person. */
export type SourcePage = {
  kind: 'review' | 'published'
  /** 'Number 3' */
  called: string
  /** 'Luton Borough Council, 2023-24' */
  title: string
  /** 'Letter, “luton.pdf”, pages 3 to 6' */
  source: string
  /** How things stand, in a sentence. */
  state: string
  /** Why it is withheld; none of what is published. */
  reasons: ReasonView[]
  /** What readers are told of it where it is published. */
  notes: string[]
  /** Why a proposal that waits can no longer be published. */
  problem: string | null
  exhibit: Exhibit
  fileHref: string
  fields: FieldView[]
  /** Those of figures that the source does not give. */
  more: FieldView[]
  /** What is said of the figures of a letter of which nobody knows yet whose it is: they can only be looked at. */
  unidentified: string | null
  others: OtherSourcesView | null
  /** What the checks say of what is typed; null where nothing is. */
  checks: ChecksView | null
  /** Null where nothing can be proposed now. */
  form: FormView | null
  /** Whether it was discarded, and somebody can propose to take that back. */
  canTakeBack: boolean
  /** What others did since the person saw it; null where they did nothing. */
  changed: StepView[] | null
  waiting: WaitingView[]
  history: StepView[]
  looking: LookView[]
  seen: string
  addresses: { here: string; decide: string; withdraw: string; look: string; queue: string }
  /** The queue that it was opened from, as its forms send it. */
  queue: string
  neighbours: Neighbours
}

export type LookView = { name: string; since: string }

export type Viewer = { id: string; name: string }

/**
 * All that the page of a source shows.
 * @param from a page of the file among those to show; null for those where the figures are
 */
export async function sourcePage(
  standing: Standing,
  { viewer, filters, from, now }: { viewer: Viewer; filters: QueueFilters; from: number | null; now: Date },
): Promise<SourcePage> {
  const { subject, source } = standing
  const [queue, all, typedBefore, looks] = await Promise.all([
    wholeQueue(),
    allCouncils(),
    typedBy({ person: viewer, on: subject.on }),
    othersLooking({ person: viewer, on: subject.on }, now),
  ])
  const councils: Councils = new Map(all.map((council) => [council.slug, council]))
  const typed = standing.isOpen ? typedFromKept(typedBefore) : null
  const unidentified = await unidentifiedView(source, typed)
  const shown = unidentified ? { ...source, figures: unidentified.figures } : source
  const exhibit = await exhibitOf({ source: shown, pictureOf: pictures(standing) }, from)
  const reasons = 'reasons' in source ? source.reasons : []
  return {
    kind: subject.kind,
    called: subject.kind === 'review' ? `Number ${subject.review.number}` : 'Published',
    title: queueTitle(source),
    source: sourceInWords(source),
    state: stateInWords(standing),
    reasons: reasons.map((note) => ({
      kind: capitalised(REASON_KINDS[reasonKindOf(note)]),
      message: atDesk(note.message),
      fieldHref: note.figure ? `#${fieldId(note.figure)}` : null,
    })),
    notes: source.notes.map(({ message }) => atDesk(message)),
    problem: standing.problem,
    exhibit,
    fileHref:
      subject.kind === 'review'
        ? reviewFileAddress(subject.review.number)
        : letterAddress(subject.on.council, subject.on.year),
    ...fieldsOf(shown, {
      typed: unidentified ? null : typed,
      exhibit,
      marked: numbered(shown),
      reasons,
    }),
    unidentified: unidentified?.words ?? null,
    others: await otherSourcesView(subject, source),
    checks: typed && checkTyped(standing, typed, viewer.name),
    form: standing.isOpen ? await formView(standing, typed, unidentified) : null,
    canTakeBack: standing.canTakeBack,
    changed: typed && changedSince(standing, typed.seen, councils),
    waiting: standing.waiting.map(({ id, by, content, at, why }) => ({
      id,
      what: `${by} proposed ${contentInWords(content, councils)}.`,
      when: whenInWords(at),
      why,
    })),
    history: historyOf(standing, councils),
    looking: looks.map(lookView),
    seen: standing.seen,
    ...addressesOf(standing, filters),
    neighbours: neighbours(standing, queue, filters),
  }
}

function addressesOf({ subject }: Standing, filters: QueueFilters): Pick<SourcePage, 'addresses' | 'queue'> {
  const action = (of: 'decide' | 'withdraw' | 'look') =>
    subject.kind === 'review'
      ? reviewActionAddress(subject.review.number, of)
      : publishedActionAddress(subject.on.council, subject.on.year, of)
  return {
    addresses: {
      here:
        subject.kind === 'review'
          ? reviewAddress(subject.review.number, filters)
          : publishedAddress(subject.on.council, subject.on.year),
      decide: action('decide'),
      withdraw: action('withdraw'),
      look: action('look'),
      queue: reviewsAddress(filters),
    },
    queue: reviewsQuery(filters),
  }
}

function neighbours({ subject }: Standing, queue: InQueue[], filters: QueueFilters): Neighbours {
  return subject.kind === 'review'
    ? neighboursOf(queue, subject.review.number, filters)
    : { next: null, previous: null, left: 0 }
}

/** Where the picture of a page of the file is drawn. */
function pictures({ subject }: Standing): (page: number) => string {
  if (subject.kind === 'review') {
    const { number, file } = subject.review
    return (page) => reviewPictureAddress(number, page, file.sha256)
  }
  const { on, letter } = subject
  return (page) => letterPageAddress(on.council, on.year, page, letter.file.sha256)
}

export function lookView({ name, since }: Look): LookView {
  return { name, since: whenInWords(since) }
}

function sourceInWords(source: Source): string {
  const isPage = source.kind === 'publication' && source.rowText === null
  const part = isPage ? null : partInWords(source)
  return `${capitalised(kindWords(source))}, “${source.file.name}”${part === null ? '' : `, ${part}`}`
}

function stateInWords(standing: Standing): string {
  const { subject, source, waiting, isOpen } = standing
  if (subject.kind === 'published')
    return waiting.length > 0
      ? 'It is published. The change below waits for a publisher.'
      : `It is published, in edition ${subject.edition}.`
  if (subject.review.state === 'discarded' && waiting.length > 0)
    return 'It is discarded. What is proposed below waits for a publisher.'
  if (subject.review.state !== 'open') return `${DECIDED_WORDS[subject.review.state]}.`
  if (waiting.length === 0) return 'It is withheld: we publish nothing from it until it is decided.'
  if (isOpen) return 'It would still be withheld after what is proposed below. Propose more, or take it back.'
  return wouldPublish(standing)
    ? 'It would be published with the next edition, as proposed below. A publisher decides.'
    : source.state === 'discarded'
      ? 'It would be discarded with the next edition, as proposed below. A publisher decides.'
      : 'What is proposed below waits for a publisher.'
}
