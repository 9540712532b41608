import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import { expectedByChance } from '@/lib/domain/chance'
import { gradeOf, type Outcome } from '@/lib/domain/compare'
import { outcomeOnRange } from '@/lib/words/disagreement-words'
import { COUNCILS, inCount, listInWords } from '@/lib/words/numbers'
import { aboutInWords, outcomeWords } from '@/lib/words/outcome-words'
import { type ComparedCouncil, comparedCouncils, isDrawn, type TypeInYear } from './type-councils'

/** Up to this many councils are named in a sentence; the chart and the table name them all. */
const MOST_NAMED = 4

/** What a type's councils show in a year, in counts. Never that one is better or worse. */
export function typeFinding(inYear: TypeInYear): string {
  return inYear.measure.comparedByChance ? comparedFinding(inYear) : complianceFinding(inYear)
}

function comparedFinding({ type, year, measure, councils }: TypeInYear): string {
  const { singular, plural } = AUTHORITY_TYPES[type]
  const compared = comparedCouncils(councils)
  const enough = `five or more ${measure.cases.many}`
  if (compared.length === 0)
    return `We cannot compare any of the ${plural} we have figures for in ${year}: that takes ${enough} and a printed average.`
  const groups = OUTSIDE.map((outcome) => compared.filter((one) => one.outcome === outcome)).filter(
    (group) => group.length > 0,
  )
  const published =
    compared.length === 1
      ? `The one ${singular} with figures for ${enough}`
      : `Of the ${compared.length} ${plural} with figures for ${enough},`
  const inside = compared.length - groups.flat().length
  const said = [...(inside > 0 ? [insideInWords(inside, compared.length)] : []), ...groups.map(described)]
  return `${published} ${said.join('; ')}. ${byChanceInWords(compared)}`
}

/** From the farthest below to the farthest above. */
const OUTSIDE: Outcome[] = ['well-below', 'below', 'at-edge', 'above', 'well-above']

function insideInWords(inside: number, total: number): string {
  const words = outcomeWords('within')
  if (total === 1) return `was ${words}`
  if (inside === total) return `${total === 2 ? 'both' : `all ${total}`} were ${words}`
  return `${wereIn(inside)} ${words}`
}

function described(group: ComparedCouncil[]): string {
  const [first] = group
  const words = first ? outcomeWords(first.outcome) : ''
  if (group.length > MOST_NAMED) return `${wereIn(group.length)} ${words}`
  const named = group.map(({ council, measured }) => `${council.name}, ${measured.count} of ${measured.base}`)
  return `${wereIn(group.length)} ${words} (${named.join('; ')})`
}

/** 'By chance alone about 2 would be outside, and fewer than 1 far outside.' */
function byChanceInWords(compared: ComparedCouncil[]): string {
  const { outside, farOutside } = expectedByChance(compared.map(({ measured }) => measured))
  const isAnyFar = compared.some(({ outcome }) => gradeOf(outcome) === 'far-outside')
  const far = isAnyFar || farOutside >= 0.5 ? `, and ${aboutInWords(farOutside)} far outside` : ''
  return `By chance alone ${aboutInWords(outside)} would be outside${far}.`
}

/** Compliance is counted, not compared: averages of 99 and 100% leave no room for chance. */
function complianceFinding({ type, year, councils }: TypeInYear): string {
  const { plural, singular } = AUTHORITY_TYPES[type]
  const due = councils.flatMap(({ council, measured }) =>
    measured && measured.base > 0 ? [{ council, ...measured }] : [],
  )
  if (due.length === 0) return `None of the ${plural} we have figures for in ${year} had recommendations due.`
  const all = due.filter(({ count, base }) => count === base)
  const missed = due.filter(({ count, base }) => count !== null && count < base)
  const unknown = due.length - all.length - missed.length
  const named =
    missed.length > MOST_NAMED
      ? ''
      : ` (${listInWords(missed.map(({ council, count, base }) => `${council.name} ${count} of ${base}`))})`
  const said = [
    ...(all.length > 0 ? [`${all.length} carried out every one`] : []),
    ...(missed.length > 0 ? [`${missed.length} did not carry out all${named}`] : []),
    ...(unknown > 0 ? [`of ${unknown} the exact count is not known`] : []),
  ]
  return `Of ${inCount(due.length, { one: singular, many: plural })} with figures for recommendations due, ${listInWords(said)}.`
}

function wereIn(count: number): string {
  return count === 1 ? '1 was' : `${count} were`
}

/** Which councils of the table have no point in the chart, and why; null where all have one. */
export function notDrawnInWords({ measure, councils }: TypeInYear): string | null {
  const having = (...outcomes: Outcome[]) =>
    councils.filter(({ outcome }) => outcome !== null && outcomes.includes(outcome)).length
  const few = having('counts-only', 'nothing-to-rate')
  const uncounted = having('missing')
  const disagreeing = having('numbers-disagree')
  const reasons = [
    ...(few > 0 ? [`${inCount(few, COUNCILS)} with fewer than five ${measure.cases.many}`] : []),
    ...(uncounted > 0 ? [`${inCount(uncounted, COUNCILS)} without an exact count`] : []),
    ...(disagreeing > 0 ? [`${inCount(disagreeing, COUNCILS)} with printed numbers that disagree`] : []),
  ]
  if (reasons.length === 0) return null
  const them = few + uncounted + disagreeing === 1 ? 'The table has it' : 'The table has them'
  return `Not drawn: ${listInWords(reasons)}. ${them}.`
}

/** What it means that a council is just outside; null where none is. */
export function edgeInWords({ councils }: TypeInYear): string | null {
  const said = comparedCouncils(councils).flatMap(({ council, measured, outcome, expected }) =>
    outcome === 'at-edge' ? [`${council.name}: ${outcomeOnRange(outcome, measured, expected)}.`] : [],
  )
  return said.length === 0 ? null : said.join(' ')
}

/** Which points are not compared, because their own source prints no average; null where there is none. */
export function uncomparedInWords({ councils }: TypeInYear): string | null {
  const names = councils
    .filter((one) => isDrawn(one) && (one.outcome === null || one.outcome === 'no-comparator'))
    .map(({ council }) => council.name)
  if (names.length === 0) return null
  const is = names.length === 1 ? 'is' : 'are'
  return `${listInWords(names)} ${is} drawn but not compared: ${names.length === 1 ? 'its source prints' : 'their sources print'} no average.`
}

export function noChartInWords(
  { type, year, measure, councils }: TypeInYear,
  average: number | null,
  plural: string,
): string {
  if (!measure.comparedByChance)
    return 'There is no chart here: averages of compliance are 99 or 100%, so comparing with chance would tell you nothing. Each recommendation not carried out matters by itself, so the table gives their number.'
  if (councils.every(({ measured }) => measured === null)) return 'There is nothing to draw.'
  if (type === 'other') return 'There is no chart, because these bodies have no type average.'
  if (average === null)
    return `We do not have one average of ${plural} for ${year}, so there is no chart. The table has their figures.`
  return `No council that we have figures for had five or more ${measure.cases.many}, so there is nothing to draw. The table has their figures.`
}
