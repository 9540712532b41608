import { allCouncilYears } from '@/lib/data/all-council-years'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { Dataset, Row } from './datasets'
import type { FileContext } from './file-context'

/**
 * The rows of a file, some at a time, so that thousands of letters are never in memory at once.
 * @param year only rows of this reporting year; null for all
 */
export async function* fileRows(
  dataset: Dataset,
  context: FileContext,
  year: ReportingYear | null,
): AsyncGenerator<Row[]> {
  const asked = (row: Row) => year === null || row.reporting_year === year
  if (dataset.from === 'edition') {
    yield dataset.rows(context).filter(asked)
    return
  }
  for await (const councils of allCouncilYears(context.councils, context.edition.number)) {
    yield councils.flatMap((council) => dataset.rowsOf(council, context)).filter(asked)
  }
}
