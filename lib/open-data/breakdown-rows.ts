import type { FigureSource } from '@/lib/data/figure-page'
import type { Council } from '@/lib/domain/council'
import type { Figure } from '@/lib/domain/figure'
import { FIGURES, type FigureName } from '@/lib/domain/figure-names'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type Column, filled } from './column'
import { COUNCIL_COLUMNS, type CouncilCells, councilCells, YEAR_COLUMN } from './council-columns'
import { FIGURE_COLUMN, FIGURE_NAME_COLUMN } from './figure-columns'

/** A part of a count that a source breaks down: complaints received about one service. */
export type BreakdownRow = CouncilCells & {
  reporting_year: ReportingYear
  figure: FigureName
  figure_name: string
  source: FigureSource['kind']
  position: number
  part: string
  value: number
}

/** The rows of a figure's parts; none for a figure that is not broken down. */
export function breakdownRows(
  council: Council,
  year: ReportingYear,
  { name, parts }: Figure,
  source: FigureSource['kind'],
): BreakdownRow[] {
  return parts.map((part, i) => ({
    ...councilCells(council),
    reporting_year: year,
    figure: name,
    figure_name: FIGURES[name].label,
    source,
    position: i + 1,
    part: part.name,
    value: part.value,
  }))
}

/** The columns of the file of breakdowns, in their order. */
export const BREAKDOWN_COLUMNS: Column<keyof BreakdownRow>[] = [
  ...COUNCIL_COLUMNS,
  YEAR_COLUMN,
  FIGURE_COLUMN,
  FIGURE_NAME_COLUMN,
  {
    ...filled('string', 'source', 'Source', 'letter, or publication for a page of the Ombudsman’s map.'),
    values: ['letter', 'publication'],
  },
  filled('integer', 'position', 'Position', 'Of the part in the source’s table, from 1.'),
  filled('string', 'part', 'Part', 'The service or the outcome, as the source calls it.'),
  filled('integer', 'value', 'Value', 'Cases.'),
]
