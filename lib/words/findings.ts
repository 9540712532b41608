import type { Outcome } from '@/lib/domain/compare'
import { groupBy } from '@/lib/domain/group-by'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { listInWords } from './numbers'
import { outcomeWords } from './outcome-words'

/** `measured` is null where the year does not give the measure. */
type Found = { measured: { count: number | null; base: number } | null; outcome: Outcome | null }
type Measured = { measured: NonNullable<Found['measured']>; outcome: Outcome | null }

type FoundYear = Found & { year: ReportingYear }

/** Never a change from one year to another: 'Luton was within the expected range in 2023-24 and 2024-25.' */
export function seriesFinding(measure: Measure, council: string, years: FoundYear[]): string {
  const words = (year: Measured) => (measure.comparedByChance ? comparedInYear(year) : compliedInYear(year))
  const said = [...groupBy(years.filter(isMeasured), words)].map(
    ([verdict, group]) => `${verdict} in ${listInWords(group.map(({ year }) => year))}`,
  )
  return `${council} ${listInWords(said)}.`
}

function isMeasured<One extends Found>(one: One): one is One & Measured {
  return one.measured !== null
}

function comparedInYear({ outcome }: Measured): string {
  switch (outcome) {
    case null:
    case 'missing':
      return NO_EXACT_COUNT
    case 'numbers-disagree':
      return NUMBERS_DISAGREE
    case 'nothing-to-rate':
      return 'had nothing to rate'
    case 'no-comparator':
      return 'had no printed average to compare with'
    case 'counts-only':
      return 'had too few cases to compare'
    case 'too-few-to-tell':
      return 'had too few cases to tell'
    default:
      return `was ${outcomeWords(outcome)}`
  }
}

const NO_EXACT_COUNT = 'has no exact count'
const NUMBERS_DISAGREE = 'had printed numbers that disagree'

function compliedInYear({ outcome, measured: { count, base } }: Measured): string {
  if (outcome === 'numbers-disagree') return NUMBERS_DISAGREE
  if (base === 0) return 'had no recommendations due'
  if (count === null) return NO_EXACT_COUNT
  return count === base ? 'carried out every recommendation due' : `carried out ${count} of ${base} due`
}
