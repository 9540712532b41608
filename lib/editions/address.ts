import { parseEditionNumber } from '@/lib/domain/edition'

/** The list of all editions. */
export const EDITIONS_ADDRESS = '/editions'

/** The page of an edition: what it changed. */
export function editionAddress(number: number): string {
  return `${EDITIONS_ADDRESS}/${number}`
}

/** @returns null where no edition can have the number */
export function readEditionAddress(params: { number: string }): number | null {
  return parseEditionNumber(params.number)
}
