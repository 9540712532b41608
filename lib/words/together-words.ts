import { AUTHORITY_TYPES, type AuthorityType } from '@/lib/domain/authority-types'
import type { Measure } from '@/lib/domain/measures'
import { type ReportingYear, reportingYearsBetween, yearsInWords } from '@/lib/domain/reporting-year'
import type { YearsTogether } from '@/lib/domain/years-together'
import { inFull, listInWords, rangeInWords } from './numbers'

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** 'three years, 2022-23 to 2024-25', or 'two years, 2022-23 and 2024-25' where one between them is not there. */
function overYears(years: ReportingYear[]): string {
  const [first, last] = [years[0], years.at(-1)]
  const areInARow = first && last && reportingYearsBetween(first, last).length === years.length
  const named = areInARow && years.length > 2 ? yearsInWords(years) : listInWords(years)
  return `${NUMBERS[years.length] ?? years.length} years, ${named}`
}

/**
 * Several years of a council added up, and what that says: '27 of 39 upheld over three years, 2022-23 to 2024-25. That is
 * within the 25 to 35 expected for a unitary council.'
 */
export function togetherSentence(measure: Measure, type: AuthorityType, together: YearsTogether): string {
  const { years, leftOut, count, base } = together
  const counts = `${inFull(count)} of ${inFull(base)} ${measure.counted} over ${overYears(years)}.`
  const without =
    leftOut.length === 0
      ? ''
      : ` We left out ${listInWords(leftOut)}, where the exact count is not known or the numbers disagree.`
  return `${counts} ${verdict(type, together)}${without}`
}

function verdict(type: AuthorityType, { count, outcome, expected }: YearsTogether): string {
  if (outcome === 'counts-only') return 'That is still too few cases to compare.'
  if (outcome === 'no-comparator')
    return 'An average is missing for some of these years, so we don’t compare it.'
  if (outcome === 'too-few-to-tell') return 'That is still too few cases to tell.'
  if (!expected) throw new Error(`The outcome "${outcome}" of years together rests on no expected range.`)
  const range = `the ${rangeInWords(expected)} expected for a ${AUTHORITY_TYPES[type].singular}`
  const side = count < expected.from ? 'below' : 'above'
  switch (outcome) {
    case 'within':
      return `That is within ${range}.`
    case 'at-edge':
      return `That is just ${side} ${range}. The averages are rounded numbers, so it may be inside.`
    case 'above':
    case 'below':
      return `That is ${side} ${range}; 1 in 20 similar councils would be outside by chance alone.`
    case 'well-above':
    case 'well-below':
      return `That is far ${side} ${range}; 1 in 500 similar councils would be as far outside by chance alone.`
    default:
      throw new Error(`Years together have no words for the outcome "${outcome}".`)
  }
}

/** What adding years up means, where a page does so. */
export const TOGETHER_WORDS =
  'Years together: one year often has too few cases to say much, so we also add years up. The expected range then uses the average of each year, for the cases of that year. We never add years before 2022-23 to later ones, because the Ombudsman’s method changed.'
