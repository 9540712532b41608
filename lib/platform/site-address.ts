import { environment } from './env'

/** A host as browsers send it, with or without a port. */
const HOST = /^[a-z0-9.-]{1,253}(:\d{1,5})?$|^\[[0-9a-f:]{2,39}\](:\d{1,5})?$/i

/**
 * Where this site stands, without a slash at the end: 'https://upheld.example'. SITE_ADDRESS says it; without that, the
 * request does, by the host that it was sent to. The front process sets X-Forwarded-Host and -Proto, and heeds those of
 * a request only where TRUSTED_PROXIES names their sender: see scripts/server/client-of.ts.
 * @param headers of the request
 */
export function siteAddress(headers: Headers): string {
  const given = addressSet()
  if (given) return given
  const first = (name: string) => headers.get(name)?.split(',')[0]?.trim() ?? ''
  const host = [first('x-forwarded-host'), first('host')].find((one) => HOST.test(one)) ?? 'localhost'
  const protocol = first('x-forwarded-proto') === 'https' ? 'https' : 'http'
  return `${protocol}://${host}`
}

/**
 * The same for a page that is made once and kept for all readers, so that no request can tell.
 * @returns without SITE_ADDRESS (`isSet` is false) where `npm start` serves it: `PORT` of this machine
 */
export function keptSiteAddress(): { address: string; isSet: boolean } {
  const given = addressSet()
  return given
    ? { address: given, isSet: true }
    : { address: `http://localhost:${environment().PORT}`, isSet: false }
}

function addressSet(): string | null {
  return environment().SITE_ADDRESS?.replace(/\/+$/, '') ?? null
}
