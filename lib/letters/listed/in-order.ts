import type { Day } from '@/lib/domain/day'

export type ListOrder = 'newest-first' | 'oldest-first'

/** From so many days on a list shows its order by itself. */
const FEWEST_TO_TELL = 6
/** A list of which less is in order has none. */
const FEWEST_TO_KEEP = 10
const LEAST_SHARE = 0.6

/**
 * Which of some days break the order that the others keep. Where two have changed places nothing says which of them is
 * right, so both do; two of the same day never do.
 * @returns their indexes; none where the days keep no order at all
 */
export function outOfOrderIn(days: readonly Day[], order: ListOrder): number[] {
  const oldestFirst = days.map((day) => Number(day.replaceAll('-', '')))
  const newestFirst = oldestFirst.map((day) => -day)
  const [wanted, other] = order === 'oldest-first' ? [oldestFirst, newestFirst] : [newestFirst, oldestFirst]
  if (isRising(wanted) || (days.length >= FEWEST_TO_TELL && isRising(other))) return []
  const before = longestRunsTo(wanted)
  const after = longestRunsTo(wanted.toReversed().map((day) => -day)).toReversed()
  const longest = Math.max(...before)
  if (days.length >= FEWEST_TO_KEEP && longest < days.length * LEAST_SHARE) return []
  const inSome = before.map((length, i) => length + (after[i] as number) - 1 === longest)
  const inPlace = new Map<number, number>()
  for (const [i, length] of before.entries()) {
    if (inSome[i]) inPlace.set(length, (inPlace.get(length) ?? 0) + 1)
  }
  return before.flatMap((length, i) => (inSome[i] && inPlace.get(length) === 1 ? [] : i))
}

function isRising(values: readonly number[]): boolean {
  return values.every((value, i) => i === 0 || (values[i - 1] as number) <= value)
}

/** For each value, how many there are at most in an order that never falls and ends with it. */
function longestRunsTo(values: readonly number[]): number[] {
  /** The least value that a run of each length ends with. */
  const ends: number[] = []
  return values.map((value) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] as number) <= value) low = middle + 1
      else high = middle
    }
    ends[low] = value
    return low + 1
  })
}
