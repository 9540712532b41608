import { type AuthorityType, typeFromAddress, typeInAddress } from '@/lib/domain/authority-types'
import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { onlyValue, type Query, writeQuery } from '@/lib/platform/query'
import { REASON_KIND_ORDER, type ReasonKind } from './reason-kinds'

/** What of a file is in the queue: of the map its pages and its lists are told apart. */
export const QUEUE_KINDS = {
  letter: 'letters',
  map: 'pages of the map',
  list: 'lines of lists',
  'data-file': 'rows of data files',
} as const
export type QueueKind = keyof typeof QUEUE_KINDS
export const QUEUE_KIND_ORDER = Object.keys(QUEUE_KINDS) as QueueKind[]

export const QUEUE_STATES = { waiting: 'waiting', proposed: 'proposed', decided: 'decided' } as const
export type QueueState = keyof typeof QUEUE_STATES
export const QUEUE_STATE_ORDER = Object.keys(QUEUE_STATES) as QueueState[]

/** Which reviews are listed: null where all are. */
export type QueueFilters = {
  state: QueueState
  year: ReportingYear | null
  type: AuthorityType | null
  reason: ReasonKind | null
  kind: QueueKind | null
}

export const NO_QUEUE_FILTERS: QueueFilters = {
  state: 'waiting',
  year: null,
  type: null,
  reason: null,
  kind: null,
}

const REVIEWS = '/desk/reviews'

/** The queue: '/desk/reviews?state=proposed&year=2023-24&page=2'. What is usual is left out. */
export function reviewsAddress(filters: Partial<QueueFilters> = {}, page = 1): string {
  return `${REVIEWS}${writeQuery({ ...inQuery(filters), page: page === 1 ? null : page })}`
}

/** One source, with the queue that it was opened from, so that the next one is of that. */
export function reviewAddress(number: number, filters: Partial<QueueFilters> = {}): string {
  return `${REVIEWS}/${number}${writeQuery(inQuery(filters))}`
}

/** What can be sent about a source: what is typed, what is taken back, and that somebody looks. */
export type SourceAction = 'decide' | 'withdraw' | 'look'

/** Where what is done on a source is sent to. */
export function reviewActionAddress(number: number, of: SourceAction): string {
  return `${REVIEWS}/${number}/${of}`
}

/** The letter that is published of a council and year, to correct it. */
export function publishedAddress(council: string, year: ReportingYear): string {
  return `${REVIEWS}/published/${council}/${year}`
}

export function publishedActionAddress(council: string, year: ReportingYear, of: SourceAction): string {
  return `${publishedAddress(council, year)}/${of}`
}

/** Where the form is sent to that looks for a published letter. */
export const FIND_PUBLISHED = `${REVIEWS}/published`

/** The filters of a queue as one text: '?year=2023-24', or ''. */
export function reviewsQuery(filters: Partial<QueueFilters>): string {
  return writeQuery(inQuery(filters))
}

/** A page of the source's file as a picture; the query only makes browsers ask anew for another file. */
export function reviewPictureAddress(number: number, page: number, sha256: string): string {
  return `${REVIEWS}/${number}/pages/${page}${writeQuery({ file: sha256.slice(0, 12) })}`
}

/** The file itself, as it came in. */
export function reviewFileAddress(number: number): string {
  return `${REVIEWS}/${number}/file`
}

/** Never fails: what there is not is as if it were left out. */
export function readReviewsAddress(query: Query): QueueFilters & { page: number } {
  return {
    state: onlyValue(query, 'state', oneOf(QUEUE_STATE_ORDER)) ?? NO_QUEUE_FILTERS.state,
    year: onlyValue(query, 'year', parseReportingYear),
    type: onlyValue(query, 'type', typeFromAddress),
    reason: onlyValue(query, 'reason', oneOf(REASON_KIND_ORDER)),
    kind: onlyValue(query, 'kind', oneOf(QUEUE_KIND_ORDER)),
    page: onlyValue(query, 'page', (text) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : null)) ?? 1,
  }
}

/** @returns null where no review has such a number */
export function readReviewNumber(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}

function inQuery(filters: Partial<QueueFilters>) {
  const { state, year, type, reason, kind } = { ...NO_QUEUE_FILTERS, ...filters }
  return {
    state: state === NO_QUEUE_FILTERS.state ? null : state,
    year,
    type: type && typeInAddress(type),
    reason,
    kind,
  }
}

function oneOf<Name extends string>(names: readonly Name[]): (text: string) => Name | null {
  return (text) => names.find((name) => name === text) ?? null
}
