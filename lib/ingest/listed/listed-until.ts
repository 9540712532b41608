import type { Day } from '@/lib/domain/day'
import { isLater, type ListedCopy } from '@/lib/domain/listed-plan'
import { listWithoutDays, shouldHave } from '@/lib/domain/same-list'

type Copy = Pick<ListedCopy, 'key' | 'seenOn' | 'saysDay'>

/**
 * The day of the first whole copy of a list that has an entry no longer which earlier copies of the same list had. The
 * Ombudsman lists entries for some years only, so this says nothing of why.
 * @param having all copies that list the entry, of whatever lists
 * @param whole whole copies of any lists, or pages of such, by the key of the list without its days
 * @param decidedOn null where it is not known
 * @returns null where some list has it still, as far as is known
 */
export function listedUntil(having: Copy[], whole: Map<string, Copy[]>, decidedOn: Day | null): Day | null {
  const last = having.reduce<Day | null>((day, { seenOn }) => (isLater(seenOn, day) ? seenOn : day), null)
  const lists = new Set(having.flatMap(({ key }) => (key === null ? [] : listWithoutDays(key))))
  const without = [...lists]
    .flatMap((key) => whole.get(key) ?? [])
    .filter(({ seenOn }) => isLater(seenOn, last))
    .filter((copy) => having.some((older) => shouldHave(copy, older, decidedOn)))
    .flatMap(({ seenOn }) => seenOn ?? [])
  return without.toSorted()[0] ?? null
}
