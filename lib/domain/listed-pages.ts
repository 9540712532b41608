import { isDeepStrictEqual } from 'node:util'
import { groupBy } from './group-by'
import { decisionKey, improvementKey, type ListedFile } from './listed-plan'
import { listOfKey, ombudsmanKey, pageOfList } from './ombudsman-address'

/**
 * The pages of long lists that are there from the first to the last: each group of them is a whole copy of its list.
 *
 * They must be of one list and say that they were saved on one day, each page once, with none between them missing, and
 * each must say the same number of results. All of these must be there and no entry twice: a list that changed while it
 * was saved shows an entry on two pages, and another on none. For the same reason there may be no entry of a body that
 * is none of ours, since of these only the number is known.
 */
export function wholeTogether(files: ListedFile[]): ListedFile[][] {
  const bySha = new Map(files.map((one) => [one.file.sha256, one]))
  const ofOneDay = groupBy([...bySha.values()], ({ listed: { page, address, seenOn } }) => {
    const key = address && ombudsmanKey(address)
    return key && seenOn ? `${page} ${seenOn} ${listOfKey(key)}` : null
  })
  return [...ofOneDay].flatMap(([key, pages]) => (key !== null && areWhole(pages) ? [pages] : []))
}

function areWhole(pages: ListedFile[]): boolean {
  const [first] = pages
  const says = first?.listed.says ?? null
  if (!first || says === null || pages.length < 2) return false
  const numbers = pages.map(({ listed }) => pageOfList(listed.address ?? '')).toSorted((a, b) => a - b)
  const entries = pages.flatMap(entriesOf)
  return (
    numbers.every((number, i) => number === i + 1) &&
    pages.every(
      ({ listed }) =>
        listed.says === says &&
        listed.ofOtherBodies === 0 &&
        isDeepStrictEqual(listed.scope, first.listed.scope),
    ) &&
    entries.length === says &&
    new Set(entries).size === says &&
    !entries.includes(null)
  )
}

/** What a page shows, each by what it is known by; null for what nobody can tell apart. */
function entriesOf({ listed: { decisions, improvements, withheld } }: ListedFile): (string | null)[] {
  return [
    ...decisions.map(decisionKey),
    ...improvements.map(improvementKey),
    ...withheld.map(({ read }) => read.reference ?? null),
  ]
}
