import { type Query, writeQuery } from '@/lib/platform/query'

/** No address of a page is longer; what is beyond is not looked at. */
const LONGEST = 2000

/**
 * The page that takes a report of a wrong figure: '/tell-us?page=%2Fcouncils%2Fluton'.
 * @param page the page that shows the figure, within this site; where it is left out, the request tells where it came from
 */
export function tellUsAddress(page?: string): string {
  return `/tell-us${writeQuery({ page: page?.slice(0, LONGEST) })}`
}

/** The page that the address names; null for none, and for what is no address within this site. */
export function readTellUsAddress(query: Query): string | null {
  const value = [query.page].flat()
  return value.length === 1 && value[0] ? withinSite(value[0]) : null
}

/** '/councils/luton#upheld', without a site; null for an address that leads elsewhere. */
export function withinSite(address: string): string | null {
  const site = 'http://site.invalid'
  if (address.length > LONGEST || !address.startsWith('/') || !URL.canParse(address, site)) return null
  const { origin, pathname, search, hash } = new URL(address, site)
  return origin === site ? `${pathname}${search}${hash}` : null
}
