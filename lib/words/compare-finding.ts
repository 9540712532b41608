import type { Outcome } from '@/lib/domain/compare'
import { expectedRange } from '@/lib/domain/expected-range'
import { groupBy } from '@/lib/domain/group-by'
import type { Measured } from '@/lib/domain/measured'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { countedWords } from './counted-words'
import { listInWords } from './numbers'
import { outcomeWords } from './outcome-words'

/** A council's year of a measure; `measured` is null where the year does not give it. */
export type FoundCouncilYear = {
  council: string
  measured: Pick<Measured, 'count' | 'base' | 'typeAverage'> | null
  outcome: Outcome | null
}

/**
 * The sentence over a comparison: what each council's figure of one year can bear, those of one kind together, in
 * the order given; never one council against another. 'In 2023-24, Luton and Knowsley were within the expected
 * range of their type. No figure for that year is published of Maidstone.'
 */
export function compareFinding(measure: Measure, year: ReportingYear, councils: FoundCouncilYear[]): string {
  const groups = groupBy(
    councils.filter(({ measured }) => measured !== null),
    (one) => JSON.stringify(bearing(measure, one)),
  )
  const said = [...groups].map(([words, group]) => {
    const { one, many } = JSON.parse(words) as Bearing
    return `${listInWords(group.map(({ council }) => council))} ${group.length === 1 ? one : many}`
  })
  const without = councils.filter(({ measured }) => measured === null).map(({ council }) => council)
  return [
    ...(said.length > 0 ? [`In ${year}, ${said.join('; ')}.`] : []),
    ...(without.length > 0 ? [`No figure for ${year} is held of ${listInWords(without)}.`] : []),
  ].join(' ')
}

/** What is said of one council, and of several. */
type Bearing = { one: string; many: string }

function bearing(measure: Measure, { measured, outcome }: FoundCouncilYear): Bearing {
  const { count, base, typeAverage } = measured as NonNullable<FoundCouncilYear['measured']>
  if (base === 0) return alike(`had none to count (${measure.none.toLowerCase()})`)
  if (count === null) return { one: 'has no exact count', many: 'have no exact count' }
  if (!measure.comparedByChance)
    return alike(
      count === base ? 'carried out every recommendation due' : `had ${countedWords(measure, count, base)}`,
    )
  switch (outcome) {
    case 'no-comparator':
      return alike('had no printed average to be compared with')
    case 'counts-only':
      return alike('had too few cases to be compared')
    case 'too-few-to-tell':
      return alike('had too few cases to tell')
    default: {
      const expected = typeAverage === null ? null : expectedRange(base, typeAverage / 100)
      const words = outcome && outcomeWords(outcome, count, expected)
      return { one: `was ${words}`, many: `were ${words}` }
    }
  }
}

const alike = (words: string): Bearing => ({ one: words, many: words })
