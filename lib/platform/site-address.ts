import { environment } from './env'

/** A host as browsers send it, with or without a port. */
const HOST = /^[a-z0-9.-]{1,253}(:\d{1,5})?$|^\[[0-9a-f:]{2,39}\](:\d{1,5})?$/i

/**
 * Where this site stands, without a slash at the end: 'https://upheld.example'. SITE_ADDRESS says it; without that, the
 * request does, by the host that it was sent to.
 * @param headers of the request
 */
export function siteAddress(headers: Headers): string {
  const given = environment().SITE_ADDRESS
  if (given) return given.replace(/\/+$/, '')
  const first = (name: string) => headers.get(name)?.split(',')[0]?.trim() ?? ''
  const host = [first('x-forwarded-host'), first('host')].find((one) => HOST.test(one)) ?? 'localhost'
  const protocol = first('x-forwarded-proto') === 'https' ? 'https' : 'http'
  return `${protocol}://${host}`
}
