import { dayInWords } from '@/lib/domain/day'
import {
  LISTED_OUTCOMES,
  type ListedDecision,
  type ListedKind,
  type ListedOutcome,
} from '@/lib/domain/listed'
import { OUTCOME_WORDS } from '@/lib/domain/listed-categories'
import type { SourceKind } from '@/lib/domain/source'
import { inFull } from './numbers'

/** How many there are of what the Ombudsman lists, for `inCount`: '1 decision', '28 decisions'. */
export const DECISIONS = { one: 'decision', many: 'decisions' }
export const IMPROVEMENTS = { one: 'service improvement', many: 'service improvements' }
export const LISTED_KIND_WORDS: Record<ListedKind, { one: string; many: string }> = {
  statement: { one: 'decision statement', many: 'decision statements' },
  report: { one: 'public report', many: 'public reports' },
}

/** Every outcome as the Ombudsman prints it, in the order of pages. */
export const LISTED_OUTCOME_WORDS = Object.fromEntries(
  LISTED_OUTCOMES.map((outcome) => [outcome, OUTCOME_WORDS.find((one) => one.outcome === outcome)?.printed]),
) as Record<ListedOutcome, string>

/** 'Upheld'; words that are none of the outcomes that are known are given as they are printed. */
export function listedOutcomeWords({
  outcome,
  outcomePrinted,
}: Pick<ListedDecision, 'outcome' | 'outcomePrinted'>): string {
  return outcome === null ? outcomePrinted : LISTED_OUTCOME_WORDS[outcome]
}

/** What an entry is about: 'Education: School transport'; null where no copy says. */
export function listedSubject({
  category,
  subcategory,
}: Pick<ListedDecision, 'category' | 'subcategory'>): string | null {
  return category !== null && subcategory !== null ? `${category}: ${subcategory}` : (category ?? subcategory)
}

/** In tables and filters, for entries of which no copy gives the category. */
export const NO_CATEGORY = 'No category given'

/** When an entry was seen: 'as listed on 3 June 2026', 'listed until 3 June 2026'. */
export function listedDayWords({
  listedOn,
  listedUntil,
}: Pick<ListedDecision, 'listedOn' | 'listedUntil'>): string {
  if (listedUntil !== null) return `listed until ${dayInWords(listedUntil)}`
  return listedOn === null ? 'listed on a day that we don’t know' : `as listed on ${dayInWords(listedOn)}`
}

const IN_SOURCE: Record<SourceKind, string> = {
  letter: 'in the letter',
  publication: 'on the Ombudsman’s map',
  'data-file': 'in the Ombudsman’s data file',
}

/**
 * The two counts of what was upheld in a year, and why they differ. They are never made one, and nothing is worked out
 * from the second: "39 upheld in the letter; the Ombudsman lists 28 for the same year and does not publish all."
 * @param upheld of the letter, or of what gives it in its place
 * @param listed how many upheld decisions of the year we have from lists
 * @param isWhole whether we have a whole copy of the Ombudsman's list of the council's upheld decisions of that year
 */
export function twoCountsOfUpheld(
  upheld: { count: number; source: SourceKind },
  listed: number,
  isWhole: boolean,
): string {
  const given = `${inFull(upheld.count)} upheld ${IN_SOURCE[upheld.source]}`
  const counts = isWhole
    ? `${given}; the Ombudsman lists ${inFull(listed)} for the same year`
    : `${given}; our copies of the Ombudsman’s lists have ${listed === 0 ? 'none' : inFull(listed)} for the same year`
  if (listed >= upheld.count) return `${counts}. These are two separate counts, and we don’t join them.`
  return isWhole
    ? `${counts} and does not publish all. It publishes a decision about six weeks after it made it.`
    : `${counts}. ${NOT_ALL_LISTED}`
}

/** Why a count of listed decisions is not the count of all. */
export const NOT_ALL_LISTED =
  'The Ombudsman does not publish all its decisions, and we may not have all that it lists.'

/** Said wherever decisions are counted. */
export const NO_RATE_OF_LISTS =
  'The Ombudsman does not publish all its decisions. So we don’t work out rates from these counts, and they are not the figures of a letter.'

/** Said wherever there is what a council agreed to change. */
export const AGREED_NOT_DONE =
  'The Ombudsman lists what the council agreed to change. The list does not say if it was done.'

/** Why a link may lead nowhere. */
export const LISTED_FOR_YEARS =
  'Entries leave the Ombudsman’s website after 5 or 10 years. So a link to an older one may no longer work.'

/** The second way to what is listed about a council. */
export function searchThereWords(officialName: string): string {
  return `Search the Ombudsman’s decisions about ${officialName}`
}
