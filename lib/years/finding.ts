import { expectedByChance } from '@/lib/domain/chance'
import { type Grade, gradeOf } from '@/lib/domain/compare'
import { FIRST_YEAR_OF_MEASURES, type Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { countedWords } from '@/lib/words/figure-words'
import { COUNCILS, capitalised, inCount, inFull, listInWords, rangeInWords } from '@/lib/words/numbers'
import { aboutInWords, outcomeWords } from '@/lib/words/outcome-words'
import type { ComparedCouncil, MeasuredType } from './councils-in-year'

/** How many councils of a year are outside their expected range, and how many would be by chance alone. */
export function yearFinding(year: ReportingYear, measure: Measure, types: MeasuredType[]): string {
  const compared = types.flatMap((one) => one.compared)
  const [only] = compared
  if (!only) return nothingComparedInWords(year, measure, types)
  if (compared.length === 1) return onlyOneInWords(measure, only)
  const [just, outside, far] = GRADES_OUTSIDE.map((grade) => withGrade(compared, grade).length) as Three
  const found = outside + far
  const { outside: expected } = expectedByChance(compared)
  return [
    `Of ${inCount(compared.length, COUNCILS)} with enough ${measure.cases.many} to compare, ${found === 0 ? 'none' : found} had more or fewer complaints ${measure.counted} than 95 in 100 similar councils would have by chance.`,
    `${capitalised(aboutInWords(expected))} would, if nothing but chance were at work.`,
    ...(found > 0 ? [farInWords(far, found)] : []),
    ...(just > 0 ? [`${just}${found > 0 ? ' more' : ''} ${just === 1 ? 'was' : 'were'} just outside.`] : []),
  ].join(' ')
}

const GRADES_OUTSIDE = ['just-outside', 'outside', 'far-outside'] as const
type Three = [number, number, number]

/** The same in short, where the page has said it before: '4 of 61 councils are outside ...'. */
export function outsideInWords(types: MeasuredType[]): string {
  const compared = types.flatMap((one) => one.compared)
  const far = withGrade(compared, 'far-outside').length
  const found = withGrade(compared, 'outside').length + far
  const share = `${found === 0 ? 'None' : inFull(found)} of ${inCount(compared.length, COUNCILS)}`
  const byChance = aboutInWords(expectedByChance(compared).outside)
  return `${share} ${found === 1 || found === 0 ? 'is' : 'are'} outside the expected range of counts, above or below; ${byChance} would be by chance alone.${found === 0 ? '' : ` ${farInWords(far, found).replace('was', 'is').replace('were', 'are')}`}`
}

export function withGrade(compared: ComparedCouncil[], grade: Grade): ComparedCouncil[] {
  return compared.filter(({ outcome }) => gradeOf(outcome) === grade)
}

function farInWords(far: number, found: number): string {
  if (far === 0) return found === 1 ? 'It was not far outside.' : 'None was far outside.'
  if (far === found && found === 1) return 'It was far outside.'
  if (far === found) return `${found === 2 ? 'Both' : `All ${found}`} were far outside.`
  return `${far} of the ${found} ${far === 1 ? 'was' : 'were'} far outside.`
}

function onlyOneInWords(measure: Measure, one: ComparedCouncil): string {
  const { council, count, base, outcome, expected } = one
  const first = `Only ${council.name} had enough ${measure.cases.many} to compare: ${countedWords(measure, count, base)}.`
  if (gradeOf(outcome) === null) return `${first} Even these are too few to tell.`
  return `${first} That is ${outcomeWords(outcome)}, ${rangeInWords(expected)}.`
}

function nothingComparedInWords(year: ReportingYear, measure: Measure, types: MeasuredType[]): string {
  const councils = types.reduce((sum, { withFigures }) => sum + withFigures.length, 0)
  if (councils === 0) return `We have no figures for ${year} yet.`
  if (year < FIRST_YEAR_OF_MEASURES)
    return `We cannot compare councils in ${year}: letters before ${FIRST_YEAR_OF_MEASURES} print no average of similar councils.`
  const enough = `5 or more ${measure.cases.many} and a printed average of its type`
  return councils === 1
    ? `We cannot compare the one council with figures for ${year}: that takes ${enough}.`
    : `We cannot compare any of the ${councils} councils with figures for ${year}: that takes ${enough}.`
}

/** Which councils with figures have no dot, and why; null where all have one. */
export function notDrawnInWords(measure: Measure, types: MeasuredType[]): string | null {
  const sum = (why: keyof MeasuredType['without']) =>
    types.reduce((all, { without }) => all + without[why], 0)
  const missing = types.reduce((all, one) => all + one.missing.length, 0)
  const reasons = [
    { count: missing, words: 'without figures' },
    { count: sum('few'), words: `with fewer than 5 ${measure.cases.many}` },
    { count: sum('uncounted'), words: 'without an exact count' },
    { count: sum('disagreeing'), words: 'with printed numbers that disagree' },
    { count: sum('noAverage'), words: 'without a printed average of similar councils' },
    { count: sum('notGiven'), words: 'whose letter or other source does not give this measure' },
  ].filter(({ count }) => count > 0)
  if (reasons.length === 0) return null
  return `Not shown: ${listInWords(reasons.map(({ count, words }) => `${inCount(count, COUNCILS)} ${words}`))}.`
}
