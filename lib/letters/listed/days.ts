import type { Day } from '@/lib/domain/day'
import type { Note } from '@/lib/domain/figure'
import type { Reference } from '@/lib/domain/listed'
import { reportingYearOfDay } from '@/lib/domain/reporting-year'
import { dayTooEarly, dayTooLate, referenceOfOtherYears } from './reasons'
import { canBeDecidedIn } from './references'

/** Of what is still listed nothing is older. */
const FIRST_DAY: Day = '2009-01-01'

/** @param last the day of the copy, or of today where the copy does not say it */
export function dayProblems(day: Day, reference: Reference | null, last: Day): Note[] {
  if (day < FIRST_DAY) return [dayTooEarly(day, FIRST_DAY)]
  if (day > last) return [dayTooLate(day, last)]
  const fits = reference === null || canBeDecidedIn(reference, reportingYearOfDay(day))
  return fits ? [] : [referenceOfOtherYears(reference, day)]
}
