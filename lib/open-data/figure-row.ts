import type { FigureSource } from '@/lib/data/figures'
import type { TypeAverages } from '@/lib/data/type-averages'
import type { Difference } from '@/lib/domain/contradictions'
import type { Council } from '@/lib/domain/council'
import type { Day } from '@/lib/domain/day'
import type { Figure } from '@/lib/domain/figure'
import { FIGURE_NAMES, FIGURES, type FigureName } from '@/lib/domain/figure-names'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { DATA_TABLES, type DataTable, SOURCE_KINDS } from '@/lib/domain/source'
import { dataFileRowAddress, letterLineAddress } from '@/lib/letter/address'
import { noteOnFigure } from '@/lib/series/note-on-figure'
import { originInWords } from '@/lib/words/figure-words'
import { type Column, emptyable, filled, YEAR_COLUMN } from './column'
import { COUNCIL_COLUMNS, type CouncilCells, councilCells } from './council-row'

export type FigureRow = CouncilCells & {
  reporting_year: ReportingYear
  figure: FigureName
  figure_name: string
  kind: (typeof FIGURES)[FigureName]['kind']
  value: number
  base: number | null
  type_average: number | null
  origin: Figure['origin']['kind']
  origin_note: string
  printed_value: number | null
  contradicted_by: string | null
  source: FigureSource['kind']
  letter_date: Day | null
  page: number
  line: number
  quote: string
  source_address: string
  source_sha256: string | null
  edition_added: number
  data_table: DataTable | null
  data_sheet: string | null
  data_column: string | null
}

export function figureRow(
  council: Council,
  year: ReportingYear,
  figure: Figure,
  source: FigureSource,
  averages: TypeAverages,
): FigureRow {
  const { name, origin, place } = figure
  const isLetter = source.kind === 'letter'
  return {
    ...councilCells(council),
    reporting_year: year,
    figure: name,
    figure_name: FIGURES[name].label,
    kind: FIGURES[name].kind,
    value: figure.value,
    base: figure.base,
    type_average: figure.typeAverage,
    origin: origin.kind,
    origin_note: originInWords(figure, noteOnFigure(figure, { year, ...source }, averages)),
    printed_value: printedValue(figure),
    contradicted_by: isLetter ? contradictingValues(name, source.contradicted) : null,
    source: source.kind,
    letter_date: isLetter ? source.letterDate : null,
    page: place.page,
    line: place.line,
    quote: place.quote,
    source_address: addressOf(council, year, figure, source),
    source_sha256: source.kind === 'publication' ? null : source.sha256,
    edition_added: source.addedIn,
    data_table: source.kind === 'data-file' ? source.table : null,
    data_sheet: source.kind === 'data-file' ? source.sheet : null,
    data_column: place.column ?? null,
  }
}

function addressOf({ slug }: Council, year: ReportingYear, { place }: Figure, source: FigureSource): string {
  if (source.kind === 'data-file') return dataFileRowAddress(slug, year, source.table)
  return source.kind === 'letter' ? letterLineAddress(slug, year, place.page, place.line) : source.url
}

/** What copies of the letter give instead that are withheld until somebody decides; null where none does. */
function contradictingValues(name: FigureName, contradicted: Difference[]): string | null {
  const values = contradicted.flatMap(({ figure, there }) => (figure === name ? there : []))
  return values.length > 0 ? [...new Set(values)].join('; ') : null
}

/** What the source prints; null where it prints nothing. */
function printedValue({ origin, value }: Figure): number | null {
  switch (origin.kind) {
    case 'printed':
    case 'recognised':
      return value
    case 'worked-out':
      return null
    case 'corrected':
      return origin.printed
  }
}

const FIGURE_COLUMN: Column<'figure'> = {
  ...filled('string', 'figure', 'Figure', 'What is measured, by its name in this data, such as upheldRate.'),
  values: FIGURE_NAMES,
}

