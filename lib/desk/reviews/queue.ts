import { waitingProposals } from '@/lib/data/proposals'
import { type QueuedReview, queuedReviews } from '@/lib/data/review-queue'
import { AUTHORITY_TYPE_ORDER, AUTHORITY_TYPES, typeInAddress } from '@/lib/domain/authority-types'
import { dayInWords, dayOf } from '@/lib/domain/day'
import type { ReviewState } from '@/lib/domain/source'
import { capitalised, inCount, inFull } from '@/lib/words/numbers'
import { partInWords } from '@/lib/words/source-words'
import {
  QUEUE_KIND_ORDER,
  QUEUE_KINDS,
  QUEUE_STATE_ORDER,
  QUEUE_STATES,
  type QueueFilters,
  type QueueKind,
  type QueueState,
  reviewAddress,
  reviewsAddress,
} from './address'
import { REASON_KIND_ORDER, REASON_KINDS, type ReasonKind, reasonKindsOf } from './reason-kinds'

/** A review in the queue, with what its filters ask of it. */
export type InQueue = {
  review: QueuedReview
  state: QueueState
  kind: QueueKind
  reasons: ReasonKind[]
  /** Who proposed something that waits to be published, in their order. */
  proposedBy: string[]
}

/** Every review with its place in the queue, oldest first. */
export async function wholeQueue(): Promise<InQueue[]> {
  const [reviews, proposals] = await Promise.all([queuedReviews(), waitingProposals()])
  const names = new Map<number, string[]>()
  for (const { on, by } of proposals) {
    if (!('review' in on)) continue
    names.set(on.review, [...new Set([...(names.get(on.review) ?? []), by])])
  }
  return reviews.map((review) => {
    const proposedBy = names.get(review.number) ?? []
    return {
      review,
      state: review.state !== 'open' ? 'decided' : proposedBy.length > 0 ? 'proposed' : 'waiting',
      kind: kindInQueue(review),
      reasons: reasonKindsOf(review.reasons),
      proposedBy,
    }
  })
}

function kindInQueue(
  source: { kind: 'letter' } | { kind: 'data-file' } | { kind: 'publication'; rowText: string | null },
): QueueKind {
  if (source.kind !== 'publication') return source.kind
  return source.rowText === null ? 'map' : 'list'
}

/** Those of a queue that some filters let through. */
export function filtered(queue: InQueue[], filters: QueueFilters): InQueue[] {
  const { state, year, type, reason, kind } = filters
  return queue.filter(
    (one) =>
      one.state === state &&
      (year === null || one.review.reportingYear === year) &&
      (type === null || one.review.council?.type === type) &&
      (reason === null || one.reasons.includes(reason)) &&
      (kind === null || one.kind === kind),
  )
}

export type QueueRow = {
  number: number
  href: string
  /** 'Luton Borough Council, 2023-24' */
  title: string
  /** 'letter, “luton.pdf”, pages 3 to 6' */
  source: string
  /** In plain words. */
  reasons: string[]
  /** What became of it, or who proposed something; null while it waits. */
  now: string | null
  since: string
}

export type QueueChoice = { words: string; href: string; count: string; current: boolean }

export type QueuePage = {
  /** 'Six sources wait for a review.' */
  headline: string
  states: QueueChoice[]
  /** How many there are of each reason, under the other filters; the first is all of them. */
  reasons: QueueChoice[]
  form: {
    state: QueueState
    reason: ReasonKind | null
    fields: { id: 'year' | 'type' | 'kind'; label: string; value: string; options: Option[] }[]
  }
  rows: QueueRow[]
  /** The first of them, to begin with; null where none waits. */
  first: string | null
  pages: { words: string; href: string; current: boolean }[]
  isFiltered: boolean
}

type Option = { id: string; words: string }

const A_PAGE = 50

/** What the queue's page shows. @param page counts from 1; one beyond the last is the last */
export async function queuePage(filters: QueueFilters, page: number): Promise<QueuePage> {
  const queue = await wholeQueue()
  const shown = filtered(queue, filters)
  const last = Math.max(1, Math.ceil(shown.length / A_PAGE))
  const at = Math.min(page, last)
  const rows = shown.slice((at - 1) * A_PAGE, at * A_PAGE).map((one) => rowOf(one, filters))
  return {
    headline: headline(shown.length, filters.state),
    states: QUEUE_STATE_ORDER.map((state) => ({
      words: capitalised(QUEUE_STATES[state]),
      href: reviewsAddress({ ...filters, state }),
      count: inFull(filtered(queue, { ...filters, state }).length),
      current: state === filters.state,
    })),
    reasons: reasonChoices(queue, filters),
    form: { state: filters.state, reason: filters.reason, fields: fieldsOf(queue, filters) },
    rows,
    first: shown[0] ? reviewAddress(shown[0].review.number, filters) : null,
    pages:
      last === 1
        ? []
        : Array.from({ length: last }, (_, i) => ({
            words: String(i + 1),
            href: reviewsAddress(filters, i + 1),
            current: i + 1 === at,
          })),
    isFiltered: reviewsAddress(filters) !== reviewsAddress({ state: filters.state }),
  }
}

