/** The list of all editions. */
export const EDITIONS_ADDRESS = '/editions'

/** The page of an edition: what it changed. */
export function editionAddress(number: number): string {
  return `${EDITIONS_ADDRESS}/${number}`
}
