import type { Council } from '@/lib/domain/council'
import type { Day } from '@/lib/domain/day'
import type { ListedImprovement } from '@/lib/domain/listed'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type Column, emptyable, filled, YEAR_PATTERN } from './column'
import {
  CATEGORY_COLUMNS,
  LISTED_COLUMNS,
  NAMED_COUNCIL_COLUMNS,
  type NamedCouncilCells,
  namedCouncilCells,
  REFERENCE_COLUMN,
} from './decision-row'

/** A case after which a council agreed to change something. */
export type ImprovementCells = NamedCouncilCells & {
  reporting_year: ReportingYear | null
  reference: string
  category: string | null
  subcategory: string | null
  decided_on: Day | null
  summary: string | null
  listed_at: string | null
  listed_on: Day | null
  listed_until: Day | null
  source_file: string
  edition_added: number
}

/** A row of the file: one thing of a case that the council agreed to do. */
export type ImprovementRow = ImprovementCells & { position: number; improvement: string | null }

export function improvementCells(council: Council, listed: ListedImprovement): ImprovementCells {
  return {
    ...namedCouncilCells(council, listed.council.printed),
    reporting_year: listed.reportingYear,
    reference: listed.reference,
    category: listed.category,
    subcategory: listed.subcategory,
    decided_on: listed.decidedOn,
    summary: listed.summary,
    listed_at: listed.listedAt,
    listed_on: listed.listedOn,
    listed_until: listed.listedUntil,
    source_file: listed.sha256,
    edition_added: listed.addedIn,
  }
}

/** A row for each improvement; one without, where the Ombudsman lists the case no longer and its words are gone. */
export function improvementRows(council: Council, listed: ListedImprovement): ImprovementRow[] {
  const cells = improvementCells(council, listed)
  const texts = listed.improvements.length === 0 ? [null] : listed.improvements
  return texts.map((improvement, i) => ({ ...cells, position: i + 1, improvement }))
}

export const IMPROVEMENT_CELL_COLUMNS: Column<keyof ImprovementCells>[] = [
  ...NAMED_COUNCIL_COLUMNS,
  {
    ...emptyable(
      'string',
      'reporting_year',
      'Reporting year',
      'The year from 1 April to 31 March that the day of the decision is in. Empty where the list gives no day.',
    ),
    pattern: YEAR_PATTERN,
  },
  REFERENCE_COLUMN,
  ...CATEGORY_COLUMNS,
  emptyable('date', 'decided_on', 'Decided on', 'The day of the decision. Lists before 2026 do not give it.'),
  emptyable('string', 'summary', 'Summary', 'The Ombudsman’s summary of the case, in its words.'),
  ...LISTED_COLUMNS,
]

export const IMPROVEMENT_COLUMNS: Column<keyof ImprovementRow>[] = [
  ...IMPROVEMENT_CELL_COLUMNS,
  filled('integer', 'position', 'Position', 'Of the improvement among those of its case, from 1.'),
  emptyable(
    'string',
    'improvement',
    'Improvement',
    'What the council agreed to do, word for word. It does not say that it was done.',
  ),
]