const STATE_WORDS: Record<QueueState, { one: string; many: string; none: string }> = {
  waiting: {
    one: 'source waits for a review. We publish nothing from it until then.',
    many: 'sources wait for a review. We publish nothing from them until then.',
    none: 'No source waits for a review.',
  },
  proposed: {
    one: 'source has a proposal. A publisher can publish it.',
    many: 'sources have a proposal. A publisher can publish them.',
    none: 'No proposal waits to be published.',
  },
  decided: {
    one: 'source has been decided.',
    many: 'sources have been decided.',
    none: 'No source has been decided yet.',
  },
}

function headline(count: number, state: QueueState): string {
  const { none, ...words } = STATE_WORDS[state]
  return count === 0 ? none : inCount(count, words)
}

function reasonChoices(queue: InQueue[], filters: QueueFilters): QueueChoice[] {
  const under = filtered(queue, { ...filters, reason: null })
  const choice = (reason: ReasonKind | null, words: string, count: number): QueueChoice => ({
    words: capitalised(words),
    href: reviewsAddress({ ...filters, reason }),
    count: inFull(count),
    current: filters.reason === reason,
  })
  return [
    choice(null, 'any reason', under.length),
    ...REASON_KIND_ORDER.flatMap((reason) => {
      const count = under.filter(({ reasons }) => reasons.includes(reason)).length
      return count > 0 || reason === filters.reason ? choice(reason, REASON_KINDS[reason], count) : []
    }),
  ]
}

function fieldsOf(queue: InQueue[], filters: QueueFilters): QueuePage['form']['fields'] {
  const years = [...new Set(queue.flatMap(({ review }) => review.reportingYear ?? []))].sort().reverse()
  const types = AUTHORITY_TYPE_ORDER.filter(
    (type) => type === filters.type || queue.some(({ review }) => review.council?.type === type),
  )
  return [
    {
      id: 'year',
      label: 'Reporting year',
      value: filters.year ?? '',
      options: [
        { id: '', words: 'All years' },
        ...[...new Set([...(filters.year ? [filters.year] : []), ...years])].map((id) => ({ id, words: id })),
      ],
    },
    {
      id: 'type',
      label: 'Authority type',
      value: filters.type ? typeInAddress(filters.type) : '',
      options: [
        { id: '', words: 'All types' },
        ...types.map((type) => ({
          id: typeInAddress(type),
          words: capitalised(AUTHORITY_TYPES[type].plural),
        })),
      ],
    },
    {
      id: 'kind',
      label: 'Kind of source',
      value: filters.kind ?? '',
      options: [
        { id: '', words: 'All kinds' },
        ...QUEUE_KIND_ORDER.map((kind) => ({ id: kind as string, words: capitalised(QUEUE_KINDS[kind]) })),
      ],
    },
  ]
}

function rowOf({ review, state, reasons, proposedBy }: InQueue, filters: QueueFilters): QueueRow {
  return {
    number: review.number,
    href: reviewAddress(review.number, filters),
    title: queueTitle(review),
    source: sourceInWords(review),
    reasons: reasons.map((kind) => capitalised(REASON_KINDS[kind])),
    now:
      state === 'decided'
        ? DECIDED_WORDS[review.state]
        : proposedBy.length > 0
          ? `Proposed by ${proposedBy.join(' and ')}`
          : null,
    since: dayInWords(dayOf(review.openedAt)),
  }
}

/** What became of a review. */
export const DECIDED_WORDS: Record<ReviewState, string> = {
  open: 'Waiting',
  confirmed: 'Confirmed',
  corrected: 'Corrected',
  discarded: 'Discarded',
  released: 'No longer needed',
}

/** 'Luton Borough Council, 2023-24', or what of it is not known. */
export function queueTitle({
  council,
  reportingYear,
}: Pick<QueuedReview, 'council' | 'reportingYear'>): string {
  if (council && reportingYear) return `${council.officialName}, ${reportingYear}`
  if (council) return `${council.officialName}, year not known`
  return reportingYear ? `Council not known, ${reportingYear}` : 'Council and year not known'
}

const KIND_WORDS: Record<QueueKind, string> = {
  letter: 'letter',
  map: 'page of the map',
  list: 'line of a list',
  'data-file': 'row of a data file',
}

/** 'letter', 'row of a data file' */
export function kindWords(source: Parameters<typeof kindInQueue>[0]): string {
  return KIND_WORDS[kindInQueue(source)]
}

function sourceInWords(review: QueuedReview): string {
  const part = kindInQueue(review) === 'map' ? null : partInWords(review)
  return `${capitalised(kindWords(review))}, “${review.fileName}”${part === null ? '' : `, ${part}`}`
}

export type Neighbours = { next: string | null; previous: string | null; left: number }

/**
 * The reviews before and after one in the queue that it was opened from. One that left the queue, as by a proposal,
 * keeps its place by its number.
 */
export function neighboursOf(queue: InQueue[], number: number, filters: QueueFilters): Neighbours {
  const numbers = filtered(queue, filters).map(({ review }) => review.number)
  const next = numbers.find((one) => one > number) ?? numbers.find((one) => one !== number)
  const previous = numbers.findLast((one) => one < number)
  const address = (one: number | undefined) => (one === undefined ? null : reviewAddress(one, filters))
  return {
    next: address(next),
    previous: address(previous),
    left: numbers.filter((one) => one !== number).length,
  }
}
