import { FIGURE_NAMES } from '@/lib/domain/figure-names'
import { type Column, emptyable, filled } from './column'
import { COUNCIL_COLUMNS, YEAR_COLUMN } from './council-columns'
import type { FigureRow } from './figure-row'

/** The column of a figure's name. */
export const FIGURE_COLUMN: Column<'figure'> = {
  ...filled('string', 'figure', 'Figure', 'What is measured, by its name in this data: upheldRate.'),
  values: FIGURE_NAMES,
}

/** The column of a figure's name in words. */
export const FIGURE_NAME_COLUMN = filled('string', 'figure_name', 'Figure’s name', 'The same in words.')

/** The columns of the file of all figures, in their order. */
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
  filled('number', 'value', 'Value', 'The number, in the unit that its kind says.'),
  emptyable('integer', 'base', 'Base', 'The count that the figure is a share of.'),
  emptyable(
    'number',
    'type_average',
    'Type average',
    'The average of the council’s authority type that is printed beside it.',
  ),
  {
    ...filled(
      'string',
      'origin',
      'Origin',
      'printed by the source; worked-out, because only this value fits what it prints; or corrected by a person.',
    ),
    values: ['printed', 'worked-out', 'corrected'],
  },
  filled(
    'string',
    'origin_note',
    'Note on the origin',
    'How it was worked out, or who put it right and why.',
  ),
  emptyable(
    'number',
    'printed_value',
    'Printed value',
    'What the source prints; empty where it prints nothing.',
  ),
  {
    ...filled('string', 'source', 'Source', 'letter, or publication for a page of the Ombudsman’s map.'),
    values: ['letter', 'publication'],
  },
  emptyable('date', 'letter_date', 'Date of the letter', 'Empty for a page of the map.'),
  filled('integer', 'page', 'Page', 'Of the letter, from 1; a text without page breaks is one page.'),
  filled('integer', 'line', 'Line', 'On that page, from 1.'),
  filled('string', 'quote', 'Words', 'The words that the figure was read from, as the source has them.'),
  filled('string', 'source_address', 'Source’s address', 'On this site where it begins with a slash.'),
  emptyable('string', 'source_sha256', 'Fingerprint of the file', 'SHA-256 of the letter’s file.'),
  filled('integer', 'edition_added', 'Edition', 'The edition that brought in this version of the source.'),
]
