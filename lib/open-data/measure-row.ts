import { AUTHORITY_TYPES, type AuthorityType, typeInAddress } from '@/lib/domain/authority-types'
import { wilsonInterval } from '@/lib/domain/binomial'
import type { Outcome } from '@/lib/domain/compare'
import type { Council } from '@/lib/domain/council'
import { isDisputed } from '@/lib/domain/measured'
import { MEASURES, type Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { sourceAddress } from '@/lib/letter/address'
import type { SeriesYear } from '@/lib/series/series-years'
import { outcomeOf } from '@/lib/words/disagreement-words'
import { RANGE_BY_CHANCE } from '@/lib/words/expected-words'
import { missingInWords } from '@/lib/words/missing-words'
import { capitalised } from '@/lib/words/numbers'
import { sourceOf } from '@/lib/words/source-words'
import { type Column, emptyable, filled, YEAR_COLUMN } from './column'
import { COUNCIL_COLUMNS } from './council-row'

/**
 * A measure of one council and year, as CSV and JSON give it: the very numbers that pages show. Null is an empty
 * field, and then `status` says why.
 */
export type MeasureRow = {
  council: string
  council_name: string
  gss_code: string | null
  authority_type: string
  reporting_year: ReportingYear
  measure: string
  /** The cases that counts are of: investigations, compliance outcomes, upheld complaints. */
  base: number | null
  /** Upheld, carried out, or put right early. */
  count: number | null
  counted: string
  /** Whole percent, as printed. For compliance, of recommendations complied with. */
  rate: number | null
  type_average: number | null
  /** 'only this letter gives it'; null where the average has a second source, or there is none. */
  type_average_note: string | null
  /** Counts that chance alone would give 95 in 100 councils at the type average. */
  expected_from: number | null
  expected_to: number | null
  /** The rate's Wilson 95% interval, in percent with one decimal. */
  interval_from: number | null
  interval_to: number | null
  /** What lib/domain/compare.ts decides; null where nothing is compared. */
  outcome: Outcome | null
  /** Why a number is missing, or what the outcome is called. */
  status: string
  /** Whether all further sources say the same; null where only one source gives the measure. */
  other_source: 'agrees' | 'differs' | null
  source: string | null
  /** Within the site where it begins with a slash. */
  source_address: string | null
}

export function measureRow(measure: Measure, council: Council, point: SeriesYear): MeasureRow {
  const { year, published, measured, outcome, expected, typeAverage, averageNote } = point
  const count = measured?.count ?? null
  const base = measured?.base ?? null
  const interval =
    measure.comparedByChance && !measured?.disagreement && count !== null && base !== null && base > 0
      ? wilsonInterval(count, base)
      : null
  const source = published && measured ? sourceOf(published, measured) : null
  return {
    council: council.slug,
    council_name: council.officialName,
    gss_code: council.gssCode,
    authority_type: council.type,
    reporting_year: year,
    measure: measure.id,
    base,
    count: count === null || base === null || base === 0 ? null : count,
    counted: measure.counted,
    rate: base === 0 ? null : (measured?.rate ?? null),
    type_average: typeAverage,
    expected_from: expected?.from ?? null,
    expected_to: expected?.to ?? null,
    interval_from: interval && oneDecimal(interval.from),
    interval_to: interval && oneDecimal(interval.to),
    outcome,
    status: measured
      ? outcome
        ? outcomeOf(outcome, measured)
        : 'not compared'
      : missingInWords(council, year, published),
    other_source:
      measured && measured.others.length > 0 ? (isDisputed(measured) ? 'differs' : 'agrees') : null,
    source: source?.words ?? null,
    source_address: source && sourceAddress(source),
    type_average_note: averageNote,
  }
}

/** The row of an authority type's average in a year: of no council, so without counts. */
export function averageRow(
  measure: Measure,
  type: AuthorityType,
  { year, average, saidBy }: { year: ReportingYear; average: number | null; saidBy: string },
): MeasureRow {
  return {
    council: typeInAddress(type),
    council_name: capitalised(AUTHORITY_TYPES[type].plural),
    gss_code: null,
    authority_type: type,
    reporting_year: year,
    measure: measure.id,
    base: null,
    count: null,
    counted: measure.counted,
    rate: null,
    type_average: average,
    expected_from: null,
    expected_to: null,
    interval_from: null,
    interval_to: null,
    outcome: null,
    status: saidBy || 'no published source prints it',
    source: null,
    source_address: null,
    other_source: null,
    type_average_note: null,
  }
}

function oneDecimal(share: number): number {
  return Math.round(share * 1000) / 10
}

/** The outcomes of a comparison, by their names in lib/domain/compare.ts. */
export const OUTCOMES: NonNullable<MeasureRow['outcome']>[] = [
  'missing',
  'numbers-disagree',
  'nothing-to-rate',
  'no-comparator',
  'counts-only',
  'too-few-to-tell',
  'within',
  'at-edge',
  'above',
  'below',
  'well-above',
  'well-below',
]

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
    'How many of the base. The next column says what is counted. Empty where the base is zero.',
  ),
  filled('string', 'counted', 'Counted', 'What is counted: upheld, carried out, or put right early.'),
  emptyable(
    'integer',
    'rate',
    'Rate',
    'Whole percent, as printed. For compliance: of recommendations that were carried out.',
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
      'How the count compares with its expected range: within, at-edge (just outside), above, below, well-above or well-below (far outside); or why we don’t compare it. Empty where the measure is not compared with chance.',
    ),
    values: OUTCOMES,
  },
  filled('string', 'status', 'Status', 'The outcome in words, or the reason why a number is missing.'),
  {
    ...emptyable(
      'string',
      'other_source',
      'Other source',
      'Whether further sources (the Ombudsman’s map, its data files) agree with this one, or one of them differs. Empty where only one source gives the measure.',
    ),
    values: ['agrees', 'differs'],
  },
  emptyable('string', 'source', 'Source', 'Where the figures were read.'),
  emptyable('string', 'source_address', 'Source’s address', 'On this site where it begins with a slash.'),
  emptyable(
    'string',
    'type_average_note',
    'Note on the type average',
    'That only one source gives this average. Empty where a second source does too.',
  ),
]
