import { decisionsOfCouncils, improvementsOfCouncils } from '@/lib/data/listed-pages'
import type { Council } from '@/lib/domain/council'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { Column } from './column'
import type { Cell } from './csv'
import { DECISION_COLUMNS, decisionRow } from './decision-row'
import { IMPROVEMENT_COLUMNS, improvementRows } from './improvement-row'
import { LISTED_TERMS, type Terms } from './licence'

/** A file of what the Ombudsman lists behind the figures. */
export type ListedDataset = {
  id: string
  title: string
  description: string
  columns: Column[]
  key: string[]
  terms: Terms
  byYear: true
  from: 'lists'
  /** The rows of some councils, of one year or all. */
  rowsOf(
    councils: Council[],
    edition: number,
    year: ReportingYear | undefined,
  ): Promise<Record<string, Cell>[]>
}

const WITHHELD = 'What we withheld later is in the file of no edition.'

export const LISTED_DATASETS: ListedDataset[] = [
  {
    id: 'decisions',
    title: 'Decisions and public reports',
    description: `What the Ombudsman decided, as it lists it, with its summaries: a row for each decision and council. The Ombudsman does not publish all its decisions, and we may not have all that it lists. So work out no rates from this file. ${WITHHELD}`,
    columns: DECISION_COLUMNS,
    key: ['council', 'reference'],
    terms: LISTED_TERMS,
    byYear: true,
    from: 'lists',
    async rowsOf(councils, edition, year) {
      const decisions = await decisionsOfCouncils(edition, slugsOf(councils), year)
      return councils.flatMap((council) =>
        decisions
          .filter((decision) => decision.councils.some(({ slug }) => slug === council.slug))
          .map((decision) => decisionRow(council, decision)),
      )
    },
  },
  {
    id: 'improvements',
    title: 'What councils agreed to change',
    description: `The service improvements that councils agreed to make, in the Ombudsman’s words: a row for each. The lists do not say if they were made. ${WITHHELD}`,
    columns: IMPROVEMENT_COLUMNS,
    key: ['council', 'reference', 'position'],
    terms: LISTED_TERMS,
    byYear: true,
    from: 'lists',
    async rowsOf(councils, edition, year) {
      const improvements = await improvementsOfCouncils(edition, slugsOf(councils), year)
      return councils.flatMap((council) =>
        improvements
          .filter((listed) => listed.council.slug === council.slug)
          .flatMap((listed) => improvementRows(council, listed)),
      )
    },
  },
]

function slugsOf(councils: Council[]): string[] {
  return councils.map(({ slug }) => slug)
}
