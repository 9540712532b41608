import type { Reference } from '@/lib/domain/listed'
import { reportingYearFrom, startOf } from '@/lib/domain/reporting-year'

const REFERENCE = String.raw`\d{2}[\s\-–‑]?\d{3}[\s\-–‑]?\d{3}\s?[A-Za-z]?`
const SEVERAL = new RegExp(String.raw`^${REFERENCE}(?:\s*(?:,|;|/|&|\band\b)+\s*${REFERENCE})*$`)
const EACH = /(\d{2})[\s\-–‑]?(\d{3})[\s\-–‑]?(\d{3})\s?([A-Za-z]?)(?![A-Za-z\d])/g

/** The references that some words are, in the field's own form; none where the words are anything else. */
export function referencesIn(words: string): Reference[] {
  const trimmed = words.replace(/\s+/g, ' ').trim()
  if (!SEVERAL.test(trimmed)) return []
  return [...trimmed.matchAll(EACH)].map(
    ([, year, three, more, letter = '']) => `${year} ${three} ${more}${letter.toLowerCase()}`,
  )
}

/** '25-018-453' of an address -> '25 018 453'. */
export function referenceInAddress(address: string): Reference {
  return address.toLowerCase().replaceAll('-', ' ')
}

/** 'Name (23 008 512)': names can have brackets of their own, so the last ones count. */
export type NameLine = { printed: string; references: [Reference, ...Reference[]] }

const LONGEST_NAME = 200

/** Null for a line that does not end with a reference in brackets. */
export function nameLine(words: string): NameLine | null {
  if (words.length > 2 * LONGEST_NAME) return null
  const [, printed, bracket] = /^(.*\S)\s*\(([^()]*)\)[.:]?$/.exec(words) ?? []
  if (!printed || !bracket || printed.length > LONGEST_NAME || /^Summary\b/i.test(printed)) return null
  const [first, ...others] = referencesIn(bracket)
  return first ? { printed, references: [first, ...others] } : null
}

/** Whether a line seems to be a name with a reference and is none: a digit or a bracket is missing. */
export function isBrokenName(words: string): boolean {
  if (words.length > LONGEST_NAME || nameLine(words) || /^Summary\b/i.test(words)) return false
  return /\(\s*[\d\s\-–‑]{5,}[A-Za-z]?\s*\)?\.?$|\d{2}[\s-]\d{3}[\s-]\d{3}[A-Za-z]?\)?$/.test(words)
}

/** Letters stand for bodies of the NHS that a case is also about. */
export function hasLetter(reference: Reference): boolean {
  return /[a-z]$/.test(reference)
}

/** No case takes longer, by far, from when it was received to its decision. */
const MOST_YEARS = 8

/** Whether a decision of a reporting year can be on a case of the year that the reference begins with: '23' is 2023-24. */
export function canBeDecidedIn(reference: Reference, year: Parameters<typeof startOf>[0]): boolean {
  const received = startOf(reportingYearFrom(2000 + Number(reference.slice(0, 2))))
  return received <= startOf(year) && startOf(year) - received <= MOST_YEARS
}
