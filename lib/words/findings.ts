import type { Outcome } from '@/lib/domain/compare'
import { groupBy } from '@/lib/domain/group-by'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { countedWords } from './figure-words'
import { listInWords, uncapitalised } from './numbers'
import { outcomeWords } from './outcome-words'

/** `measured` is null where the year does not give the measure. */
type Found = { measured: { count: number | null; base: number } | null; outcome: Outcome | null }
type Measured = { measured: NonNullable<Found['measured']>; outcome: Outcome | null }

type FoundYear = Found & { year: ReportingYear }
type FoundCouncil = Found & { council: string }

type Bearing = { one: string; many: string }

/** Never a change from one year to another: 'Luton was within the expected range in 2023-24 and 2024-25.' */
export function seriesFinding(measure: Measure, council: string, years: FoundYear[]): string {
  const words = (year: Measured) => (measure.comparedByChance ? bearing(year).one : compliedInYear(year))
  const said = [...groupBy(years.filter(isMeasured), words)].map(
    ([bears, group]) => `${bears} in ${listInWords(group.map(({ year }) => year))}`,
  )
  return `${council} ${listInWords(said)}.`
}

/** Councils whose figures bear the same are said together, in the order given; never one against another. */
export function compareFinding(measure: Measure, year: ReportingYear, councils: FoundCouncil[]): string {
  const groups = groupBy(councils.filter(isMeasured), (one) => JSON.stringify(bearingBeside(measure, one)))
  const said = [...groups].map(([words, group]) => {
    const { one, many } = JSON.parse(words) as Bearing
    return `${listInWords(group.map(({ council }) => council))} ${group.length === 1 ? one : many}`
  })
  const without = councils.filter(({ measured }) => measured === null).map(({ council }) => council)
  return [
    ...(said.length > 0 ? [`In ${year}, ${said.join('; ')}.`] : []),
    ...(without.length > 0 ? [`We have no figure for ${listInWords(without)} in ${year}.`] : []),
  ].join(' ')
}

function isMeasured<One extends Found>(one: One): one is One & Measured {
  return one.measured !== null
}

function bearing({ outcome }: Measured): Bearing {
  switch (outcome) {
    case null:
    case 'missing':
      return NO_EXACT_COUNT
    case 'numbers-disagree':
      return NUMBERS_DISAGREE
    case 'nothing-to-rate':
      return alike('had nothing to rate')
    case 'no-comparator':
      return alike('had no printed average to compare with')
    case 'counts-only':
      return alike('had too few cases to compare')
    case 'too-few-to-tell':
      return alike('had too few cases to tell')
    default:
      return { one: `was ${outcomeWords(outcome)}`, many: `were ${outcomeWords(outcome)}` }
  }
}

const NO_EXACT_COUNT = { one: 'has no exact count', many: 'have no exact count' }
const NUMBERS_DISAGREE = alike('had printed numbers that disagree')
const ALL_COMPLIED = 'carried out every recommendation due'

function compliedInYear({ outcome, measured: { count, base } }: Measured): string {
  if (outcome === 'numbers-disagree') return NUMBERS_DISAGREE.one
  if (base === 0) return 'had no recommendations due'
  if (count === null) return NO_EXACT_COUNT.one
  return count === base ? ALL_COMPLIED : `carried out ${count} of ${base} due`
}

function bearingBeside(measure: Measure, one: Measured): Bearing {
  const { count, base } = one.measured
  // Beside councils that had cases, why one had none is said.
  if (base === 0) return alike(`had none to count (${uncapitalised(measure.none)})`)
  if (measure.comparedByChance || one.outcome === 'numbers-disagree') return bearing(one)
  if (count === null) return NO_EXACT_COUNT
  return alike(count === base ? ALL_COMPLIED : `had ${countedWords(measure, count, base)}`)
}

function alike(words: string): Bearing {
  return { one: words, many: words }
}
