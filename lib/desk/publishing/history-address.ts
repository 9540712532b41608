import { STEP_KINDS, type StepKind } from '@/lib/data/desk-steps'
import { type Day, dayOf } from '@/lib/domain/day'
import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { onlyValue, type Query, typedValue, writeQuery } from '@/lib/platform/query'
import { HISTORY_ADDRESS } from '../address'

/** Which steps are asked for. Null and '' ask for all. */
export type HistoryAsked = {
  person: string | null
  kind: StepKind | null
  /** A council as it was typed: a name or a slug. */
  council: string
  year: ReportingYear | null
  /** The first and the last day, by calendars in England. */
  from: Day | null
  to: Day | null
  /** Only steps before the one with this id. */
  before: number | null
}

const EVERYTHING: HistoryAsked = {
  person: null,
  kind: null,
  council: '',
  year: null,
  from: null,
  to: null,
  before: null,
}

export function historyAddress(asked: Partial<HistoryAsked> = {}): string {
  return `${HISTORY_ADDRESS}${written(asked)}`
}

/** The same steps as a file, all pages in one. */
export function historyFileAddress(asked: Partial<HistoryAsked> = {}): string {
  return `${HISTORY_ADDRESS}.csv${written({ ...asked, before: null })}`
}

function written(asked: Partial<HistoryAsked>): string {
  const { person, kind, council, year, from, to, before } = { ...EVERYTHING, ...asked }
  return writeQuery({ person, kind, council, year, from, to, before })
}

/** Never fails: what there is not, or is said twice, is as if it were left out. */
export function readHistoryAddress(query: Query): HistoryAsked {
  return {
    person: onlyValue(query, 'person'),
    kind: onlyValue(query, 'kind', (text) => (Object.hasOwn(STEP_KINDS, text) ? (text as StepKind) : null)),
    council: typedValue(query, 'council') ?? '',
    year: onlyValue(query, 'year', parseReportingYear),
    from: onlyValue(query, 'from', readDay),
    to: onlyValue(query, 'to', readDay),
    before: onlyValue(query, 'before', (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null)),
  }
}

function readDay(text: string): Day | null {
  const date = /^20\d\d-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  if (!date || Number.isNaN(date.getTime())) return null
  const day = dayOf(date)
  // 30 February is written as a day and is none.
  return day === text ? day : null
}
