import { type Day, parseDay } from '@/lib/domain/day'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const FULL = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** '28-Sep-2023', '28 Sep 2023', '28 September 2023': how rows and pages print days. */
export const PRINTED_DAY = /(?<!\d)(\d{1,2})[\s\-–‑]{1,3}([A-Za-z]{3,9})[\s\-–‑]{1,3}(\d{4})(?!\d)/

/** Null where the words have no day, or one that does not exist. */
export function dayIn(words: string): Day | null {
  const [, day, name = '', year] = PRINTED_DAY.exec(words) ?? []
  const lower = name.toLowerCase()
  const month = MONTHS.includes(lower) ? MONTHS.indexOf(lower) : lower === 'sept' ? 8 : FULL.indexOf(lower)
  if (!day || month < 0) return null
  return parseDay(`${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`)
}
