import type { Day } from './day'

export type Edition = {
  number: number
  publishedOn: Day
  summary: string
  /** What whoever published it says to its readers; null where nothing was said. */
  note: string | null
}

/** As it stands in an address. */
export function parseEditionNumber(text: string): number | null {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null
}
