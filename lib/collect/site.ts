import { readOmbudsmanAddress } from '@/lib/domain/ombudsman-address'
import { UsageError } from '@/lib/ingest/usage-error'

/**
 * Where the Ombudsman's site is asked: null at its own addresses. A test has it at an origin of its own, as
 * 'http://127.0.0.1:4000'; pages keep their real addresses there too.
 */
export type SiteOrigin = string | null

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** @throws UsageError for anything but a loopback host: nobody's server is to be asked as if it were the Ombudsman's */
export function testOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol !== 'http:' || !LOOPBACK.test(url.hostname) || url.href !== `${url.origin}/`) {
    throw new UsageError(
      '--base is for tests: it takes an address of this computer alone, such as http://127.0.0.1:4000.',
    )
  }
  return url.origin
}

/**
 * An address that a page or an answer names, as it is asked for: whole, with https, without what follows "#".
 * @param written as it stands there, perhaps relative
 * @param on the address of what names it
 * @returns null for what is not on the Ombudsman's site
 */
export function addressOnSite(written: string, on: string, origin: SiteOrigin): string | null {
  if (!URL.canParse(written, on)) return null
  const url = new URL(written, on)
  if (origin !== null && url.origin === origin) {
    return addressOnSite(`${new URL(on).origin}${url.pathname}${url.search}`, on, null)
  }
  url.hash = ''
  if (url.protocol === 'http:') url.protocol = 'https:'
  return readOmbudsmanAddress(url.href) ? url.href : null
}

/** Where a page of the site is asked for. */
export function whereToAsk(address: string, origin: SiteOrigin): string {
  if (origin === null) return address
  const { pathname, search } = new URL(address)
  return `${origin}${pathname}${search}`
}