export const FIGURE_NAME_COLUMN = filled('string', 'figure_name', 'Figure’s name', 'The same in words.')

const SOURCE_COLUMN: Column<'source'> = {
  ...filled(
    'string',
    'source',
    'Source',
    'letter, publication (a page of the Ombudsman’s map) or data-file (a row of one of its data files).',
  ),
  values: SOURCE_KINDS,
}

export const FIGURE_COLUMNS: Column<keyof FigureRow>[] = [
  ...COUNCIL_COLUMNS,
  YEAR_COLUMN,
  FIGURE_COLUMN,
  FIGURE_NAME_COLUMN,
  {
    ...filled(
      'string',
      'kind',
      'Kind',
      'count: cases; rate: whole percent; per100k: cases per 100,000 residents; average: of the authority type.',
    ),
    values: ['count', 'rate', 'per100k', 'average'],
  },
  filled('number', 'value', 'Value', 'The number, in the unit that the kind gives.'),
  emptyable('integer', 'base', 'Base', 'The count that the figure is a share of.'),
  emptyable(
    'number',
    'type_average',
    'Type average',
    'The average of the council’s authority type that the source prints with it.',
  ),
  {
    ...filled(
      'string',
      'origin',
      'Origin',
      'printed by the source; worked-out, because only this value fits what the source prints; corrected by a person; or recognised from a picture of the page and confirmed by a person.',
    ),
    values: ['printed', 'worked-out', 'corrected', 'recognised'],
  },
  filled(
    'string',
    'origin_note',
    'Note on the origin',
    'How it was worked out, who corrected it and why, who confirmed it, or that nothing else confirms it.',
  ),
  emptyable(
    'number',
    'printed_value',
    'Printed value',
    'What the source prints. Empty where it prints nothing, or where text recognition misread it.',
  ),
  emptyable(
    'string',
    'contradicted_by',
    'Contradicted by',
    'A different value in another copy of the letter. We withhold that copy until a person has checked which is right.',
  ),
  SOURCE_COLUMN,
  emptyable('date', 'letter_date', 'Date of the letter', 'Empty for a page of the map and a data file.'),
  filled(
    'integer',
    'page',
    'Page',
    'The page of the letter, from 1 (a text without page breaks is one page), or the sheet of a data file.',
  ),
  filled('integer', 'line', 'Line', 'The line on that page, from 1, or the row of a data file.'),
  filled('string', 'quote', 'Words', 'The words that the figure came from, as the source has them.'),
  filled('string', 'source_address', 'Source’s address', 'On this site where it begins with a slash.'),
  emptyable(
    'string',
    'source_sha256',
    'Fingerprint of the file',
    'SHA-256 of the file of the letter, or of the data file.',
  ),
  filled('integer', 'edition_added', 'Edition', 'The edition that first had this version of the source.'),
  {
    ...emptyable(
      'string',
      'data_table',
      'Table',
      'Of a data file: received, decided or remedies, the tables that the Ombudsman publishes each year.',
    ),
    values: DATA_TABLES,
  },
  emptyable('string', 'data_sheet', 'Sheet', 'Of a data file with sheets: the name of the sheet.'),
  emptyable('string', 'data_column', 'Column', 'Of a data file: the letters of the column, A for the first.'),
]

/** A part of a count that a source breaks down: complaints received about one service. */
type BreakdownRow = CouncilCells & {
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

export const BREAKDOWN_COLUMNS: Column<keyof BreakdownRow>[] = [
  ...COUNCIL_COLUMNS,
  YEAR_COLUMN,
  FIGURE_COLUMN,
  FIGURE_NAME_COLUMN,
  SOURCE_COLUMN,
  filled('integer', 'position', 'Position', 'Of the part in the source’s table, from 1.'),
  filled('string', 'part', 'Part', 'The service or the outcome, as the source calls it.'),
  filled('integer', 'value', 'Value', 'Cases.'),
]
