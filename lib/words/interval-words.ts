import { wilsonInterval } from '@/lib/domain/binomial'

/**
 * The 95% interval of a rate in whole percent, '42 to 87%', for tables; null where there is no exact count
 * or no case. It says how far chance may have moved the rate, and is never drawn beside an expected range.
 */
export function intervalInWords({ count, base }: { count: number | null; base: number }): string | null {
  if (count === null || base === 0) return null
  const { from, to } = wilsonInterval(count, base)
  return `${Math.round(from * 100)} to ${Math.round(to * 100)}%`
}
