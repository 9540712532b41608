import { parseEditionNumber } from '@/lib/domain/edition'

export const EDITIONS_ADDRESS = '/editions'

export function editionAddress(number: number): string {
  return `${EDITIONS_ADDRESS}/${number}`
}

/** @returns null where no edition can have the number */
export function readEditionAddress(params: { number: string }): number | null {
  return parseEditionNumber(params.number)
}
