import { onlyValue, type Query, writeQuery } from '@/lib/platform/query'

/** The page that finds councils, and the field of the form that asks it. */
export const SEARCH_ADDRESS = '/search'
export const SEARCH_FIELD = 'q'

/** All names and postcodes' first halves, for a browser that searches by itself. */
export const SEARCH_INDEX_ADDRESS = '/search/index.json'

/** What a search is asked for: '/search?q=Luton'; null where nothing was typed. */
export function readSearchAddress(query: Query): string | null {
  return onlyValue(query, SEARCH_FIELD)
}

type NotPublished = { council: string; year?: string }

/** Where proxy.ts takes the page from that helps with an address of which nothing is published. */
export function notPublishedAddress(asked: NotPublished): string {
  return `/not-published${writeQuery(asked)}`
}

export function readNotPublishedAddress(query: Query): { council: string | null; year: string | null } {
  const upTo100 = (text: string) => text.slice(0, 100)
  return { council: onlyValue(query, 'council', upTo100), year: onlyValue(query, 'year', upTo100) }
}
