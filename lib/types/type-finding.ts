import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import { WITHIN_LIMITS } from '@/lib/words/expected-words'
import { inCount, listInWords } from '@/lib/words/numbers'
import type { TypeCouncil, TypeInYear } from './type-councils'
import { type Bearing, bearingOf } from './type-councils'

/** Up to this many councils are named in a sentence; the chart and the table name them all. */
const MOST_NAMED = 4

/** What a type's councils show in a year, in counts. Never that one is better or worse. */
export function typeFinding(inYear: TypeInYear): string {
  return inYear.measure.comparedByChance ? comparedFinding(inYear) : complianceFinding(inYear)
}

function comparedFinding({ type, year, measure, councils }: TypeInYear): string {
  const { singular } = AUTHORITY_TYPES[type]
  const having = (...bearings: Bearing[]) => councils.filter((one) => bearings.includes(bearingOf(one)))
  const within = having('within')
  const others = [
    { were: 'at their edge', councils: having('edge') },
    { were: 'well above them', councils: having('well-above') },
    { were: 'well below them', councils: having('well-below') },
  ].filter((group) => group.councils.length > 0)
  const total = having('within', 'edge', 'well-above', 'well-below').length
  const enough = `five or more ${measure.cases.many}`
  if (total === 0)
    return `None of the ${AUTHORITY_TYPES[type].plural} we have figures for in ${year} can be compared: that takes ${enough} and a printed average.`
  const published =
    total === 1
      ? `The one ${singular} with figures for ${enough}`
      : `Of the ${total} ${AUTHORITY_TYPES[type].plural} with figures for ${enough},`
  if (total === 1 && others.length === 0) return `${published} was ${WITHIN_LIMITS}.`
  if (total === 1) return `${published} was not ${WITHIN_LIMITS}: ${described(others[0])}.`
  if (within.length === total)
    return `${published} ${total === 2 ? 'both' : `all ${total}`} were ${WITHIN_LIMITS}.`
  const first = `${within.length === 0 ? 'none was' : wereIn(within.length)} ${WITHIN_LIMITS}`
  return `${published} ${[first, ...others.map(described)].join('; ')}.`

  function described(group: (typeof others)[number] | undefined): string {
    if (!group) return ''
    return `${wereIn(group.councils.length)} ${group.were}${namesOf(group.councils)}`
  }

  function namesOf(group: TypeCouncil[]): string {
    if (group.length > MOST_NAMED) return ''
    const named = group.map(
      ({ council, measured }) => `${council.name}, ${measured?.count} of ${measured?.base}`,
    )
    return ` (${named.join('; ')})`
  }
}

/** Compliance is counted, not compared: its averages of 99 and 100% bear no limits. */
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
      : ` (${listInWords(missed.map(({ council, count, base }) => `${council.name} ${base - (count ?? base)} of ${base}`))})`
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

const COUNCILS = { one: 'council', many: 'councils' }

/** Which councils of the table have no point in the chart, and why; null where all have one. */
export function notDrawnInWords({ measure, councils }: TypeInYear): string | null {
  const withBearing = (bearing: string) => councils.filter((one) => bearingOf(one) === bearing).length
  const few = withBearing('few')
  const uncounted = withBearing('uncounted')
  const disagreeing = withBearing('disagreeing')
  const reasons = [
    ...(few > 0 ? [`${inCount(few, COUNCILS)} with fewer than five ${measure.cases.many}`] : []),
    ...(uncounted > 0 ? [`${inCount(uncounted, COUNCILS)} without an exact count`] : []),
    ...(disagreeing > 0 ? [`${inCount(disagreeing, COUNCILS)} with printed numbers that disagree`] : []),
  ]
  if (reasons.length === 0) return null
  const them = few + uncounted + disagreeing === 1 ? 'The table has it' : 'The table has them'
  return `Not drawn: ${listInWords(reasons)}. ${them}.`
}

/** Why the chart leaves a point just outside of a solid line without a name; null where there is none. */
export function edgeInWords({ councils }: TypeInYear): string | null {
  const names = councils.filter((one) => bearingOf(one) === 'edge').map(({ council }) => council.name)
  if (names.length === 0) return null
  const is = names.length === 1 ? 'lies' : 'lie'
  return `${listInWords(names)} ${is} just outside a solid line, but the printed average is a rounded one, so that is not surely outside.`
}

/** Which points are compared with nothing, because their own source prints no average; null where there is none. */
export function uncomparedInWords({ councils }: TypeInYear): string | null {
  const names = councils.filter((one) => bearingOf(one) === 'uncompared').map(({ council }) => council.name)
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
    return 'There is no chart of limits here: averages of compliance are 99 or 100%, and around those chance gives no limits that could tell anything. Each recommendation not complied with counts by itself, so the table gives their number.'
  if (councils.every(({ measured }) => measured === null)) return 'There is nothing to draw.'
  if (type === 'other') return 'Bodies that are compared with nobody have no chart.'
  if (average === null)
    return `Without one average for ${year} there are no limits to draw ${plural} in; the table has them.`
  return `No council that we have figures for had five or more ${measure.cases.many}, so there is nothing to draw; the table has them.`
}
