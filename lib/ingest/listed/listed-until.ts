import type { Day } from '@/lib/domain/day'
import { isLater, type ListedCopy } from '@/lib/domain/listed-plan'
import { listOfKey } from '@/lib/domain/ombudsman-address'

type Copy = Pick<ListedCopy, 'key' | 'seenOn' | 'isWhole'>

/**
 * The day of the first whole copy of a list that has an entry no longer which earlier copies of the same list had. The
 * Ombudsman lists entries for some years only, so this says nothing of why.
 * @param having all copies that list the entry, of whatever lists
 * @param whole whole copies of any lists, or pages of such, by the key of the list
 * @returns null where some list has it still, as far as is known
 */
export function listedUntil(having: Copy[], whole: Map<string, Copy[]>): Day | null {
  const last = having.reduce<Day | null>((day, { seenOn }) => (isLater(seenOn, day) ? seenOn : day), null)
  const lists = new Set(having.flatMap(({ key }) => (key === null ? [] : listOfKey(key))))
  const without = [...lists]
    .flatMap((key) => whole.get(key) ?? [])
    .flatMap(({ seenOn }) => (seenOn !== null && isLater(seenOn, last) ? seenOn : []))
  return without.toSorted()[0] ?? null
}
