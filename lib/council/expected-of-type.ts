import { AUTHORITY_TYPES, type AuthorityType } from '@/lib/domain/authority-types'
import { compare, type ExpectedRange, FEWEST_CASES } from '@/lib/domain/compare'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { comparisonSentence } from '@/lib/words/comparison-sentence'
import { COUNTS_BY_CHANCE } from '@/lib/words/expected-words'
import { inCount, percent, rangeInWords } from '@/lib/words/numbers'

/** What councils of a type with so many cases could expect by chance alone, for three sizes. */
export type ExpectedOfType = {
  title: string
  /** From which average, and what expecting means. */
  words: string
  sizes: ExpectedSize[]
}

export type ExpectedSize = {
  base: number
  typeAverage: number
  /** Null where so few cases bear no comparison. */
  expected: ExpectedRange | null
  /** 'A district council with 9 investigations could expect 3 to 8 upheld.' */
  sentence: string
  /** How the size was chosen: 'At least half of the 41 unitary councils with figures for five or more ... had so many or fewer.' */
  how: string
}

const SHARES = [
  { share: 0.25, words: 'a quarter' },
  { share: 0.5, words: 'half' },
  { share: 0.75, words: 'three quarters' },
]

/** With fewer councils that can be compared, quarters of them are nobody's size. */
const FEWEST_FOR_QUARTERS = 4

const EXAMPLES = [5, 10, 20]

/**
 * @param typeAverage the usual average of the type in that year, a percentage
 * @param bases the cases of each council of the type that has figures of the year
 */
export function expectedOfType(
  type: AuthorityType,
  measure: Measure,
  year: ReportingYear,
  typeAverage: number,
  bases: number[],
): ExpectedOfType {
  const { singular, plural } = AUTHORITY_TYPES[type]
  return {
    title: `What a ${singular} could expect: ${measure.title.toLowerCase()}`,
    words: `The average of ${plural} in ${year} is ${percent(typeAverage)} ${measure.counted}. The expected range is ${COUNTS_BY_CHANCE}.`,
    sizes: sizesOf(type, measure, year, bases).map(({ base, how }) => {
      const { outcome, expected } = compare(0, base, typeAverage / 100)
      const cases = inCount(base, measure.cases)
      const bears = expected !== null && outcome !== 'too-few-to-tell'
      return {
        base,
        typeAverage,
        expected: bears ? expected : null,
        sentence: bears
          ? `A ${singular} with ${cases} could expect ${rangeInWords(expected)} ${measure.counted}.`
          : comparisonSentence({
              outcome,
              measure,
              count: 0,
              base,
              expected,
              typeAverage,
              council: singular,
              type,
            }),
        how,
      }
    }),
  }
}

/**
 * The lower quarter, the middle and the upper quarter of what councils of the type had, each once; where too few of them
 * had enough cases to be compared, round numbers that are said to be examples.
 */
function sizesOf(
  type: AuthorityType,
  measure: Measure,
  year: ReportingYear,
  bases: number[],
): { base: number; how: string }[] {
  const { singular, plural } = AUTHORITY_TYPES[type]
  const compared = bases.filter((base) => base >= FEWEST_CASES).toSorted((a, b) => a - b)
  const councils = (count: number) => inCount(count, { one: singular, many: plural })
  const enough = `figures for five or more ${measure.cases.many}`
  if (compared.length < FEWEST_FOR_QUARTERS) {
    const how = `An example: we have ${enough} in ${year} for ${compared.length === 0 ? `no ${singular}` : `${councils(compared.length)} only`}.`
    return EXAMPLES.map((base) => ({ base, how }))
  }
  const sizes = new Map<number, string>()
  for (const { share, words } of SHARES) {
    const base = compared[Math.ceil(share * compared.length) - 1]
    if (base !== undefined)
      sizes.set(
        base,
        `At least ${words} of the ${councils(compared.length)} with ${enough} in ${year} had so many or fewer.`,
      )
  }
  return [...sizes].map(([base, how]) => ({ base, how }))
}
