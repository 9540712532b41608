import type { Council } from '@/lib/domain/council'
import { type Day, dayInWords } from '@/lib/domain/day'
import type { Note } from '@/lib/domain/figure'
import type { ReportingYear } from '@/lib/domain/reporting-year'

/** Why entries are withheld: what is wrong, and what to do. Where it is wrong stands beside it. */

const LOOK = 'Look at the page on the Ombudsman’s site.'
const SAVE_AGAIN = 'Save the page again, whole, and load that.'

export const nameMissing: Note = {
  code: 'name-missing',
  message: `The line with the name and the reference is missing in this copy, so we don’t know whose this is. ${SAVE_AGAIN}`,
}
export const detailsMissing: Note = {
  code: 'details-missing',
  message: `The line with the outcome and the day is missing in this copy. ${SAVE_AGAIN}`,
}
export const headMissing: Note = {
  code: 'details-missing',
  message: `The lines “Decision” and “Decision date” are missing in this copy. ${SAVE_AGAIN} Or load a list that has this decision.`,
}
export const twoNames: Note = {
  code: 'two-names',
  message: `Two names follow each other in this copy, so we don’t know whose this is. ${LOOK}`,
}
export const onlySummary: Note = {
  code: 'name-missing',
  message: `There is a second summary where a new entry should begin: its name and its outcome are missing in this copy. ${SAVE_AGAIN}`,
}
export const cutOff: Note = {
  code: 'cut-off',
  message: `The copy ends in the middle of this entry. ${SAVE_AGAIN}`,
}
export const notPlain: Note = {
  code: 'not-plain',
  message: `The line has something that does not show or is not plain, such as struck-out words or invisible characters. ${LOOK}`,
}
export const kindUnclear: Note = {
  code: 'kind-unclear',
  message: `Nothing says whether this is a statement or a report. ${LOOK}`,
}
export const referenceUnclear: Note = {
  code: 'reference-unclear',
  message: `The reference is not one: it should have two, three and three digits, as in “23 008 512”. ${LOOK}`,
}
export const letterReference: Note = {
  code: 'reference-of-other-body',
  message: `The reference ends with a letter. Those are of NHS bodies that a case is also about, so we don’t give it to a council. ${LOOK}`,
}
export const moreThanOne: Note = {
  code: 'more-than-one-document',
  message: 'The file has more than one decision’s own page. Save each page as a separate file.',
}
export const summaryTooLong: Note = {
  code: 'summary-too-long',
  message: `The summary is far longer than one paragraph, so more than a summary may be in it. ${LOOK}`,
}
export const outOfOrder: Note = {
  code: 'out-of-order',
  message: `The day does not fit the order of the list, so lines of this copy may have changed places. ${LOOK}`,
}
export const entriesDiffer: Note = {
  code: 'entries-differ',
  message: `The copy has this reference more than once, and says different things. ${LOOK}`,
}
export const improvementsMissing: Note = {
  code: 'improvements-missing',
  message: `No improvement stands below this case. ${SAVE_AGAIN}`,
}
export const satisfiedUnclear: Note = {
  code: 'satisfied-unclear',
  message: `The page says that the Ombudsman was satisfied with the council’s response, but the day is unclear. ${LOOK}`,
}
export const improvementsUnclear: Note = {
  code: 'improvements-unclear',
  message: `The improvements are far longer than others, so something else may be among them. ${LOOK}`,
}
export const recommendationsUnclear: Note = {
  code: 'recommendations-unclear',
  message: `The recommendations are far longer than others, so something else may be among them. ${LOOK}`,
}

export function outcomeUnclear(words: string): Note {
  const message =
    words === ''
      ? `No outcome is printed. ${LOOK}`
      : `“${words}” does not begin with an outcome that we know, so we can’t tell where the outcome ends. ${LOOK} If the outcome is new, it has to be added to lib/domain/listed-categories.ts.`
  return { code: 'outcome-unclear', message }
}

export function dayUnclear(words: string): Note {
  const what = words === '' ? 'No day is printed' : `“${words}” is not a day`
  return { code: 'day-unclear', message: `${what}. ${LOOK}` }
}

export function dayTooEarly(day: Day, first: Day): Note {
  const message = `${dayInWords(day)} is before ${dayInWords(first)}, and the Ombudsman lists nothing so old. ${LOOK}`
  return { code: 'day-impossible', message }
}

export function dayTooLate(day: Day, last: Day): Note {
  const message = `${dayInWords(day)} is after ${dayInWords(last)}, the day of this copy. ${LOOK}`
  return { code: 'day-impossible', message }
}

export function referenceOfOtherYears(reference: string, day: Day): Note {
  const message = `A case that was received in 20${reference.slice(0, 2)}, as the reference ${reference} says, was not decided on ${dayInWords(day)}. ${LOOK}`
  return { code: 'reference-and-day-disagree', message }
}

export function linkOfOther(reference: string, other: string): Note {
  const message = `The page prints ${reference}, but its link or address has ${other}. ${LOOK}`
  return { code: 'reference-and-link-disagree', message }
}

export function nameUnclear(name: string): Note {
  const message = `“${name}” seems to be a council, but is no name that the register has. ${LOOK} If it is right, it has to be added to prisma/register/aliases.csv.`
  return { code: 'council-unknown', message }
}

export function nameAlone(name: string): Note {
  const message = `“${name}” is a council’s name, but without “Council” or “Borough” it may be another body’s. ${LOOK}`
  return { code: 'council-unclear', message }
}

export function nameOfSeveral(name: string, councils: readonly string[]): Note {
  const message = `“${name}” could be ${councils.join(' or ')}. ${LOOK}`
  return { code: 'council-ambiguous', message }
}

export function notOfThatTime({ officialName, validFrom, validTo }: Council, day: Day): Note {
  const when =
    validFrom !== null && day < validFrom
      ? `began on ${dayInWords(validFrom)}`
      : validTo === null
        ? 'had ended'
        : `ended on ${dayInWords(validTo)}`
  const message = `${officialName} ${when}, which does not fit the day ${dayInWords(day)}. ${LOOK}`
  return { code: 'council-not-of-that-year', message }
}

export function councilOfPageUnclear(why: string): Note {
  return {
    code: 'council-unclear',
    message: `${why} Save the page again with its heading and address, and load that.`,
  }
}

export function notInScope(what: string): Note {
  return { code: 'not-in-list', message: `The list is of ${what}, and this entry is not. ${LOOK}` }
}

export function notInYear(year: ReportingYear): Note {
  return notInScope(`decisions from 1 April ${year.slice(0, 4)} to 31 March ${Number(year.slice(0, 4)) + 1}`)
}

export function headFieldsDiffer(field: string): Note {
  return {
    code: 'entries-differ',
    message: `The page says two different things as “${field}”. Save each page as a separate file.`,
  }
}
