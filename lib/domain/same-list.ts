import { type Day, parseDay } from './day'
import type { ListedCopy } from './listed-plan'

type ListCopy = Pick<ListedCopy, 'key' | 'saysDay'>

/**
 * Whether a newer whole copy of a list would have a decision that an older one has, if it were listed still. Where both
 * search until a day, only what was decided on one that both search can be missed in the newer, and only if this is
 * surely newer: one that does not say when it was made may be an old one, which somebody loads late.
 * @param decidedOn null where it is not known, and then nobody can say whether a search has it
 */
export function shouldHave(newer: ListCopy, older: ListCopy, decidedOn: Day | null): boolean {
  const searched = searchedByBoth(newer, older)
  if (!searched) return false
  const { from, to, isExtended } = searched
  if (isExtended && !newer.saysDay) return false
  if (from === null && to === null) return true
  return decidedOn !== null && (from === null || decidedOn >= from) && (to === null || decidedOn <= to)
}

/**
 * Whether a newer copy is of the same list as an older one. The Ombudsman's own links to a search carry the day until
 * which it searches, most often that of the page with the link: one that searches until a later day is of the same list.
 * One that searches until an earlier day, or from another, says nothing of what lies between.
 */
export function isOfSameList(newer: ListCopy, older: ListCopy): boolean {
  return searchedByBoth(newer, older) !== null
}

/** The key of all lists that differ in nothing but their page and the days that they search, by the key of a page. */
export function listWithoutDays(key: string): string {
  return key.replace(/(?<=[?&])(?:page=[0-9]{1,5}|[ft]d=[^&]*)(?:&|$)/g, '').replace(/[?&]$/, '')
}

type Days = { from: Day | null; to: Day | null }

/** The days that two copies of one list search; null where they are not of one. */
function searchedByBoth(newer: ListCopy, older: ListCopy): (Days & { isExtended: boolean }) | null {
  if (newer.key === null || older.key === null) return null
  if (listWithoutDays(newer.key) !== listWithoutDays(older.key)) return null
  const [days, before] = [daysSearched(newer.key), daysSearched(older.key)]
  if (!days || !before || days.from !== before.from) return null
  if (days.to === before.to) return { ...before, isExtended: false }
  if (days.to === null || before.to === null || days.to < before.to) return null
  return { ...before, isExtended: true }
}

/** The first and last day that a list searches, null for what it does not limit; null where one cannot be read. */
function daysSearched(key: string): Days | null {
  const asked = new URLSearchParams(key.split('?')[1] ?? '')
  const [from, to] = [dayAsked(asked.getAll('fd')), dayAsked(asked.getAll('td'))]
  return from === undefined || to === undefined ? null : { from, to }
}

/** '2026-9-7' and '2026-09-07' are one day; undefined for what is none. */
function dayAsked([value, another]: string[]): Day | null | undefined {
  if (value === undefined) return null
  const [, year, month = '', day = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(value) ?? []
  if (another !== undefined || year === undefined) return undefined
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ?? undefined
}
