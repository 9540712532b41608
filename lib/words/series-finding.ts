import type { Outcome } from '@/lib/domain/compare'
import { expectedRange } from '@/lib/domain/expected-range'
import { groupBy } from '@/lib/domain/group-by'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { listInWords } from './numbers'
import { outcomeWords } from './outcome-words'

/** What a finding needs to know of a year; `measured` is null where the year does not give the measure. */
export type FoundYear = {
  year: ReportingYear
  measured: { count: number | null; base: number; typeAverage: number | null } | null
  outcome: Outcome | null
}

type CouncilYear = FoundYear & { measured: NonNullable<FoundYear['measured']> }

/**
 * The sentence over a series: what each year published can bear, never a change from one year to another.
 * 'Luton was within the expected range in 2023-24 and 2024-25.'
 */
export function seriesFinding(measure: Measure, council: string, years: FoundYear[]): string {
  const published = years.filter((year): year is CouncilYear => year.measured !== null)
  const groups = groupBy(published, measure.comparedByChance ? bearing : complied)
  const said = [...groups].map(
    ([words, group]) => `${words} in ${listInWords(group.map(({ year }) => year))}`,
  )
  return `${council} ${listInWords(said)}.`
}

function bearing({ measured, outcome }: CouncilYear): string {
  switch (outcome) {
    case null:
    case 'missing':
      return 'has no exact count'
    case 'nothing-to-rate':
      return 'had nothing to rate'
    case 'no-comparator':
      return 'had no printed average to be compared with'
    case 'counts-only':
      return 'had too few cases to be compared'
    case 'too-few-to-tell':
      return 'had too few cases to tell'
    default: {
      const { count, base, typeAverage } = measured
      const expected = typeAverage === null ? null : expectedRange(base, typeAverage / 100)
      return `was ${outcomeWords(outcome, count, expected)}`
    }
  }
}

function complied({ measured: { count, base } }: CouncilYear): string {
  if (base === 0) return 'had no recommendations due'
  if (count === null) return 'has no exact count'
  if (count === base) return 'carried out every recommendation due'
  return `did not carry out ${base - count} of ${base} due`
}
