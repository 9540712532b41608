import { MEASURES } from '@/lib/domain/measures'
import { RANGE_BY_CHANCE } from '@/lib/words/expected-words'
import { type Column, emptyable, filled } from './column'
import { COUNCIL_COLUMNS, YEAR_COLUMN } from './council-columns'
import type { MeasureRow } from './measure-row'

/** The outcomes of a comparison, by their names in lib/domain/compare.ts. */
const OUTCOMES: NonNullable<MeasureRow['outcome']>[] = [
  'missing',
  'nothing-to-rate',
  'no-comparator',
  'counts-only',
  'too-few-to-tell',
  'within',
  'above',
  'below',
  'well-above',
  'well-below',
]

/** The columns of every file of measures, in their order. */
export const MEASURE_COLUMNS: Column<keyof MeasureRow>[] = [
  ...COUNCIL_COLUMNS,
  YEAR_COLUMN,
  {
    ...filled('string', 'measure', 'Measure', 'upheld-rate, compliance-rate or early-remedy-rate.'),
    values: MEASURES.map(({ id }) => id),
  },
  emptyable(
    'integer',
    'base',
    'Base',
    'The cases that the count is of: investigations, compliance outcomes or upheld complaints.',
  ),
  emptyable(
    'integer',
    'count',
    'Count',
    'How many of the base; the next column says how many of what. Empty where the base is zero.',
  ),
  filled('string', 'counted', 'Counted', 'What is counted: upheld, put right early, or not complied with.'),
  emptyable(
    'integer',
    'rate',
    'Rate',
    'Whole percent, as printed; for compliance, of recommendations complied with.',
  ),
  emptyable(
    'integer',
    'type_average',
    'Type average',
    'Whole percent, as printed for the council’s authority type.',
  ),
  emptyable('integer', 'expected_from', 'Expected from', `The least count that ${RANGE_BY_CHANCE}.`),
  emptyable('integer', 'expected_to', 'Expected to', 'The greatest such count.'),
  emptyable(
    'number',
    'interval_from',
    'Interval from',
    'The lower end of the rate’s 95% interval (Wilson), in percent.',
  ),
  emptyable('number', 'interval_to', 'Interval to', 'The upper end.'),
  {
    ...emptyable(
      'string',
      'outcome',
      'Outcome',
      'What the count can bear beside the type average; empty where nothing is compared.',
    ),
    values: OUTCOMES,
  },
  filled('string', 'status', 'Status', 'The outcome in words, or why a number is missing.'),
  {
    ...emptyable(
      'string',
      'other_source',
      'Other source',
      'Whether the Ombudsman’s map agrees with the letter or differs; empty where only one of them gives the measure.',
    ),
    values: ['agrees', 'differs'],
  },
  emptyable('string', 'source', 'Source', 'Where the figures were read.'),
  emptyable('string', 'source_address', 'Source’s address', 'On this site where it begins with a slash.'),
]
