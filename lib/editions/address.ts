import { parseEditionNumber } from '@/lib/domain/edition'

/** What the address of a feed ends in. */
export const FEED = 'feed.atom'

export const EDITIONS_ADDRESS = '/editions'

export function editionAddress(number: number): string {
  return `${EDITIONS_ADDRESS}/${number}`
}

/** What is new, for programs that follow feeds. */
export const EDITIONS_FEED_ADDRESS = `${EDITIONS_ADDRESS}/${FEED}`

/** The same of one council. */
export function councilFeedAddress(slug: string): string {
  return `/councils/${slug}/${FEED}`
}

/** @returns null where no edition can have the number */
export function readEditionAddress(params: { number: string }): number | null {
  return parseEditionNumber(params.number)
}
