import type { Outcome } from '@/lib/domain/compare'
import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import { MEASURES } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { yearsTogether } from '@/lib/domain/years-together'
import { outcomeWords } from '@/lib/words/outcome-words'
import { type Column, emptyable, filled, YEAR_PATTERN } from './column'
import { COUNCIL_COLUMNS, type CouncilCells, councilCells } from './council-row'
import { OUTCOMES } from './measure-row'

/** Several years of a council's measure added up, all of one method of the Ombudsman's. */
type TogetherRow = CouncilCells & {
  measure: string
  first_year: ReportingYear
  last_year: ReportingYear
  /** Those that are added up: '2022-23 2023-24'. */
  years: string
  /** Those of the same method that could not be; null where there are none. */
  left_out: string | null
  base: number
  count: number
  counted: string
  expected_from: number | null
  expected_to: number | null
  outcome: Outcome
  status: string
}

/** @returns none where fewer than two years of one method can be added up */
export function togetherRows(council: Council, published: CouncilYear[]): TogetherRow[] {
  return MEASURES.flatMap((measure) =>
    yearsTogether(measure, published).map(({ years, leftOut, count, base, outcome, expected }) => ({
      ...councilCells(council),
      measure: measure.id,
      first_year: years[0] as ReportingYear,
      last_year: years.at(-1) as ReportingYear,
      years: years.join(' '),
      left_out: leftOut.join(' ') || null,
      base,
      count,
      counted: measure.counted,
      expected_from: expected?.from ?? null,
      expected_to: expected?.to ?? null,
      outcome,
      status: outcomeWords(outcome),
    })),
  )
}

const COMPARED = MEASURES.filter(({ comparedByChance }) => comparedByChance)

export const TOGETHER_COLUMNS: Column<keyof TogetherRow>[] = [
  ...COUNCIL_COLUMNS,
  {
    ...filled('string', 'measure', 'Measure', 'upheld-rate or early-remedy-rate.'),
    values: COMPARED.map(({ id }) => id),
  },
  {
    ...filled('string', 'first_year', 'First year', 'The first year that is added up.'),
    pattern: YEAR_PATTERN,
  },
  { ...filled('string', 'last_year', 'Last year', 'The last year that is added up.'), pattern: YEAR_PATTERN },
  filled(
    'string',
    'years',
    'Years',
    'Every year that is added up, with a space between. A year with no cases adds 0.',
  ),
  emptyable(
    'string',
    'left_out',
    'Left out',
    'Published years of the same method that are not added up: the exact count is not known, or the numbers disagree.',
  ),
  filled('integer', 'base', 'Base', 'The cases of these years: investigations or upheld complaints.'),
  filled('integer', 'count', 'Count', 'How many of the base; the next column says how many of what.'),
  filled('string', 'counted', 'Counted', 'What is counted: upheld or put right early.'),
  emptyable(
    'integer',
    'expected_from',
    'Expected from',
    'The least count that chance alone would give 95 in 100 such councils, at the type average of each year for the cases of that year.',
  ),
  emptyable('integer', 'expected_to', 'Expected to', 'The greatest such count.'),
  {
    ...filled('string', 'outcome', 'Outcome', 'What the count says, compared with the type averages.'),
    values: OUTCOMES,
  },
  filled('string', 'status', 'Status', 'The outcome in words.'),
]
