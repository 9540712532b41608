import { LISTED_CATEGORIES } from '@/lib/domain/listed-categories'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { DECISIONS, NOT_ALL_LISTED } from './listed-words'
import { inCount, inFull, listInWords } from './numbers'

/** 'Our copies of the Ombudsman’s lists have 24 decisions on Luton and none on Knowsley in 2024-25.', and that it is not all. */
export function listedOnInWords(totals: { name: string; count: number }[], year: ReportingYear): string {
  const said = totals.map(({ name, count }, i) =>
    i === 0
      ? `${count === 0 ? 'no decisions' : inCount(count, DECISIONS)} on ${name}`
      : `${count === 0 ? 'none' : inFull(count)} on ${name}`,
  )
  return `Our copies of the Ombudsman’s lists have ${listInWords(said)} in ${year}. ${NOT_ALL_LISTED}`
}

/** The order in which categories are shown: the Ombudsman’s own, then those that we don’t know by name, then none. */
export function byCategory(a: string | null, b: string | null): number {
  const order = placeOf(a) - placeOf(b)
  return order !== 0 || a === null || b === null ? order : a.localeCompare(b)
}

function placeOf(category: string | null): number {
  if (category === null) return LISTED_CATEGORIES.length + 1
  const place = LISTED_CATEGORIES.findIndex(({ name }) => name === category)
  return place < 0 ? LISTED_CATEGORIES.length : place
}
