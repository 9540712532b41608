import type { Council } from '@/lib/domain/council'
import type { Day } from '@/lib/domain/day'
import { LISTED_KINDS, LISTED_OUTCOMES, type ListedDecision } from '@/lib/domain/listed'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type Column, emptyable, filled, YEAR_COLUMN } from './column'
import { COUNCIL_COLUMNS, type CouncilCells, councilCells } from './council-row'

/** A council that a decision names, as the Ombudsman prints it. */
export type NamedCouncilCells = CouncilCells & { council_printed: string }

/** What the Ombudsman lists of a decision, whichever councils it names. */
export type DecisionCells = {
  reporting_year: ReportingYear
  reference: string
  kind: ListedDecision['kind']
  outcome: ListedDecision['outcome']
  outcome_printed: string
  category: string | null
  subcategory: string | null
  decided_on: Day
  summary: string | null
  address: string | null
  satisfied_on: Day | null
  listed_at: string | null
  listed_on: Day | null
  listed_until: Day | null
  source_file: string
  edition_added: number
}

/** A row of the file: a decision and one of its councils. */
export type DecisionRow = NamedCouncilCells &
  DecisionCells & { recommendations: string | null; also_references: string | null }

export function namedCouncilCells(council: Council, printed: string): NamedCouncilCells {
  return { ...councilCells(council), council_printed: printed }
}

export function decisionCells(decision: ListedDecision): DecisionCells {
  return {
    reporting_year: decision.reportingYear,
    reference: decision.reference,
    kind: decision.kind,
    outcome: decision.outcome,
    outcome_printed: decision.outcomePrinted,
    category: decision.category,
    subcategory: decision.subcategory,
    decided_on: decision.decidedOn,
    summary: decision.summary,
    address: decision.address,
    satisfied_on: decision.satisfiedOn,
    listed_at: decision.listedAt,
    listed_on: decision.listedOn,
    listed_until: decision.listedUntil,
    source_file: decision.sha256,
    edition_added: decision.addedIn,
  }
}

/** @param council one of those that the decision names; its name is the one printed of it */
export function decisionRow(council: Council, decision: ListedDecision): DecisionRow {
  const named = decision.councils.find(({ slug }) => slug === council.slug)
  if (!named) throw new RangeError(`The decision ${decision.reference} does not name ${council.slug}.`)
  return {
    ...namedCouncilCells(council, named.printed),
    ...decisionCells(decision),
    recommendations: inOneCell(decision.recommendations, '\n'),
    also_references: inOneCell(decision.alsoReferences, '; '),
  }
}

function inOneCell(texts: string[], between: string): string | null {
  return texts.length === 0 ? null : texts.join(between)
}

export const PRINTED_COLUMN = filled(
  'string',
  'council_printed',
  'Name as printed',
  'The council’s name as the Ombudsman prints it there.',
)

export const NAMED_COUNCIL_COLUMNS: Column<keyof NamedCouncilCells>[] = [...COUNCIL_COLUMNS, PRINTED_COLUMN]

export const REFERENCE_COLUMN: Column<'reference'> = {
  ...filled(
    'string',
    'reference',
    'Reference',
    'The Ombudsman’s number of the case. Its first two digits are the year in which the complaint came in.',
  ),
  pattern: '^[0-9]{2} [0-9]{3} [0-9]{3}[a-z]?$',
}

export const CATEGORY_COLUMNS: Column<'category' | 'subcategory'>[] = [
  emptyable(
    'string',
    'category',
    'Category',
    'What the case was about, in the Ombudsman’s words. They are not the services of the letters.',
  ),
  emptyable('string', 'subcategory', 'Subcategory', 'The same more closely.'),
]

/** Where and when the Ombudsman listed an entry, and where we have it from. */
export const LISTED_COLUMNS: Column<
  'listed_at' | 'listed_on' | 'listed_until' | 'source_file' | 'edition_added'
>[] = [
  emptyable('string', 'listed_at', 'Listed at', 'The address of the Ombudsman’s page that lists it.'),
  emptyable(
    'date',
    'listed_on',
    'Listed on',
    'The day of the newest copy of that page. Empty where the copy does not say.',
  ),
  emptyable(
    'date',
    'listed_until',
    'Listed until',
    'The day of the first copy of the list that no longer has it. The Ombudsman lists entries for some years only. The summary then goes.',
  ),
  filled('string', 'source_file', 'Fingerprint of the file', 'SHA-256 of the copy that we read.'),
  filled('integer', 'edition_added', 'Edition', 'The edition that first had this version of the entry.'),
]

/** Of what is the same for each council of a decision. */
export const DECISION_CELL_COLUMNS: Column<keyof DecisionCells>[] = [
  {
    ...YEAR_COLUMN,
    description: 'The year from 1 April to 31 March that the day of the decision is in.',
  },
  REFERENCE_COLUMN,
  {
    ...filled('string', 'kind', 'Kind', 'statement: of a decision; report: a public interest report.'),
    values: LISTED_KINDS,
  },
  {
    ...emptyable(
      'string',
      'outcome',
      'Outcome',
      'upheld, not-upheld, or closed: closed after initial enquiries. Empty where the list prints another word.',
    ),
    values: LISTED_OUTCOMES,
  },
  filled('string', 'outcome_printed', 'Outcome as printed', 'The Ombudsman’s own words for the outcome.'),
  ...CATEGORY_COLUMNS,
  filled('date', 'decided_on', 'Decided on', 'The day of the decision.'),
  emptyable(
    'string',
    'summary',
    'Summary',
    'The Ombudsman’s summary, in its words. Never take an outcome from it.',
  ),
  emptyable('string', 'address', 'Address', 'Of the decision’s own page on the Ombudsman’s site.'),
  emptyable(
    'date',
    'satisfied_on',
    'Satisfied on',
    'Of a public report: when the Ombudsman was satisfied with the council’s response. Empty says nothing: it is added later.',
  ),
  ...LISTED_COLUMNS,
]

export const DECISION_COLUMNS: Column<keyof DecisionRow>[] = [
  ...NAMED_COUNCIL_COLUMNS,
  ...DECISION_CELL_COLUMNS,
  emptyable(
    'string',
    'recommendations',
    'Recommendations',
    'Of a public report: what the Ombudsman recommended, a line for each.',
  ),
  emptyable('string', 'also_references', 'Other references', 'Other numbers of the same text.'),
]
