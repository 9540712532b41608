import { isDeepStrictEqual } from 'node:util'
import { groupBy } from './group-by'
import type { ListedFile, PageOfList } from './listed-plan'
import { listOfKey, ombudsmanKey, pageOfList } from './ombudsman-address'

/**
 * The pages of long lists that are there from the first to the last: each group of them is a whole copy of its list.
 *
 * They must be of one list and say that they were saved on one day, each page once, with none between them missing, and
 * each must say the same number of results. All of these must be there and no entry twice: a list that changed while it
 * was saved shows an entry on two pages, and another on none. For the same reason there may be no entry of a body that
 * is none of ours, since of these only the number is known.
 */
export function wholeTogether(pages: PageOfList[]): PageOfList[][] {
  const bySha = new Map(pages.map((one) => [one.sha256, one]))
  const ofOneDay = groupBy([...bySha.values()], ({ page, address, saidDay }) => {
    const key = address && ombudsmanKey(address)
    return key && saidDay ? `${page} ${saidDay} ${listOfKey(key)}` : null
  })
  return [...ofOneDay].flatMap(([key, group]) => (key !== null && areWhole(group) ? [group] : []))
}

function areWhole(pages: PageOfList[]): boolean {
  const [first] = pages
  const says = first?.says ?? null
  if (!first || says === null || pages.length < 2) return false
  const numbers = pages.map(({ address }) => pageOfList(address ?? '')).toSorted((a, b) => a - b)
  const references = pages.flatMap((page) => page.references)
  return (
    numbers.every((number, i) => number === i + 1) &&
    pages.every(
      (page) => page.says === says && page.ofOtherBodies === 0 && isDeepStrictEqual(page.scope, first.scope),
    ) &&
    references.length === says &&
    new Set(references).size === says &&
    !references.includes(null)
  )
}

/** The same of pages that come, by themselves or with those that came before. */
export function wholeWithEarlier(coming: PageOfList[], earlier: PageOfList[]): PageOfList[][] {
  return [...wholeTogether(coming), ...wholeTogether([...earlier, ...coming])]
}

/** A file as a page of the list that it may be one of. */
export function pageIn({ file: { sha256 }, listed }: ListedFile): PageOfList {
  const { page, address, seenOn, scope, says, ofOtherBodies, decisions, improvements, withheld } = listed
  const references = [
    ...decisions.map(({ reference }) => reference),
    ...improvements.map(({ reference }) => reference),
    ...withheld.map(({ read }) => read.reference ?? null),
  ]
  return { page, sha256, address, saidDay: seenOn, scope, says, ofOtherBodies, references }
}
