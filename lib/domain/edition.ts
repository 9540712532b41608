import type { Day } from './day'

/** A numbered state of all published figures. */
export type Edition = { number: number; publishedOn: Day; summary: string }

/** Reads an edition's number as it stands in an address; null where it is none. */
export function parseEditionNumber(text: string): number | null {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null
}
