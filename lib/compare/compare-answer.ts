import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import { expectedByChance } from '@/lib/domain/chance'
import { gradeOf } from '@/lib/domain/compare'
import { groupBy } from '@/lib/domain/group-by'
import type { Measured } from '@/lib/domain/measured'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { SeriesYear } from '@/lib/series/series-years'
import { countedWords } from '@/lib/words/figure-words'
import { inCount, listInWords, rangeInWords } from '@/lib/words/numbers'
import { aboutInWords, insideAt, outcomeWords } from '@/lib/words/outcome-words'
import type { ComparedCouncil } from './compare-years'

type Answered = { council: ComparedCouncil['council']; year: SeriesYear; measured: Measured }

/**
 * What a comparison says of one year, in sentences with the counts: each council against its own expected range, in
 * the order given, never one against another.
 */
export function compareAnswer(measure: Measure, year: ReportingYear, compared: ComparedCouncil[]): string {
  const measured: Answered[] = []
  const without: string[] = []
  for (const { council, years } of compared) {
    const own = years.find((one) => one.year === year)
    if (own?.measured) measured.push({ council, year: own, measured: own.measured })
    else without.push(council.name)
  }
  const counts = countsOnce(measure)
  const groups = groupBy(measured, (one) => kindOf(measure, one))
  const sentences = [...groups].map(([kind, group]) => sentenceOf(measure, kind, group, counts))
  const [first, ...others] = sentences
  return [
    ...(first === undefined ? [] : [`In ${year}, ${beginning(first, measured)}`, ...others]),
    ...(without.length > 0 ? [`We have no figure for ${listInWords(without)} in ${year}.`] : []),
  ].join(' ')
}

/** 'Outside in 2024-25: 1 of 4. By chance alone it would be fewer than 1.'; null where no council is outside. */
export function outsideByChance(year: ReportingYear, compared: ComparedCouncil[]): string | null {
  const ofYear = compared.flatMap(({ years }) => years.filter((one) => one.year === year && one.expected))
  const outside = ofYear.filter(({ outcome }) =>
    ['outside', 'far-outside'].includes(`${outcome && gradeOf(outcome)}`),
  )
  if (outside.length === 0) return null
  const cases = ofYear.flatMap(({ measured }) => measured ?? [])
  return `Outside the expected range in ${year}: ${outside.length} of the ${ofYear.length} we can compare. By chance alone it would be ${aboutInWords(expectedByChance(cases).outside)}.`
}

/** Councils of one kind share a sentence; each that is outside its range has its own. */
function kindOf(measure: Measure, { council, year, measured }: Answered): string {
  const { outcome } = year
  if (measured.base === 0) return 'none'
  if (outcome === 'numbers-disagree') return 'disagree'
  if (measured.count === null) return 'no exact count'
  if (!measure.comparedByChance) return measured.count === measured.base ? 'all' : council.slug
  const grade = outcome && gradeOf(outcome)
  return grade && grade !== 'within' ? council.slug : (outcome ?? 'no exact count')
}

function sentenceOf(measure: Measure, kind: string, group: Answered[], counts: Counts): string {
  const names = listInWords(group.map(({ council }) => council.name))
  const withCounts = () => listInWords(group.map((one) => `${one.council.name} (${counts(one)})`))
  const was = group.length === 1 ? 'was' : 'were'
  switch (kind) {
    case 'none':
      return `${measure.none} for ${names}.`
    case 'disagree':
      return `The numbers printed for ${names} disagree.`
    case 'no exact count': {
      const bases = group.map(
        ({ council, measured }) => `${council.name} (${inCount(measured.base, measure.cases)})`,
      )
      return `The exact count is not known for ${listInWords(bases)}.`
    }
    case 'all':
      return `${withCounts()} carried out every recommendation due.`
    case 'within':
      return `${withCounts()} ${was} within the expected range.`
    case 'no-comparator':
      return `${withCounts()} had no printed average to compare with.`
    case 'counts-only':
      return `${withCounts()} had too few cases to compare.`
    case 'too-few-to-tell':
      return `${withCounts()} had too few cases to tell.`
    default:
      return group.map((one) => ownSentence(measure, one, counts)).join(' ')
  }
}

function ownSentence(measure: Measure, one: Answered, counts: Counts): string {
  const { council, year, measured } = one
  const { outcome, expected } = year
  const { count, base, typeAverage } = measured
  if (count !== null && !measure.comparedByChance)
    return `${council.name} carried out ${count} of ${inCount(base, RECOMMENDATIONS)} due, and did not carry out ${base - count}.`
  if (count === null || typeAverage === null || !expected || !outcome)
    throw new Error(`${council.slug} is outside no expected range in ${year.year}.`)
  const edge =
    outcome === 'at-edge' ? `; inside if the average were ${insideAt({ count, base, typeAverage })}` : ''
  return `${council.name} was ${outcomeWords(outcome)} for a ${AUTHORITY_TYPES[council.type].singular}: ${counts(one)}, where ${rangeInWords(expected)} would be expected${edge}.`
}

const RECOMMENDATIONS = { one: 'recommendation', many: 'recommendations' }

type Counts = (one: Answered) => string

/** '62 of 68 upheld' the first time, and '23 of 29' after that. */
function countsOnce(measure: Measure): Counts {
  let isFirst = measure.comparedByChance
  return ({ measured: { count, base } }) => {
    if (count === null) throw new Error('A count that is not known cannot be written.')
    const words = isFirst ? countedWords(measure, count, base) : `${count} of ${base}`
    isFirst = false
    return words
  }
}

/** A name keeps its capital. */
function beginning(sentence: string, measured: Answered[]): string {
  return measured.some(({ council }) => sentence.startsWith(council.name))
    ? sentence
    : `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
}
